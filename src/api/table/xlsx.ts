import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { CsvCell } from '../../units/csv.ts';
import { sheetText } from './sheet-text.ts';

const WIDEST = 48;
const NARROWEST = 8;
const MEASURED = 200;

/** The writer looks texts up in a plain object and would take `valueOf` for one it knows; a blank behind it keeps the file whole. */
const apart = (text: string): string => (text in {} ? `${text} ` : text);

/** A sheet to be written: its first row is the header. */
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Every text is stored as text, whatever it begins with; no cell is ever a formula. */
function cellOf(cell: CsvCell, header: boolean): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, type: Number };
  const text = sheetText(String(cell));
  return text === '' ? null : { value: apart(text), type: String, ...(header ? { fontWeight: 'bold' } : {}) };
}

/** Widths from the header and the first rows; a long text does not push the others away. */
function widthsOf(rows: Sheet['rows']): { width: number }[] {
  const lengths = (n: number): number[] => rows.slice(0, MEASURED).map((row) => String(row[n] ?? '').length);
  return (rows[0] ?? []).map((_, n) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, ...lengths(n)) + 2) }));
}

/** The bytes of a workbook with these sheets. */
export function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, i) => row.map((cell) => cellOf(cell, i === 0))),
      columns: widthsOf(rows),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}
