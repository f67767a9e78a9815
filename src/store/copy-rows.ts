import type { Queryable } from './database.ts';
import { finite, refuseUnstorable, saysUnstorable } from './storable-rows.ts';

/** Rows per statement: large enough to be fast, small enough for the embedded database's memory. */
const ROWS_AT_ONCE = 2000;

/**
 * Adds rows to a table, a few thousand a statement, as one JSON parameter each: the table's own row type parses them, so
 * no driver's idea of arrays, dates or numbers comes in between. Rows already there stay; returns how many were new.
 */
export async function copyRows<Row extends object>(
  query: Queryable['query'],
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<number> {
  const sql = insertingFrom(table, columns, `json_populate_recordset(null::"${table}", $1::json)`);
  let added = 0;
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const json = jsonOf(table, rows.slice(first, first + ROWS_AT_ONCE));
    const [counted] = await query<{ readonly added: number }>(sql, [json]);
    added += counted?.added ?? 0;
  }
  return added;
}

/** SQL that adds the rows of another relation and leaves those already there; it answers how many were new, as `added`. */
export function insertingFrom(table: string, columns: readonly string[], relation: string): string {
  const names = namesOf(columns);
  return `with added as (
    insert into "${table}" (${names}) select ${names} from ${relation} on conflict do nothing returning 1
  ) select count(*) as added from added`;
}

/** Column names as SQL lists them. */
export function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

function jsonOf(table: string, rows: readonly object[]): string {
  const json = JSON.stringify(rows, finite);
  if (saysUnstorable(json)) refuseUnstorable(table, rows);
  return json;
}
