import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { lotDays } from './lot.ts';
import { type LotLife, lifeOf } from './lot-life.ts';
import { acceptedOf, type LotState, uncommittedOf } from './lot-state.ts';
import { isNothing, minus, NOTHING } from './mass.ts';

/** What a lot counts under in the totals of a book. */
export interface StockPlace {
  readonly holder: string;
  readonly lot: string;
  /** Null where nothing says where the lot lies. */
  readonly site: string | null;
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
  readonly contentOf: string | null;
}

/** Masses of a lot that totals are made of, in grams. */
export interface StockMasses {
  /** On books, what is lent out included. */
  readonly books: Mass;
  /** Accepted and in specification. */
  readonly accepted: Mass;
  /** That part of accepted which is neither committed nor on loan. */
  readonly uncommitted: Mass;
  readonly onLoan: Mass;
}

/** What changes in the totals on a day by one lot: differences, so that those up to a day add up to its state then. */
export interface StockEntry extends StockPlace, StockMasses {
  readonly date: IsoDate;
}

const MASSES = ['books', 'accepted', 'uncommitted', 'onLoan'] as const;
const EMPTY: StockMasses = { books: NOTHING, accepted: NOTHING, uncommitted: NOTHING, onLoan: NOTHING };

/** What a state adds to the totals. */
export const massesOf = (state: LotState): StockMasses => ({
  books: state.mass,
  accepted: acceptedOf(state),
  uncommitted: uncommittedOf(state),
  onLoan: state.onLoan,
});

/** What a state counts under; null before the lot has a card. */
export function placeOf({ holder, lot, site, card }: LotState): StockPlace | null {
  if (card === null) return null;
  const { material, form, grade = null, contentOf = null } = card;
  return { holder, lot, site, material, form, grade, contentOf };
}

/** Entries of one lot, oldest first; the records, of one holder, may hold more than the lot's, as its specifications. */
export function entriesOf(records: readonly StockEvent[], lot: string): readonly StockEntry[] {
  return entriesOfLife(lifeOf(records, lot));
}

/** The same out of a life already gathered. */
export function entriesOfLife(life: LotLife): readonly StockEntry[] {
  const entries: StockEntry[] = [];
  let place: StockPlace | null = null;
  let masses = EMPTY;
  for (const { date, state } of lotDays(life)) {
    const [nextPlace, nextMasses] = [placeOf(state), massesOf(state)];
    entries.push(...entriesBetween(date, place, masses, nextPlace, nextMasses));
    [place, masses] = [nextPlace, nextMasses];
  }
  return entries;
}

/** A lot that moves or is graded anew leaves one place whole and comes to the other. */
function entriesBetween(
  date: IsoDate,
  from: StockPlace | null,
  before: StockMasses,
  to: StockPlace | null,
  after: StockMasses,
): readonly StockEntry[] {
  const stays = from !== null && to !== null && samePlace(from, to);
  const moves = stays
    ? [{ place: to, masses: differences(after, before) }]
    : [
        ...(from === null ? [] : [{ place: from, masses: differences(EMPTY, before) }]),
        ...(to === null ? [] : [{ place: to, masses: after }]),
      ];
  return moves
    .filter(({ masses }) => !MASSES.every((key) => isNothing(masses[key])))
    .map(({ place, masses }) => ({ ...place, ...masses, date }));
}

const samePlace = (a: StockPlace, b: StockPlace): boolean =>
  a.site === b.site &&
  a.material === b.material &&
  a.form === b.form &&
  a.grade === b.grade &&
  a.contentOf === b.contentOf;

const differences = (after: StockMasses, before: StockMasses): StockMasses => ({
  books: minus(after.books, before.books),
  accepted: minus(after.accepted, before.accepted),
  uncommitted: minus(after.uncommitted, before.uncommitted),
  onLoan: minus(after.onLoan, before.onLoan),
});
