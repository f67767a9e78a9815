import type { StockEvent } from '../ledger/stock-event.ts';
import type { Queryable } from './database.ts';
import { evidenceOf, saidColumns } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { stockRecords } from './schema.ts';
import { addRows } from './select.ts';
import { Conditions } from './stock-conditions.ts';
import { cursorOf, placeAfter } from './stock-cursor.ts';
import type { StockNumber, StockPage, StockPart, StockRecordFilter } from './stock-store.ts';
import { addStockTurns, OvertakenError } from './stock-turns.ts';

type Row = typeof stockRecords.$inferSelect;

function rowOf(e: StockEvent, intake: number, ordinal: number, lots: readonly string[]): Row {
  const { holder, kind, date, payload } = e;
  return { ...saidColumns(e, intake, ordinal), holder, number: payload.number, kind, date, lots: [...lots], payload };
}

/** The kind decides the payload; the two were saved together, which the compiler cannot know. */
function recordOf(row: Row): StockEvent {
  const { holder, kind, date, payload } = row;
  return { ...evidenceOf(row), holder, kind, date, payload } as StockEvent;
}

/**
 * Adds a batch's stock records and takes the turns of their lots; returns how many were new. Throws `OvertakenError` when
 * a turn is taken, or a number stands for another record.
 */
export async function addStock(db: Queryable, batch: IntakeBatch, first: number): Promise<number> {
  const { stock, sequence, changes } = batch;
  if (stock.length === 0) return 0;
  const lots = new Map<string, string[]>();
  for (const { holder, lot, number } of changes?.turns ?? []) {
    const key = keyOf(holder, number);
    lots.set(key, [...(lots.get(key) ?? []), lot]);
  }
  const added = await addRows(db, 'stock_records', stock, (e, i) =>
    rowOf(e, sequence, first + i, lots.get(keyOf(e.holder, e.payload.number)) ?? []),
  );
  if (added < stock.length) await refuseOtherContent(db, stock);
  await addStockTurns(db, batch);
  return added;
}

const keyOf = (holder: string, number: string): string => `${holder} ${number}`;

/** What was not added is there already, or its number stands for something else. */
async function refuseOtherContent(db: Queryable, stock: readonly StockEvent[]): Promise<void> {
  const ids = stock.map(({ id }) => id);
  const rows = await db.query<{ readonly id: string }>('select id from stock_records where id = any($1::text[])', [
    ids,
  ]);
  const there = new Set(rows.map(({ id }) => id));
  const other = stock.filter(({ id }) => !there.has(id));
  const holder = other[0]?.holder;
  if (holder === undefined) return;
  const numbers = other.filter((e) => e.holder === holder).map(({ payload }) => payload.number);
  throw new OvertakenError(holder, [], numbers);
}

function conditionsOf(filter: StockRecordFilter): Conditions {
  const { holder, lots, numbers, kinds, lotless, from, to, ids, idPrefix } = filter;
  const conditions = new Conditions();
  conditions.add('r.holder = $', holder);
  conditions.add('r.number = any($::text[])', numbers);
  conditions.add('r.kind = any($::text[])', kinds);
  conditions.add('r.date >= $::date', from);
  conditions.add('r.date <= $::date', to);
  conditions.add('r.id = any($::text[])', ids);
  conditions.add('r.id >= $', idPrefix);
  conditions.add('r.id < $', idPrefix === undefined ? undefined : `${idPrefix}g`);
  conditions.add(`(r.kind in ('release', 'sale') and r.payload ->> 'authority' = any($::text[]))`, filter.leavingUnder);
  conditions.add(`(r.kind = 'reversal' and r.payload ->> 'reverses' = any($::text[]))`, filter.reversing);
  conditions.add(
    `(r.payload ->> 'site' = any($::text[]) or r.payload ->> 'authority' = any($::text[]))`,
    filter.naming,
  );
  if (lotless) conditions.say("r.lots = '{}'");
  if (lots === undefined) return conditions;
  if (holder === undefined) throw new Error('lots are told apart by their holder: name one');
  // Told without looking at the outer row, or every record would be looked through for every lot.
  const own = `t.holder = ${conditions.param(holder)} and t.lot = any(${conditions.param(lots)}::text[])`;
  conditions.say(`(r.holder, r.number) in (select t.holder, t.number from stock_turns t where ${own})`);
  return conditions;
}

/** Records that meet every condition given, by day and then as they came; see `StockReads`. */
export async function readStockRecords(
  db: Queryable,
  filter: StockRecordFilter,
  page?: StockPage,
): Promise<StockPart<StockEvent>> {
  const conditions = conditionsOf(filter);
  const backwards = page?.newestFirst === true;
  const order = ['r.date', 'r.intake', 'r.ordinal'].map((column) => (backwards ? `${column} desc` : column)).join(', ');
  if (page?.after !== undefined) {
    const [date, intake, ordinal] = placeAfter(page.after, 3).map((part) => conditions.param(part));
    const sign = backwards ? '<' : '>';
    conditions.say(`(r.date, r.intake, r.ordinal) ${sign} (${date}::date, ${intake}::bigint, ${ordinal}::integer)`);
  }
  const limit = page === undefined ? '' : `limit ${conditions.param(page.limit + 1)}::integer`;
  const rows = await db.query<Row>(
    `select r.* from stock_records r ${conditions.where} order by ${order} ${limit}`,
    conditions.params,
  );
  const shown = page === undefined ? rows : rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next =
    shown.length < rows.length && last !== undefined ? cursorOf([last.date, last.intake, last.ordinal]) : null;
  return { items: shown.map(recordOf), next };
}

/** Records of a lot after its so many first ones, as they came. */
export async function readStockSince(
  db: Queryable,
  holder: string,
  lot: string,
  turn: number,
): Promise<readonly StockEvent[]> {
  const rows = await db.query<Row>(
    `select r.* from stock_turns t join stock_records r on r.holder = t.holder and r.number = t.number
     where t.holder = $1 and t.lot = $2 and t.turn > $3::integer order by t.turn`,
    [holder, lot, turn],
  );
  return rows.map(recordOf);
}

/** Lots with a record that accepts them under a specification. */
export async function readAcceptedUnder(
  db: Queryable,
  holder: string,
  specification: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ readonly lot: string }>(
    `select distinct payload ->> 'lot' as lot from stock_records
     where holder = $1 and kind = 'accept' and payload ->> 'specification' = $2 order by lot`,
    [holder, specification],
  );
  return rows.map(({ lot }) => lot);
}

/** What stands under numbers of a holder's documents. */
export async function readStockNumbers(
  db: Queryable,
  holder: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StockNumber>> {
  const rows = await db.query<StockNumber & { readonly number: string }>(
    'select number, id, kind, lots from stock_records where holder = $1 and number = any($2::text[])',
    [holder, numbers],
  );
  return new Map(rows.map(({ number, ...stands }) => [number, stands]));
}
