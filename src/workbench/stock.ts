import type { Marking, PrincipalId, Problem } from '../ledger/evidence.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { STOCK_RECORDS, type StockDraft, stockLines } from '../sources/stock-book/records.ts';
import { stateOn } from '../stockpile/lot.ts';
import { livesOf } from '../stockpile/lot-life.ts';
import type { LotState } from '../stockpile/lot-state.ts';
import type { StockRefusal } from '../stockpile/stock-refusal.ts';
import { OvertakenError } from '../store/stock-turns.ts';
import type { IsoDate } from '../units/period.ts';
import type { Bench } from './bench.ts';
import { type ReadIntake, readIntake, takeInChecked } from './ingest.ts';
import { LAST_DAY } from './stock-changes.ts';
import { bookFor, checkedStock, problemOf } from './stock-checks.ts';
import { lotsTouched, type NewRecords, newRecords } from './stock-touches.ts';

/** A lot as it is and as it would be; null before its first record. */
export interface LotChange {
  readonly lot: string;
  readonly before: LotState | null;
  readonly after: LotState;
}

/** What recording would do: why it would be refused (nothing says so when both lists are empty), and every lot touched. */
export interface StockPreview {
  /** Fields that cannot be read. */
  readonly problems: readonly Problem[];
  readonly refusals: readonly StockRefusal[];
  readonly lots: readonly LotChange[];
}

/** How many records each lot had when somebody looked at it, by lot; a lot left out may have moved meanwhile. */
export type SeenTurns = Readonly<Record<string, number>>;

export interface RecordOptions {
  readonly seen?: SeenTurns;
  /** `internal` when absent. */
  readonly marking?: Marking;
  /** Who records it; the one who opened the ledger when absent. */
  readonly by?: PrincipalId;
}

/** A lot that somebody else recorded something of after it was looked at, and what. */
export interface Overtaking {
  readonly lot: string;
  readonly seen: number;
  readonly turns: number;
  /** Records that came between, oldest turn first: their number, kind, day, instant and who. */
  readonly by: readonly StockEvent[];
}

/** What became of records: written, there already, refused with every reason, or too late since lots had moved. */
export type RecordReport =
  | {
      readonly outcome: 'recorded' | 'already known';
      readonly sequence: number;
      readonly records: readonly StockEvent[];
    }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[]; readonly refusals: readonly StockRefusal[] }
  | { readonly outcome: 'overtaken'; readonly lots: readonly Overtaking[] };

/** Says what records of one holder would change and why they would be refused; writes nothing. */
export async function previewStock(
  bench: Bench,
  drafts: readonly StockDraft[],
  on: IsoDate = LAST_DAY,
): Promise<StockPreview> {
  const read = readDrafts(bench, drafts, {});
  if ('refused' in read) return { problems: read.refused.problems, refusals: [], lots: [] };
  const { stock } = read.batch;
  const refused = await checkedStock(bench, stock);
  const [book] = await newRecords(bench.store, stock);
  const lots = book === undefined ? [] : await lotChanges(bench, book, on);
  return { problems: read.problems, refusals: refused.map(({ refusal }) => refusal), lots };
}

/** Lots that new records of a book touch, as they are and as they would be on a day. */
export async function lotChanges(
  { store }: Pick<Bench, 'store'>,
  book: NewRecords,
  on: IsoDate,
): Promise<readonly LotChange[]> {
  const kept = await bookFor(store, book.holder, book.records);
  const [before, after] = [livesOf(kept), livesOf([...kept, ...book.records])];
  return lotsTouched(book).flatMap((lot) => {
    const [then, now] = [before.get(lot), after.get(lot)];
    return now === undefined
      ? []
      : [{ lot, before: then === undefined ? null : stateOn(then, on), after: stateOn(now, on) }];
  });
}

/**
 * Writes records of one holder into its book, all or none, as an intake of one small file, so that they can be rebuilt.
 * Where a lot has more records than were seen of it, nothing is written and the report says which came between.
 */
