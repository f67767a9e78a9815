import type { Queryable } from './database.ts';

/** Rows per statement: large enough to be fast, small enough for the embedded database's memory. */
const ROWS_AT_ONCE = 2000;

/** Text that no PostgreSQL column can hold: the NUL character, and half of a surrogate pair. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
}

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
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `with added as (
    insert into "${table}" (${names})
    select ${names} from json_populate_recordset(null::"${table}", $1::json)
    on conflict do nothing returning 1
  ) select count(*) as added from added`;
  let added = 0;
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const json = jsonOf(table, rows.slice(first, first + ROWS_AT_ONCE));
    const [counted] = await query<{ readonly added: number }>(sql, [json]);
    added += counted?.added ?? 0;
  }
  return added;
}

/** `JSON.stringify` would write NaN and the infinities as null, which is a different thing said. */
function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`"${key}" is ${value}; the ledger keeps finite numbers only`);
  }
  return value;
}

/** `JSON.stringify` writes exactly the NUL character and lone surrogates as these escapes. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

function jsonOf(table: string, rows: readonly object[]): string {
  const json = JSON.stringify(rows, finite);
  if (!UNSTORABLE.test(json)) return json;
  const row = rows.find((candidate) => UNSTORABLE.test(JSON.stringify(candidate))) ?? {};
  throw new UnstorableTextError(unstorableMessage(table, row));
}

function unstorableMessage(table: string, row: object): string {
  const fields = Object.entries(row);
  const [column = '?', value] = fields.find(([, field]) => UNSTORABLE.test(JSON.stringify(field) ?? '')) ?? [];
  const named = (name: string): unknown => fields.find(([field]) => field === name)?.[1];
  const where = named('locator') ?? named('id') ?? named('name') ?? 'a row';
  const character = JSON.stringify(value).includes('\\u0000') ? 'the NUL character' : 'half of a surrogate pair';
  return (
    `${table}, ${where}: "${column}" holds ${character}, which no database text can keep. ` +
    'Nothing of the batch was saved; remove the character from the file and take it in again.'
  );
}
