import type { Cell, TableData } from './table-data.ts';

/**
 * A table as CSV. A figure becomes five columns: its text as printed, amount (empty where there is none), unit, kind and
 * evidence ids, so that numbers stay numbers and a withheld value never reads as an empty one.
 */
export function csvOf(table: TableData): string {
  const header = table.columns.flatMap(({ label, numeric }) =>
    numeric ? [label, `${label}: amount`, `${label}: unit`, `${label}: kind`, `${label}: evidence`] : [label],
  );
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column, n) =>
      column.numeric ? figureFields(row.cells[n] ?? null) : [textOf(row.cells[n] ?? null)],
    ),
  );
  return [header, ...rows].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function figureFields(cell: Cell): readonly string[] {
  if (cell === null) return ['', '', '', 'not stated', ''];
  if ('text' in cell) return [cell.text, '', '', '', ''];
  const { text, amount, unit, kind, evidence } = cell.figure;
  return [text, amount === null ? '' : String(amount), unit ?? '', kind, evidence.join(' ')];
}

const textOf = (cell: Cell): string => (cell === null ? '' : 'text' in cell ? cell.text : cell.figure.text);

/** One field, quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvField(text: string): string {
  const isNumber = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
