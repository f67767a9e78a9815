import type { StockEvent } from '../ledger/stock-event.ts';
import { stateOn } from '../stockpile/lot.ts';
import { type LotLife, livesOf } from '../stockpile/lot-life.ts';
import { isNothing, minus, NOTHING, plus } from '../stockpile/mass.ts';
import { entriesOfLife, type StockEntry } from '../stockpile/stock-entries.ts';
import type { StockChanges, StockLot, StockReads, StockTurn } from '../store/stock-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { NumberlessBatch } from './batch.ts';
import { lotsTouched, type NewRecords, newRecords } from './stock-touches.ts';

/** Lots derived at once: bounds how many records of theirs are in memory beside the batch. */
const LOTS_AT_ONCE = 5000;

/** The day after which no record is dated: a lot on it is the lot as its records leave it. */
export const LAST_DAY: IsoDate = '9999-12-31';

/** A batch with what its stock records change, derived from all records of their lots; itself where it has none. */
export async function withChanges(store: StockReads, batch: NumberlessBatch): Promise<NumberlessBatch> {
  if (batch.stock.length === 0) return batch;
  const turns: StockTurn[] = [];
  const entries: StockEntry[] = [];
  const lots: StockLot[] = [];
  for (const book of await newRecords(store, batch.stock)) {
    for await (const part of changesOf(store, book)) {
      for (const turn of part.turns) turns.push(turn);
      for (const entry of part.entries) entries.push(entry);
      for (const lot of part.lots) lots.push(lot);
    }
  }
  return { ...batch, changes: { turns, entries, lots } };
}

async function* changesOf(store: StockReads, book: NewRecords): AsyncGenerator<StockChanges> {
  const cards = await cardsOf(store, book);
  const own = recordsByLot(book);
  const touched = [...new Set([...lotsTouched(book), ...(await lotsUnder(store, book, cards))])];
  for (let first = 0; first < touched.length; first += LOTS_AT_ONCE) {
    yield await changesOfLots(store, { book, cards, own, lots: touched.slice(first, first + LOTS_AT_ONCE) });
  }
}

/** Records of a book that touch no lot: what is kept and new. */
async function cardsOf(store: StockReads, book: NewRecords): Promise<readonly StockEvent[]> {
  const { items } = await store.stockRecords({ holder: book.holder, lotless: true });
  return [...items, ...book.records.filter((e) => book.lotsOf(e).length === 0)];
}

/** A specification, or what undoes one, changes the lots that were accepted under it, though it names none. */
async function lotsUnder(
  store: StockReads,
  { holder, records }: NewRecords,
  cards: readonly StockEvent[],
): Promise<readonly string[]> {
  const changed = new Set(records.map(({ payload }) => ('reverses' in payload ? payload.reverses : payload.number)));
  const specifications = cards.flatMap((e) =>
    e.kind === 'specification' && changed.has(e.payload.number) ? [e.payload.specification] : [],
  );
  const lots: string[] = [];
  for (const specification of new Set(specifications)) {
    lots.push(...(await store.stockAcceptedUnder(holder, specification)));
  }
  return lots;
}

function recordsByLot(book: NewRecords): ReadonlyMap<string, readonly StockEvent[]> {
  const byLot = new Map<string, StockEvent[]>();
  for (const record of book.records) {
    for (const lot of book.lotsOf(record)) {
      const list = byLot.get(lot);
      if (list === undefined) byLot.set(lot, [record]);
      else list.push(record);
    }
  }
  return byLot;
}

/** What would have to change so that entries and lines of lots are what their records give: nothing, in a sound book. */
export async function changesOfStanding(
  store: StockReads,
  holder: string,
  lots: readonly string[],
): Promise<StockChanges> {
  const book: NewRecords = { holder, records: [], standing: new Map(), lotsOf: () => [] };
  return changesOfLots(store, { book, cards: await cardsOf(store, book), own: new Map(), lots });
}

interface LotsOfBook {
  readonly book: NewRecords;
  readonly cards: readonly StockEvent[];
  /** New records by lot. */
  readonly own: ReadonlyMap<string, readonly StockEvent[]>;
  readonly lots: readonly string[];
}

async function changesOfLots(store: StockReads, { book, cards, own, lots }: LotsOfBook): Promise<StockChanges> {
  const { holder } = book;
  const before = await store.stockTurns(holder, lots);
  const known = lots.filter((lot) => before.has(lot));
  const kept = known.length === 0 ? [] : (await store.stockRecords({ holder, lots: known })).items;
  const stored = groupedByLot(known.length === 0 ? [] : await store.stockSums(holder, known));
  const added = lots.flatMap((lot) => [...(own.get(lot) ?? [])]);
  const lives = livesOf([...cards, ...kept, ...added]);
  const derived = lots.flatMap((lot) => lives.get(lot) ?? []);
  return {
    turns: lots.flatMap((lot) =>
      (own.get(lot) ?? []).map((record, i) => {
        return { holder, lot, turn: (before.get(lot) ?? 0) + i + 1, number: record.payload.number };
      }),
    ),
    entries: derived.flatMap((life) => differing(entriesOfLife(life), stored.get(life.lot) ?? [])),
    lots: derived.map(lotLine),
  };
}

function groupedByLot(entries: readonly StockEntry[]): ReadonlyMap<string, readonly StockEntry[]> {
  const byLot = new Map<string, StockEntry[]>();
  for (const entry of entries) byLot.set(entry.lot, [...(byLot.get(entry.lot) ?? []), entry]);
  return byLot;
}

/** What must be added to stored entries of a lot, so that on every day and in every place they sum up to the wanted ones. */
export function differing(wanted: readonly StockEntry[], stored: readonly StockEntry[]): readonly StockEntry[] {
  if (stored.length === 0) return wanted;
  const sums = new Map<string, StockEntry>();
  const add = (entry: StockEntry, sign: 1 | -1): void => {
    const { date, site, material, form, grade, contentOf } = entry;
    const key = JSON.stringify([date, site, material, form, grade, contentOf]);
    sums.set(key, summed(sums.get(key) ?? { ...entry, ...NO_MASSES }, entry, sign));
  };
  for (const entry of wanted) add(entry, 1);
  for (const entry of stored) add(entry, -1);
  return [...sums.values()].filter((entry) => !MASSES.every((name) => isNothing(entry[name])));
}

const MASSES = ['books', 'accepted', 'uncommitted', 'onLoan'] as const;
const NO_MASSES = { books: NOTHING, accepted: NOTHING, uncommitted: NOTHING, onLoan: NOTHING } as const;

function summed(sum: StockEntry, entry: StockEntry, sign: 1 | -1): StockEntry {
  const of = (name: (typeof MASSES)[number]) => (sign === 1 ? plus : minus)(sum[name], entry[name]);
  return { ...sum, books: of('books'), accepted: of('accepted'), uncommitted: of('uncommitted'), onLoan: of('onLoan') };
}

function lotLine(life: LotLife): StockLot {
  const { holder, lot, card, site, standing, mass, turns } = stateOn(life, LAST_DAY);
  const { material = null, form = null, grade = null, contentOf = null } = card ?? {};
  const date = [...life.records, ...life.reversals].reduce((last, e) => (e.date > last ? e.date : last), '0000-01-01');
  return { holder, lot, material, form, grade, contentOf, site, standing, mass, date, turns };
}
