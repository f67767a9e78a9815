import type { EvidenceId } from '../ledger/evidence.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { stateOn } from './lot.ts';
import { push } from './lot-life.ts';
import { isNothing, minus, total } from './mass.ts';
import { type DaysToOutload, daysToOutload } from './outload.ts';
import { type AuthorityStanding, authoritiesOn, type Releasable, releasableOf } from './release-authority.ts';
import { booksOf, cardsOn, type StockBook, type StockEventOf } from './stock-book.ts';
import { massesOf, placeOf, type StockMasses, type StockPlace } from './stock-entries.ts';

/** Four totals of one form, never one; the last three are parts of the one before. Grams. */
export interface FourTotals {
  /** What is lent out included. */
  readonly onBooks: Mass;
  /** Accepted and in specification. */
  readonly accepted: Mass;
  /** Of that, neither committed nor lent. */
  readonly uncommitted: Mass;
  /** Of that, what an authority lets leave. */
  readonly releasable: Releasable | 'no release authority';
  readonly evidence: readonly EvidenceId[];
}

/** What a holder has of one form and grade on a day. */
export interface FormTotals {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
  readonly contentOf: string | null;
  readonly totals: FourTotals;
  readonly onLoan: Mass;
  /** Of all that is at hand, and of the uncommitted alone; each as if nothing else had to leave its sites. */
  readonly daysToOutload: { readonly atHand: DaysToOutload; readonly uncommitted: DaysToOutload };
}

/** What lies at one site of one form and grade: a lot's state, or the sum of entries up to a day. */
export interface StockSum extends Omit<StockPlace, 'lot'>, StockMasses {
  readonly evidence: readonly EvidenceId[];
}

/** What of a book decides on a day, besides its sums. */
export interface BookOnDay {
  readonly authorities: readonly AuthorityStanding[];
  readonly sites: ReadonlyMap<string, StockEventOf<'site'>>;
}

/** Inventory at the end of a day out of records of any holders: a line for each holder, material, form and grade. */
export function inventoryOn(records: readonly StockEvent[], date: IsoDate): readonly FormTotals[] {
  return [...booksOf(records).values()].flatMap((book) => formTotals(sumsOn(book, date), bookOnDay(book, date)));
}

/** Authorities and sites of a book on a day; its cards, releases, sales and their reversals are enough. */
export function bookOnDay(book: StockBook, date: IsoDate): BookOnDay {
  const sites = new Map(cardsOn(book.sites, book, date).map((e) => [e.payload.site, e]));
  return { authorities: authoritiesOn(book, date), sites };
}

function sumsOn(book: StockBook, date: IsoDate): readonly StockSum[] {
  return [...book.lives.values()].flatMap((life) => {
    const state = stateOn(life, date);
    const place = placeOf(state);
    return place === null || (state.received === null && isNothing(state.mass))
      ? []
      : [{ ...place, ...massesOf(state), evidence: state.evidence }];
  });
}

/** Lines of an inventory out of the sums of one holder's book. */
export function formTotals(sums: readonly StockSum[], day: BookOnDay): readonly FormTotals[] {
  const groups = new Map<string, StockSum[]>();
  for (const sum of sums) push(groups, keyOf(sum), sum);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...rest]]) => (first === undefined ? [] : [lineOf(first, [first, ...rest], day)]));
}

const keyOf = ({ holder, material, form, grade, contentOf }: StockSum): string =>
  JSON.stringify([holder, material, form, grade, contentOf]);

function lineOf(first: StockSum, sums: readonly StockSum[], day: BookOnDay): FormTotals {
  const { holder, material, form, grade, contentOf } = first;
  const sumOf = (key: keyof StockMasses): Mass => total(sums.map((sum) => sum[key]));
  const uncommitted = sumOf('uncommitted');
  const lying = sums.map(({ site, books, onLoan }) => ({ site, gross: minus(books, onLoan).gross }));
  const ready = sums.map((sum) => ({ site: sum.site, gross: sum.uncommitted.gross }));
  return {
    ...{ holder, material, form, grade, contentOf },
    totals: {
      onBooks: sumOf('books'),
      accepted: sumOf('accepted'),
      uncommitted,
      releasable: releasableOf(uncommitted, first, day.authorities),
      evidence: [...new Set(sums.flatMap(({ evidence }) => evidence))],
    },
    onLoan: sumOf('onLoan'),
    daysToOutload: { atHand: daysToOutload(lying, day.sites), uncommitted: daysToOutload(ready, day.sites) },
  };
}
