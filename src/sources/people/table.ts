import type { DecodedRow, DecodedTable } from '../parser.ts';
import { type Node, type Problems, rootOf } from './node.ts';

/** A row of a table as a mapping node; empty cells are fields left out, places are line and column number. */
export function rowNode(table: DecodedTable, row: DecodedRow): Node {
  const fields = row.cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [[nameOf(table, i), cell] as const]));
  return rootOf({
    data: Object.fromEntries(fields),
    placeOf: ([name]) => ({ line: row.line, column: Math.max(0, table.header.indexOf(String(name))) + 1 }),
  });
}

const nameOf = (table: DecodedTable, i: number): string => table.header[i] ?? `column ${i + 1}`;

/** Every row read, the unreadable ones as problems. */
export function rowsOf<T>(
  table: DecodedTable,
  read: (node: Node, problems: Problems) => T | undefined,
  problems: Problems,
): readonly T[] {
  return table.rows.flatMap((row) => {
    const item = read(rowNode(table, row), problems);
    return item === undefined ? [] : [item];
  });
}
