/** Text that no PostgreSQL column can hold: the NUL character, and half of a surrogate pair. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
}

/** `JSON.stringify` would write NaN and the infinities as null, which is a different thing said. */
export function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`"${key}" is ${value}; the ledger keeps finite numbers only`);
  }
  return value;
}

/** `JSON.stringify` writes exactly the NUL character and lone surrogates as these escapes. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether a text of JSON says something no database text can hold. */
export function saysUnstorable(json: string): boolean {
  return UNSTORABLE.test(json);
}

/** Throws `UnstorableTextError` for the first of the rows that holds such a text, naming the row, its column and the character. */
export function refuseUnstorable(table: string, rows: readonly object[]): void {
  const row = rows.find((candidate) => saysUnstorable(JSON.stringify(candidate)));
  if (row !== undefined) throw new UnstorableTextError(unstorableMessage(table, row));
}

function unstorableMessage(table: string, row: object): string {
  const fields = Object.entries(row);
  const [column = '?', value] = fields.find(([, field]) => saysUnstorable(JSON.stringify(field) ?? '')) ?? [];
  const named = (name: string): unknown => fields.find(([field]) => field === name)?.[1];
  const where = named('locator') ?? named('id') ?? named('name') ?? 'a row';
  const character = JSON.stringify(value).includes('\\u0000') ? 'the NUL character' : 'half of a surrogate pair';
  return (
    `${table}, ${where}: "${column}" holds ${character}, which no database text can keep. ` +
    'Nothing of the batch was saved; remove the character from the file and take it in again.'
  );
}
