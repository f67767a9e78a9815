import { type CsvCell, csvOf } from '../../units/csv.ts';
import type { Cell, TableData } from './table-data.ts';

/**
 * A table as CSV. A figure becomes five columns: its text as printed, amount (empty where there is none), unit, kind and
 * evidence ids, so that numbers stay numbers and a withheld value never reads as an empty one. A column with figures that are
 * not public has a sixth with their marking, which goes wherever the file goes.
 */
export function csvOfTable(table: TableData): string {
  const marked = table.columns.map((_, n) => table.rows.some((row) => markingIn(row.cells[n] ?? null) !== ''));
  const markings = (n: number, text: string): readonly string[] => (marked[n] ? [`${text}: marking`] : []);
  const header = table.columns.flatMap(({ label, numeric }, n) =>
    numeric
      ? [label, `${label}: amount`, `${label}: unit`, `${label}: kind`, `${label}: evidence`, ...markings(n, label)]
      : [label],
  );
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column, n) =>
      column.numeric
        ? [...figureFields(row.cells[n] ?? null), ...(marked[n] ? [markingIn(row.cells[n] ?? null)] : [])]
        : [textOf(row.cells[n] ?? null)],
    ),
  );
  return csvOf(header, rows);
}

/** A figure's marking; nothing for one that is public, and for words. */
const markingIn = (cell: Cell): string =>
  cell !== null && 'figure' in cell && cell.figure.marking !== 'public' ? cell.figure.marking : '';

function figureFields(cell: Cell): readonly CsvCell[] {
  if (cell === null) return ['', null, '', 'not stated', ''];
  if ('text' in cell) return [cell.text, null, '', '', ''];
  const { text, amount, unit, kind, evidence } = cell.figure;
  return [text, amount, unit ?? '', kind, evidence.join(' ')];
}

const textOf = (cell: Cell): string => (cell === null ? '' : 'text' in cell ? cell.text : cell.figure.text);

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
