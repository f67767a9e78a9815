import { type CsvCell, csvOf } from '../../units/csv.ts';
import type { Cell, TableData } from './table-data.ts';

/**
 * A table as CSV. A figure becomes five columns: its text as printed, amount (empty where there is none), unit, kind and
 * evidence ids, so that numbers stay numbers and a withheld value never reads as an empty one.
 */
export function csvOfTable(table: TableData): string {
  const header = table.columns.flatMap(({ label, numeric }) =>
    numeric ? [label, `${label}: amount`, `${label}: unit`, `${label}: kind`, `${label}: evidence`] : [label],
  );
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column, n) =>
      column.numeric ? figureFields(row.cells[n] ?? null) : [textOf(row.cells[n] ?? null)],
    ),
  );
  return csvOf(header, rows);
}

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
