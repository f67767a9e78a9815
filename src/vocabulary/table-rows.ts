/** A decoded table as these builders need it; `DecodedTable` of sources/parser.ts fits. */
export interface TableRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Why a row was left out; `Problem` of the ledger fits. */
export interface TableProblem {
  readonly code: 'missing-column' | 'bad-row' | 'id-given-twice';
  readonly locator: string;
  readonly message: string;
  readonly original: string;
  readonly advice: string;
}

/** The things of one table by key, and the rows that gave none. */
export interface Built<T> {
  readonly things: ReadonlyMap<string, T>;
  readonly problems: readonly TableProblem[];
}

/** Thing made of a row's cells, or why there is none and which column is at fault, where it is one. */
export type Made<T> =
  | { readonly key: string; readonly thing: T }
  | { readonly refused: string; readonly column?: string | undefined };

/** The trimmed text of a row's cell; empty where the table has no such column. */
export type Cell = (column: string) => string;

/** Lists inside a cell are separated by a semicolon. */
export function listOf(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An empty cell says nothing. */
export function orNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** The one of the allowed words a cell holds, or undefined. */
export function oneOf<T extends string>(allowed: readonly T[], cell: string): T | undefined {
  return allowed.find((known) => known === cell);
}

/** Ids of materials, forms and the like: lower-case words joined by hyphens or underscores. */
export const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** Makes the things of a table, row by row. Columns may come in any order; every row left out is a problem with its place. */
export function build<T>(table: TableRows, columns: readonly string[], make: (cell: Cell) => Made<T>): Built<T> {
  const header = table.header.map((name) => name.trim());
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return { things: new Map(), problems: [missingColumns(missing, columns)] };
  const things = new Map<string, T>();
  const problems: TableProblem[] = [];
  for (const { line, cells } of table.rows) {
    const made = make((column) => (cells[header.indexOf(column)] ?? '').trim());
    if ('refused' in made) problems.push(badRow(line, cells, made));
    else if (things.has(made.key)) problems.push(givenTwice(line, made.key));
    else things.set(made.key, made.thing);
  }
  return { things, problems };
}

function missingColumns(missing: readonly string[], columns: readonly string[]): TableProblem {
  return {
    code: 'missing-column',
    locator: 'line 1',
    message: `the table has no column ${missing.join(', ')}`,
    original: '',
    advice: `Give it the columns ${columns.join(', ')}.`,
  };
}

function badRow(
  line: number,
  cells: readonly string[],
  { refused, column }: { readonly refused: string; readonly column?: string | undefined },
): TableProblem {
  const locator = column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
  const original = cells.join(',').slice(0, 120);
  return { code: 'bad-row', locator, message: refused, original, advice: 'Correct the row; it was left out.' };
}

function givenTwice(line: number, key: string): TableProblem {
  return {
    code: 'id-given-twice',
    locator: `line ${line}`,
    message: `"${key}" is given by an earlier row`,
    original: key,
    advice: 'Keep one of the rows; the first was taken.',
  };
}
