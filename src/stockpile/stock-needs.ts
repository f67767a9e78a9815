import type { StockEvent } from '../ledger/stock-event.ts';
import { lotsOf } from '../ledger/stock-event.ts';

/** What of a book a check of proposed records has to see, besides all its cards of sites, specifications and authorities. */
export interface StockNeeds {
  readonly numbers: readonly string[];
  /** All records of these lots, and what reverses them. */
  readonly lots: readonly string[];
  /** All releases and sales under these, and what reverses them: named by a release or sale, or by their own card. */
  readonly authorities: readonly string[];
  /** All records that name these sites or authorities, since their cards are to be reversed. */
  readonly named: readonly string[];
}

/** What a check has to see; asked again with what the numbers led to, it also names the lots of what is reversed. */
export function needsOf(proposed: readonly StockEvent[], found: readonly StockEvent[] = []): StockNeeds {
  const reversed = new Set(proposed.flatMap((e) => (e.kind === 'reversal' ? [e.payload.reverses] : [])));
  const targets = [...found, ...proposed].filter(({ payload }) => reversed.has(payload.number));
  const touching = [...proposed, ...targets];
  return {
    numbers: unique([...proposed.map(({ payload }) => payload.number), ...reversed]),
    lots: unique(touching.flatMap(lotsOf)),
    authorities: unique(touching.flatMap(({ payload }) => ('authority' in payload ? (payload.authority ?? []) : []))),
    named: unique(
      targets.flatMap((e) =>
        e.kind === 'site' ? [e.payload.site] : e.kind === 'authority' ? [e.payload.authority] : [],
      ),
    ),
  };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
