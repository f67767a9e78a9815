import { plainName } from '../usgs-mcs/columns.ts';
import { SHEETS, type SheetName } from './columns.ts';

/** Columns only one kind of sheet has all of; the first that fits is it. */
const MARKS: readonly (readonly [SheetName, readonly string[]])[] = [
  ['Movements', ['date', 'kind', 'lot']],
  ['Specifications', ['specification', 'limits']],
  ['Lots', ['lot', 'material', 'form']],
  ['Authorities', ['authority', 'allows']],
  ['Requirements', ['requirement', 'material']],
  ['Sites', ['date', 'site', 'name']],
];

/** Which sheet of a stock book a heading is of, or null. */
export function sheetByHeading(header: readonly string[]): SheetName | null {
  const names = new Set(header.map((name) => plainName(name).toLowerCase()));
  return MARKS.find(([, marks]) => marks.every((mark) => names.has(mark)))?.[0] ?? null;
}

/** Which sheet of a stock book a sheet is: by its name, else by its heading; null when it is none. */
export function sheetOf(name: string | null, header: readonly string[]): SheetName | null {
  return SHEETS.find((sheet) => sheet.toLowerCase() === name?.trim().toLowerCase()) ?? sheetByHeading(header);
}

/** Id of the parser of a stock book in sheets. */
export const STOCK_BOOK_PARSER = 'stock-book';
