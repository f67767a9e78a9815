import { type Column, type SQL, sql } from 'drizzle-orm';
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

/** The columns of rows about to be added: those of the first, since one function makes them all. */
export function columnsOf<Row extends object>(rows: readonly Row[]): readonly (keyof Row & string)[] {
  const [first] = rows;
  return first === undefined ? [] : (Object.keys(first) as (keyof Row & string)[]);
}

/** Adds rows made by one function; nothing is asked of the database when there are none. */
export async function addRows<Row extends object>(db: Queryable, table: string, rows: readonly Row[]): Promise<number> {
  return rows.length === 0 ? 0 : db.copy(table, columnsOf(rows), rows);
}

/** Whether an id begins with hexadecimal digits; as a range, so that the key's index serves: "g" follows them all. */
export function idBegins(column: Column, digits: string): SQL {
  return sql`${column} >= ${digits} and ${column} < ${`${digits}g`}`;
}
