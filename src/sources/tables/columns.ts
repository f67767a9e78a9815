import type { Problem } from '../../ledger/evidence.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { plainName } from '../usgs-mcs/columns.ts';

/** Columns every table of statements has. */
export const REQUIRED = ['material', 'property', 'period', 'value', 'unit', 'basis', 'source', 'published'] as const;

/** Columns one may have; what is left out is empty in every row. */
export const OPTIONAL = [
  'holder',
  'form',
  'detail',
  'place',
  'partner',
  'stance',
  'speaker',
  'rule',
  'estimated',
  'original',
  'note',
  'locator',
] as const;

/** A column of a table of statements. */
export type TableColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Reads a row's cell by column name; empty where the table has no such column. */
export type CellIn = (cells: readonly string[]) => (column: TableColumn) => string;

const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** Whether a heading is one of a table of statements. */
export function isStatementTable(header: readonly string[]): boolean {
  const names = new Set(header.map(plainName));
  return REQUIRED.every((column) => names.has(column));
}

/** How to read cells by name, or why none can be read: a column missing, standing twice or unknown. */
export function cellsByName(
  table: DecodedTable,
): { readonly ok: true; readonly cellIn: CellIn } | { readonly ok: false; readonly result: ParseResult } {
  const header = table.header.map(plainName);
  const problems = [
    ...REQUIRED.filter((name) => !header.includes(name)).map(missing),
    ...header.filter((name, i) => header.indexOf(name) !== i).map(twice),
    ...header.filter((name) => !KNOWN.includes(name)).map(unknown),
  ];
  if (problems.length > 0) return { ok: false, result: { ...NOTHING, problems, cells: problems.length } };
  const at = new Map(header.map((name, i) => [name, i]));
  return { ok: true, cellIn: (cells) => (column) => (cells[at.get(column) ?? -1] ?? '').trim() };
}

const ADVICE = `Columns are ${REQUIRED.join(', ')}, and as needed ${OPTIONAL.join(', ')}; nothing of this table was read.`;

const missing = (name: string): Problem => problem('missing-column', name, `the table has no column "${name}"`);
const twice = (name: string): Problem => problem('column-given-twice', name, `the column "${name}" stands twice`);
const unknown = (name: string): Problem =>
  problem('unknown-field', name, `"${name}" is no column of a table of statements`);

function problem(
  code: 'missing-column' | 'column-given-twice' | 'unknown-field',
  name: string,
  message: string,
): Problem {
  return { code, locator: 'line 1', message, original: name, advice: ADVICE };
}
