import type { Marking } from '../ledger/evidence.ts';
import type { IntakeBatch } from '../store/ledger-store.ts';

/** Parsers of files people write and mend: a newer version of such a file says what the file says. */
const HAND_KEPT: ReadonlySet<string> = new Set([
  'events',
  'claims',
  'prices',
  'corrections',
  'usgs-mcs-table',
  'statement-table',
  'own-series',
]);

/** Parsers of files as their producer publishes them: every edition stands beside the earlier ones, as a vintage. */
const OFFICIAL: ReadonlySet<string> = new Set([
  'usgs-mcs-2026',
  'usgs-mcs-2025-world',
  'usgs-mcs-2025-salient',
  'usgs-mcs-2024-world',
  'usgs-mcs-figure',
  'usgs-mcs-economy',
  'pink-sheet',
  'census-imports',
  'census-imports-json',
]);

/** Parsers of stock books: what was recorded stands, and is undone by a reversal. */
const STOCK_BOOKS: ReadonlySet<string> = new Set(['stock-records', 'stock-book']);

/** Whether a parser reads records of a stock book. */
export const isStockBook = (parser: string): boolean => STOCK_BOOKS.has(parser);

/**
 * Whether an intake of a file replaces earlier intakes of the same name: so do the files kept by hand, the built-in ones
 * among them; never an official file, a stock book, nor a judgement somebody made (`judgements/J-....jsonl`).
 */
export function replacesEarlier(name: string, parser: string): boolean {
  const stays = OFFICIAL.has(parser) || isStockBook(parser);
  return HAND_KEPT.has(parser) || (name.startsWith('data/') && !stays);
}

/** How widely what a parser reads may be shown unless the person says: their own series and stock books stay with them. */
export function markingOf(parser: string): Marking {
  return parser === 'own-series' || isStockBook(parser) ? 'internal' : 'public';
}

/** The batches, in journal order, that no later one replaces. */
export function standing<B extends Pick<IntakeBatch, 'name' | 'overlay' | 'replaces'>>(
  batches: readonly B[],
): readonly B[] {
  const file = ({ name, overlay }: B): string => JSON.stringify([name, overlay ?? null]);
  const newest = new Map(batches.filter(({ replaces }) => replaces).map((batch) => [file(batch), batch]));
  return batches.filter((batch) => !batch.replaces || newest.get(file(batch)) === batch);
}
