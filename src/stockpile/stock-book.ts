import type { StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import type { LotRecord, StockKind } from '../vocabulary/stock-record.ts';
import {
  byDay,
  countsOn,
  holderOf,
  isReversal,
  type LotLife,
  livesOf,
  push,
  type ReversalEvent,
  type Undone,
  undoneBy,
} from './lot-life.ts';

/** A record of one kind. */
export type StockEventOf<K extends StockKind> = Extract<StockEvent, { readonly kind: K }>;

/** Cards of one kind by their own name, oldest first. */
export type Cards<K extends StockKind> = ReadonlyMap<string, readonly StockEventOf<K>[]>;

/** The records of one holder, sorted out by what they are about. */
export interface StockBook {
  readonly holder: string;
  readonly records: readonly StockEvent[];
  /** The record of each number; where two were given one, the last. */
  readonly numbers: ReadonlyMap<string, StockEvent>;
  readonly byNumber: ReadonlyMap<string, readonly StockEvent[]>;
  /** What reverses a record, by its number. */
  readonly reversals: ReadonlyMap<string, readonly ReversalEvent[]>;
  readonly undone: Undone;
  readonly lives: ReadonlyMap<string, LotLife>;
  readonly sites: Cards<'site'>;
  /** By `specificationKey`. */
  readonly specifications: Cards<'specification'>;
  readonly authorities: Cards<'authority'>;
  readonly requirements: Cards<'requirement'>;
}

/** The book of one holder; throws where records of two are mixed. */
export function bookOf(records: readonly StockEvent[]): StockBook {
  return {
    holder: holderOf(records),
    records,
    numbers: new Map(records.map((e) => [e.payload.number, e])),
    byNumber: grouped(records, ({ payload }) => payload.number),
    reversals: grouped(records.filter(isReversal), ({ payload }) => payload.reverses),
    undone: undoneBy(records),
    lives: livesOf(records),
    sites: cardsOf(records, 'site', ({ payload }) => payload.site),
    specifications: cardsOf(records, 'specification', ({ payload }) => specificationKey(payload)),
    authorities: cardsOf(records, 'authority', ({ payload }) => payload.authority),
    requirements: cardsOf(records, 'requirement', ({ payload }) => payload.requirement),
  };
}

/** Books of all holders in the records, by holder, in the order of their names. */
export function booksOf(records: readonly StockEvent[]): ReadonlyMap<string, StockBook> {
  const byHolder = new Map<string, StockEvent[]>();
  for (const e of records) push(byHolder, e.holder, e);
  return new Map([...byHolder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([holder, own]) => [holder, bookOf(own)]));
}

/** What tells one revision of a specification from another. */
export const specificationKey = (named: { readonly specification: string; readonly revision: string }): string =>
  JSON.stringify([named.specification, named.revision]);

function cardsOf<K extends StockKind>(
  records: readonly StockEvent[],
  kind: K,
  nameOf: (e: StockEventOf<K>) => string,
): Cards<K> {
  const own = records.filter((one): one is StockEventOf<K> => one.kind === kind);
  return grouped(own.sort(byDay), nameOf);
}

function grouped<E>(records: readonly E[], keyOf: (e: E) => string): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const e of records) push(groups, keyOf(e), e);
  return groups;
}

/** The card in force on a day; null where there is none by then. */
export function cardOn<K extends StockKind>(
  cards: Cards<K>,
  name: string,
  { undone }: Pick<StockBook, 'undone'>,
  date: IsoDate,
): StockEventOf<K> | null {
  return cards.get(name)?.findLast((e) => countsOn(e, undone, date)) ?? null;
}

/** The card a record rests on: in force on its day, and not taken away later while the record stands. */
export function cardFor<K extends StockKind>(
  cards: Cards<K>,
  name: string,
  book: Pick<StockBook, 'undone'>,
  e: StockEvent,
): StockEventOf<K> | null {
  const stays =
    book.undone.has(e.payload.number) || cards.get(name)?.some((card) => !book.undone.has(card.payload.number));
  return stays === true ? cardOn(cards, name, book, e.date) : null;
}

/** Every card of a kind in force on a day, in the order of their names. */
export function cardsOn<K extends StockKind>(
  cards: Cards<K>,
  book: Pick<StockBook, 'undone'>,
  date: IsoDate,
): readonly StockEventOf<K>[] {
  return [...cards.keys()].sort().flatMap((name) => cardOn(cards, name, book, date) ?? []);
}

/** The card of a lot in force on a day; null where there is none by then. */
export function lotCardOn({ lives }: Pick<StockBook, 'lives'>, lot: string, date: IsoDate): LotRecord | null {
  const life = lives.get(lot);
  return life?.cards.findLast((e) => countsOn(e, life.undone, date))?.payload ?? null;
}
