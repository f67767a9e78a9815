/** A cell of a table to be written as CSV. */
export type CsvCell = string | number | null;

/** A plain decimal number: safe for a spreadsheet even when it begins with a sign. */
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** What makes a spreadsheet take a cell for a formula, also after white space it trims. */
const FORMULA_START = /^\s*[=+\-@\t\r]|^[\t\r\n]/;

/** Text made harmless to spreadsheets: what could be read as a formula gets an apostrophe in front. */
export function escapeFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** One cell: formula escaped, then quoted where RFC 4180 asks for it. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  const text = escapeFormula(String(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a CSV (RFC 4180, CRLF line ends). */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A header and rows as CSV (RFC 4180, CRLF line ends, UTF-8). */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvRows([header, ...rows]);
}
