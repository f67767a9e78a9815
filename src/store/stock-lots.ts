import type { Queryable } from './database.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { stockLots } from './schema.ts';
import { Conditions } from './stock-conditions.ts';
import { cursorOf, placeAfter } from './stock-cursor.ts';
import type { StockLot, StockLotFilter, StockPage, StockPart } from './stock-store.ts';

type Row = typeof stockLots.$inferSelect;

/** Rows per statement, as elsewhere in the store. */
const ROWS_AT_ONCE = 2000;
const CHANGING = ['material', 'form', 'grade', 'content_of', 'site', 'standing', 'gross', 'content', 'date', 'turns'];

/** Puts a batch's lots as its records leave them in place of how they were. */
export async function addStockLots(db: Queryable, { changes }: IntakeBatch): Promise<void> {
  const rows = (changes?.lots ?? []).map(rowOf);
  const sets = CHANGING.map((column) => `${column} = excluded.${column}`).join(', ');
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    await db.query(
      `insert into stock_lots select * from json_populate_recordset(null::stock_lots, $1::json)
       on conflict (holder, lot) do update set ${sets}`,
      [JSON.stringify(rows.slice(first, first + ROWS_AT_ONCE))],
    );
  }
}

function rowOf({ holder, lot, material, form, grade, contentOf, site, standing, mass, date, turns }: StockLot): Row {
  const of = { holder, lot, material, form, grade, content_of: contentOf, site, standing };
  return { ...of, gross: mass.gross, content: mass.content, date, turns };
}

function lotOf(row: Row): StockLot {
  const {
    holder,
    lot,
    material,
    form,
    grade,
    content_of: contentOf,
    site,
    standing,
    gross,
    content,
    date,
    turns,
  } = row;
  return { holder, lot, material, form, grade, contentOf, site, standing, mass: { gross, content }, date, turns };
}

/** Lots that meet every condition given, by holder and name; see `StockReads`. */
export async function readStockLots(
  db: Queryable,
  filter: StockLotFilter,
  { limit, after }: StockPage,
): Promise<StockPart<StockLot>> {
  const conditions = new Conditions();
  for (const field of ['holder', 'material', 'form', 'site', 'standing'] as const) {
    conditions.add(`l.${field} = $`, filter[field]);
  }
  if (filter.held) conditions.say('l.gross > 0');
  if (after !== undefined) {
    const [holder, lot] = placeAfter(after, 2).map((part) => conditions.param(part));
    conditions.say(`(l.holder, l.lot) > (${holder}, ${lot})`);
  }
  const rows = await db.query<Row>(
    `select l.* from stock_lots l ${conditions.where} order by l.holder, l.lot limit ${conditions.param(limit + 1)}::integer`,
    conditions.params,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = shown.length < rows.length && last !== undefined ? cursorOf([last.holder, last.lot]) : null;
  return { items: shown.map(lotOf), next };
}