export async function recordStock(
  bench: Bench,
  drafts: readonly StockDraft[],
  options: RecordOptions = {},
): Promise<RecordReport> {
  const read = readDrafts(bench, drafts, options);
  if ('refused' in read) return { outcome: 'refused', problems: read.refused.problems, refusals: [] };
  const { stock } = read.batch;
  if (read.problems.length > 0) return { outcome: 'refused', problems: read.problems, refusals: [] };
  const [book] = await newRecords(bench.store, stock);
  if (book === undefined || book.records.length === 0) return knownAlready(bench, stock);
  const overtaken = await overtakings(bench, book, options.seen ?? {});
  if (overtaken.length > 0) return { outcome: 'overtaken', lots: overtaken };
  const refused = await checkedStock(bench, stock);
  if (refused.length > 0) return refusedWhole(refused.map(problemOf), refused);
  return written(bench, read, book);
}

function refusedWhole(
  problems: readonly Problem[],
  refused: readonly { readonly refusal: StockRefusal }[] = [],
): RecordReport {
  return { outcome: 'refused', problems, refusals: refused.map(({ refusal }) => refusal) };
}

/** Reads drafts as the file they become, so that what is recorded is exactly what a rebuild reads. */
function readDrafts(bench: Bench, drafts: readonly StockDraft[], { marking, by }: RecordOptions): ReadIntake {
  const [first] = drafts;
  if (first === undefined || drafts.some(({ holder }) => holder !== first.holder)) {
    throw new RangeError('records of one holder are recorded together; give at least one');
  }
  const bytes = Buffer.from(stockLines(drafts));
  const marked = marking === undefined ? {} : { marking };
  const intake = { name: nameOf(first), bytes, kind: 'intake', parser: STOCK_RECORDS, ...marked } as const;
  return readIntake({ ...bench, principal: by ?? bench.principal }, intake);
}

/** A name people can tell it by; what a number may hold beside letters, digits, points and hyphens becomes a hyphen. */
function nameOf({ holder, payload }: StockDraft): string {
  const number = String(payload.number).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `stock/${holder}-${[...number].slice(0, 100).join('')}.jsonl`;
}

async function knownAlready({ store, journal }: Bench, stock: readonly StockEvent[]): Promise<RecordReport> {
  const { items } = await store.stockRecords({ ids: stock.map(({ id }) => id) });
  const snapshot = items[0]?.snapshot;
  const sequence = journal.entries.find((entry) => entry.snapshot === snapshot)?.sequence ?? 0;
  return { outcome: 'already known', sequence, records: items };
}

async function written(bench: Bench, read: ReadIntake, book: NewRecords): Promise<RecordReport> {
  const lots = lotsTouched(book);
  const before = await bench.store.stockTurns(book.holder, lots);
  try {
    const { sequence, problems } = await takeInChecked(bench, read);
    if (sequence === null) return refusedWhole(problems);
    return { outcome: 'recorded', sequence, records: book.records };
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
    // Another process wrote to the same database between the look and the write: its key let that one through.
    const seen = Object.fromEntries(lots.map((lot) => [lot, before.get(lot) ?? 0]));
    const overtaken = await overtakings(bench, book, seen);
    if (overtaken.length === 0) throw error;
    return { outcome: 'overtaken', lots: overtaken };
  }
}

async function overtakings({ store }: Bench, book: NewRecords, seen: SeenTurns): Promise<readonly Overtaking[]> {
  const asked = lotsTouched(book).filter((lot) => Object.hasOwn(seen, lot));
  const turns = await store.stockTurns(book.holder, asked);
  const found: Overtaking[] = [];
  for (const lot of asked) {
    const [then, now] = [seen[lot] ?? 0, turns.get(lot) ?? 0];
    if (now > then) found.push({ lot, seen: then, turns: now, by: await store.stockSince(book.holder, lot, then) });
  }
  return found;
}
