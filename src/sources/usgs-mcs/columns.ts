import type { Problem } from '../../ledger/evidence.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';

/** Where each wanted column stands in a header, or why the table cannot be read. */
export type Columns<Name extends string> =
  | { readonly ok: true; readonly at: Readonly<Record<Name, number>> }
  | { readonly ok: false; readonly result: ParseResult };

/** A column's name as it is compared: without spaces around it, non-breaking ones included, and without a byte-order mark. */
export function plainName(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Finds columns by name, in any order. A missing or doubled one makes the table unreadable: which cells hold data cannot
 * be told then, so each such column is the one cell its problem stands for.
 */
export function findColumns<Name extends string>(table: DecodedTable, names: readonly Name[]): Columns<Name> {
  const header = table.header.map(plainName);
  const problems = names.flatMap((name) => {
    const times = header.filter((column) => column === name).length;
    return times === 1 ? [] : [columnProblem(name, times)];
  });
  if (problems.length > 0) return { ok: false, result: { ...NOTHING, problems, cells: problems.length } };
  const at = Object.fromEntries(names.map((name) => [name, header.indexOf(name)])) as Record<Name, number>;
  return { ok: true, at };
}

function columnProblem(name: string, times: number): Problem {
  return {
    code: times === 0 ? 'missing-column' : 'column-given-twice',
    locator: 'line 1',
    message: times === 0 ? `the table has no column "${name}"` : `the table has ${times} columns "${name}"`,
    original: name,
    advice: 'Take in the file as USGS publishes it; nothing of this table was read.',
  };
}
