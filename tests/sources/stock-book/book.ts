import { SHEET_COLUMNS, type SheetName } from '../../../src/sources/stock-book/columns.ts';
import { readStockBook, type StockReading, type StockSheet } from '../../../src/sources/stock-book/parse.ts';
import type { WrittenSheet } from '../../../src/sources/stock-book/write.ts';
import { builtInVocabulary } from '../../support/mcs.ts';

export const { vocabulary } = builtInVocabulary();

/** A sheet with rows given by column. */
export function sheetWith(name: SheetName, rows: readonly Readonly<Record<string, string>>[]): StockSheet {
  const header = SHEET_COLUMNS[name].map((column) => column.name);
  const cells = rows.map((row, i) => ({ line: i + 2, cells: header.map((column) => row[column] ?? '') }));
  return { name, table: { header, rows: cells } };
}

/** A written sheet as it is decoded from a workbook. */
export function asRead({ name, header, rows }: WrittenSheet): StockSheet {
  const filled = rows.map((cells, i) => ({ line: i + 2, cells })).filter(({ cells }) => cells.some(Boolean));
  return { name, table: { header, rows: filled } };
}

export const readSheets = (...sheets: readonly StockSheet[]): StockReading => readStockBook(sheets, vocabulary);

/** Problems as `place: message`, for comparing. */
export const said = ({ problems }: Pick<StockReading, 'problems'>): readonly string[] =>
  problems.map(({ locator, message }) => `${locator}: ${message}`);
