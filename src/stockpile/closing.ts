import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import { type AccountLine, type LotClosing, lotClosing } from './lot-closing.ts';
import { push } from './lot-life.ts';
import { isNothing, isSame, minus, NOTHING, plus, total } from './mass.ts';
import { STOCK_ACCOUNTS, type StockAccount } from './stock-accounts.ts';
import { booksOf } from './stock-book.ts';
import type { StockPlace } from './stock-entries.ts';

/** What a book has of one form and grade over a period: opening and accounts together are the closing, to the gram. */
export interface ClosingLine {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
  readonly contentOf: string | null;
  readonly opening: Mass;
  readonly accounts: readonly AccountLine[];
  /** What came in less what went out because a card says another form or grade than it did at the beginning. */
  readonly cardChanged: Mass;
  readonly closing: Mass;
  /** Closing less opening, accounts and changed cards: nothing, or the book is broken and this says by how much. */
  readonly unexplained: Mass;
  /** Differences found by counting that nobody has explained; they are in no account. */
  readonly counted: readonly { readonly lot: string; readonly date: IsoDate; readonly difference: Grams }[];
}

/** Closing of the books of any holders, from the beginning of one day to the end of another. Our own method. */
export interface Closing {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lines: readonly ClosingLine[];
}

/** Closes books over a period; throws where it ends before it begins. */
export function closingOf(records: readonly StockEvent[], from: IsoDate, to: IsoDate): Closing {
  if (to < from) throw new RangeError(`a closing from ${from} cannot end on ${to}`);
  const lots = [...booksOf(records).values()].flatMap((book) =>
    [...book.lives.values()].map((life) => lotClosing(life, from, to)),
  );
  const shares = new Map<string, Share[]>();
  for (const share of lots.flatMap(sharesOf)) push(shares, keyOf(share.place), share);
  const lines = [...shares]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => (first === undefined ? [] : [lineOf(first.place, [first, ...rest])]))
    .filter(
      ({ opening, accounts, cardChanged }) => !isNothing(opening) || accounts.length > 0 || !isNothing(cardChanged),
    );
  return { from, to, lines };
}

/** What one lot adds to a line; a lot whose card changed adds to two. */
interface Share extends Pick<LotClosing, 'opening' | 'accounts' | 'closing' | 'counted' | 'lot'> {
  readonly place: StockPlace;
  readonly cardChanged: Mass;
}

function sharesOf(lot: LotClosing): readonly Share[] {
  const { from, to, opening } = lot;
  if (to === null) return from === null ? [] : [{ ...lot, place: from, cardChanged: NOTHING }];
  if (from === null || keyOf(from) === keyOf(to)) return [{ ...lot, place: to, cardChanged: NOTHING }];
  const left = {
    ...lot,
    accounts: [],
    closing: NOTHING,
    counted: null,
    place: from,
    cardChanged: minus(NOTHING, opening),
  };
  return [left, { ...lot, opening: NOTHING, place: to, cardChanged: opening }];
}

const keyOf = ({ holder, material, form, grade, contentOf }: StockPlace): string =>
  JSON.stringify([holder, material, form, grade, contentOf]);

function lineOf({ holder, material, form, grade, contentOf }: StockPlace, shares: readonly Share[]): ClosingLine {
  const [opening, closing] = [total(shares.map((s) => s.opening)), total(shares.map((s) => s.closing))];
  const cardChanged = total(shares.map((s) => s.cardChanged));
  const lines = shares.flatMap(({ accounts }) => accounts);
  const accounts = STOCK_ACCOUNTS.flatMap((account) => summed(account, lines) ?? []);
  const explained = plus(plus(opening, cardChanged), total(accounts.map(({ mass }) => mass)));
  return {
    ...{ holder, material, form, grade, contentOf, opening, accounts, cardChanged, closing },
    unexplained: isSame(closing, explained) ? NOTHING : minus(closing, explained),
    counted: shares.flatMap(({ lot, counted }) => (counted === null ? [] : [{ lot, ...counted }])),
  };
}

function summed(account: StockAccount, lines: readonly AccountLine[]): AccountLine | null {
  const own = lines.filter((line) => line.account === account);
  if (own.length === 0) return null;
  return {
    account,
    mass: total(own.map(({ mass }) => mass)),
    corrects: own.some(({ corrects }) => corrects),
    evidence: [...new Set(own.flatMap(({ evidence }) => evidence))],
  };
}
