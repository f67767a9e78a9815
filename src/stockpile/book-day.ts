import type { Marking } from '../ledger/evidence.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { StockKind } from '../vocabulary/stock-record.ts';
import { stateOn } from './lot.ts';
import { byDay, countsOn, type LotLife } from './lot-life.ts';
import type { LotState } from './lot-state.ts';
import { bookOf, type StockBook, type StockEventOf } from './stock-book.ts';

/** One lot of a book on a day: its state, and the records it follows from. */
export interface BookLot {
  readonly state: LotState;
  readonly life: LotLife;
  /** Records of the lot that count on the day, in the order they count. */
  readonly records: readonly StockEvent[];
}

/** One holder's book on a day, folded once, as every report reads it. */
export interface BookDay {
  readonly holder: string;
  readonly book: StockBook;
  readonly on: IsoDate;
  /** The narrowest marking among its records; what is drawn from all of them is marked no wider. */
  readonly marking: Marking;
  /** Records that count on the day, oldest first. */
  readonly live: readonly StockEvent[];
  /** Lots with a record that counts on the day, by name. */
  readonly lots: readonly BookLot[];
}

/** The book of one holder on a day; records of other holders are left out, since books are never summed unasked. */
export function bookDayOn(records: readonly StockEvent[], holder: string, on: IsoDate): BookDay {
  const own = records.filter((e) => e.holder === holder);
  const book = bookOf(own);
  const live = own.filter((e) => countsOn(e, book.undone, on)).sort(byDay);
  const lots = [...book.lives.values()]
    .map((life) => ({
      life,
      state: stateOn(life, on),
      records: life.records.filter((e) => countsOn(e, life.undone, on)),
    }))
    .filter((lot) => lot.records.length > 0)
    .sort((a, b) => compare(a.state.lot, b.state.lot));
  const marking = highestMarking([...new Set(live.map((e) => e.marking))]);
  return { holder, book, on, marking, live, lots };
}

/** Order of names, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Records of one kind among others, in their order. */
export function ofKind<K extends StockKind>(records: readonly StockEvent[], kind: K): readonly StockEventOf<K>[] {
  return records.filter((e): e is StockEventOf<K> => e.kind === kind);
}

/** The newest card of each key: a later record changes a card from its date on. */
export function cardsOf<K extends StockKind>(
  { live }: BookDay,
  kind: K,
  keyOf: (card: StockEventOf<K>) => string,
): ReadonlyMap<string, StockEventOf<K>> {
  return new Map(ofKind(live, kind).map((card) => [keyOf(card), card]));
}
