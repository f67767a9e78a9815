import { lotsOf, type StockEvent } from '../ledger/stock-event.ts';
import type { IsoDate } from '../units/period.ts';
import { type SpecificationRecord, STOCK_KINDS } from '../vocabulary/stock-record.ts';
import { isArrival } from './stock-accounts.ts';

export type LotCardEvent = Extract<StockEvent, { readonly kind: 'lot' }>;
export type ReversalEvent = Extract<StockEvent, { readonly kind: 'reversal' }>;

/** A revision of a specification, in force in its book from a day until another, if it is undone. */
export interface SpecificationCard {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly record: SpecificationRecord;
}

/** Everything a lot's states follow from: its own records, when which was undone, and the specifications it names. */
export interface LotLife {
  readonly holder: string;
  readonly lot: string;
  /** In the order they count: by day, then what brings mass in, then in the order of a lot's life; reversals apart. */
  readonly records: readonly StockEvent[];
  readonly reversals: readonly ReversalEvent[];
  readonly undone: Undone;
  /** Cards of the lot among its records, oldest first. */
  readonly cards: readonly LotCardEvent[];
  /** Those it was ever accepted under, oldest first. */
  readonly specifications: readonly SpecificationCard[];
}

/** The day from which a record no longer counts, by its number. */
export type Undone = ReadonlyMap<string, IsoDate>;

/** Days on which records are undone; the first reversal of a record counts, and a reversal is not itself undone. */
export function undoneBy(records: readonly StockEvent[]): Undone {
  const undone = new Map<string, IsoDate>();
  for (const e of records) {
    if (e.kind !== 'reversal') continue;
    const earlier = undone.get(e.payload.reverses);
    if (earlier === undefined || e.date < earlier) undone.set(e.payload.reverses, e.date);
  }
  return undone;
}

/** Whether a record counts at the end of a day: it is not later, and was not undone by then. */
export function countsOn(e: StockEvent, undone: Undone, day: IsoDate): boolean {
  const until = undone.get(e.payload.number);
  return e.date <= day && (until === undefined || until > day || e.kind === 'reversal');
}

/** The holder whose records these are; throws where there are two, since their numbers and lots have nothing to do. */
export function holderOf(records: readonly StockEvent[]): string {
  const holder = records[0]?.holder ?? '';
  const stranger = records.find((e) => e.holder !== holder);
  if (stranger === undefined) return holder;
  throw new RangeError(`records of ${holder} and ${stranger.holder} are two books`);
}

/** The life of one lot, out of records of one holder that may hold more than the lot's. */
export function lifeOf(records: readonly StockEvent[], lot: string): LotLife {
  const holder = holderOf(records);
  const own = records.filter((e) => lotsOf(e).includes(lot));
  const numbers = new Set(own.map(({ payload }) => payload.number));
  const reversals = records.filter(isReversal).filter(({ payload }) => numbers.has(payload.reverses));
  return lotLife(holder, lot, own, reversals, specificationsIn(records));
}

/** Whether a record undoes another. */
export const isReversal = (e: StockEvent): e is ReversalEvent => e.kind === 'reversal';

function specificationsIn(records: readonly StockEvent[]): readonly SpecificationCard[] {
  const cards = records.filter((e) => e.kind === 'specification');
  if (cards.length === 0) return [];
  const undone = undoneBy(records);
  return cards
    .sort(byDay)
    .map(({ date, payload }) => ({ from: date, until: undone.get(payload.number) ?? null, record: payload }));
}

function lotLife(
  holder: string,
  lot: string,
  own: readonly StockEvent[],
  reversals: readonly ReversalEvent[],
  specifications: readonly SpecificationCard[],
): LotLife {
  const records = once(own).sort(inOrderOf(lot));
  const names = new Set(records.flatMap((e) => (e.kind === 'accept' ? (e.payload.specification ?? []) : [])));
  return {
    holder,
    lot,
    records,
    reversals: once(reversals),
    undone: undoneBy(reversals),
    cards: records.filter((e) => e.kind === 'lot'),
    specifications: specifications.filter(({ record }) => names.has(record.specification)),
  };
}

/** The same record read twice is one record. */
function once<E extends StockEvent>(records: readonly E[]): E[] {
  return [...new Map(records.map((e) => [e.id, e])).values()];
}

/** Lives of all lots in the records of one holder, in the order of their names, in one pass. */
export function livesOf(records: readonly StockEvent[]): ReadonlyMap<string, LotLife> {
  const holder = holderOf(records);
  const own = new Map<string, StockEvent[]>();
  const lotsByNumber = new Map<string, readonly string[]>();
  for (const e of records) {
    lotsByNumber.set(e.payload.number, lotsOf(e));
    for (const lot of lotsOf(e)) push(own, lot, e);
  }
  const reversals = new Map<string, ReversalEvent[]>();
  for (const e of records.filter(isReversal)) {
    for (const lot of lotsByNumber.get(e.payload.reverses) ?? []) push(reversals, lot, e);
  }
  const specifications = specificationsIn(records);
  const sorted = [...own].sort(([a], [b]) => compare(a, b));
  return new Map(
    sorted.map(([lot, mine]) => [lot, lotLife(holder, lot, mine, reversals.get(lot) ?? [], specifications)]),
  );
}

/** Adds an item to the list of its key. */
export function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Books know days, not hours: within a day the card comes first, then what brings mass in, then a lot's life in order. */
function rankOf(e: StockEvent, lot: string): number {
  if (e.kind === 'lot') return -2;
  return isArrival(e, lot) ? -1 : STOCK_KINDS.indexOf(e.kind);
}

function inOrderOf(lot: string): (a: StockEvent, b: StockEvent) => number {
  return (a, b) => compare(a.date, b.date) || rankOf(a, lot) - rankOf(b, lot) || byNumber(a, b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order that does not hang on the order of input: by number, then id. */
export function byNumber(a: StockEvent, b: StockEvent): number {
  return compare(a.payload.number, b.payload.number) || compare(a.id, b.id);
}

/** Records by day, then number. */
export const byDay = (a: StockEvent, b: StockEvent): number => compare(a.date, b.date) || byNumber(a, b);
