import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Param, Queryable } from './database.ts';

/** A query built by drizzle: SQL text with its parameters. */
interface Built {
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
}

/** Runs a query built by drizzle through the port; rows are keyed by column name. */
export function select<Row>(db: Queryable, built: Built): Promise<readonly Row[]> {
  const { sql, params } = built.toSQL();
  return db.query<Row>(sql, params as readonly Param[]);
}

/** The columns of a table without those that only serve to find its rows: a field that nobody reads costs as much as one that is read. */
export function columnsBut<Table extends PgTable, Name extends keyof Table['_']['columns'] & string>(
  table: Table,
  names: readonly Name[],
): Omit<Table['_']['columns'], Name> {
  const left: readonly string[] = names;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !left.includes(name));
  return Object.fromEntries(columns) as Omit<Table['_']['columns'], Name>;
}

/** Things made into rows at once: those of a long list would otherwise all be in memory beside it. */
const ROWS_AT_ONCE = 20_000;

/** Adds things to a table, each as the row a function makes of it and its place in the list; returns how many were new. */
export async function addRows<Thing, Row extends object>(
  db: Queryable,
  table: string,
  things: readonly Thing[],
  rowOf: (thing: Thing, index: number) => Row,
): Promise<number> {
  let added = 0;
  for (let first = 0; first < things.length; first += ROWS_AT_ONCE) {
    const rows = things.slice(first, first + ROWS_AT_ONCE).map((thing, i) => rowOf(thing, first + i));
    added += await db.copy(table, columnsOf(rows), rows);
  }
  return added;
}

/** The columns of rows about to be added: those of the first, since one function makes them all. */
function columnsOf<Row extends object>(rows: readonly Row[]): readonly (keyof Row & string)[] {
  const [first] = rows;
  return first === undefined ? [] : (Object.keys(first) as (keyof Row & string)[]);
}

/** Whether an id begins with hexadecimal digits; as a range, so that the key's index serves: "g" follows them all. */
export function idBegins(column: Column, digits: string): SQL {
  return sql`${column} >= ${digits} and ${column} < ${`${digits}g`}`;
}
