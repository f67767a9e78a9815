import { DEFAULT_MARKINGS, highestMarking } from '../ledger/marking.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { SHEETS, type SheetName } from '../sources/stock-book/columns.ts';
import { HOW_TO_SHEET } from '../sources/stock-book/how-to.ts';
import { kindOf } from '../sources/stock-book/kinds.ts';
import { csvCells, stockSheets, type WrittenSheet } from '../sources/stock-book/write.ts';
import { csvRows } from '../units/csv.ts';
import { STOCK_KINDS, type StockKind } from '../vocabulary/stock-record.ts';
import { ApiError } from './errors.ts';
import { type BookView, recordedBy } from './stock-books.ts';
import { XLSX_ROWS } from './table/download.ts';
import { xlsxOf } from './table/xlsx.ts';

/** Records read from the store at once. */
const AT_ONCE = 5000;

const kindsOn = (sheet: SheetName): readonly StockKind[] => STOCK_KINDS.filter((kind) => kindOf(kind).sheet === sheet);

/** Records of a book of some kinds, part by part, so that a long one is never held whole. */
async function* recordsOf(book: BookView, kinds: readonly StockKind[]): AsyncGenerator<readonly StockEvent[]> {
  const { view, holder } = book;
  let after: string | null = null;
  do {
    const page: { readonly limit: number; readonly after?: string } =
      after === null ? { limit: AT_ONCE } : { limit: AT_ONCE, after };
    const part = await view.workbench.store.stockRecords({ holder, kinds }, page);
    yield recordedBy(part.items, view);
    after = part.next;
  } while (after !== null);
}

/** The highest marking of a book's records of some kinds; public where there is none. */
export async function bookMarking(book: BookView, sheet: SheetName | null): Promise<string> {
  const [public_ = 'public'] = DEFAULT_MARKINGS;
  const seen = new Set<string>([public_]);
  for await (const part of recordsOf(book, sheet === null ? STOCK_KINDS : kindsOn(sheet))) {
    for (const { marking } of part) seen.add(marking);
  }
  return highestMarking([...seen]);
}

/** One sheet of a book as CSV, piece by piece. */
export async function* sheetCsv(book: BookView, sheet: SheetName): AsyncGenerator<string> {
  let first = true;
  for await (const part of recordsOf(book, kindsOn(sheet))) {
    const cells = csvCells(writtenSheet(sheet, part));
    yield csvRows(first ? cells : cells.slice(1));
    first = false;
  }
}

function writtenSheet(name: SheetName, records: readonly StockEvent[]): WrittenSheet {
  return stockSheets(records)[SHEETS.indexOf(name)] ?? { name, header: [], rows: [] };
}

/** A whole book as a workbook in the shape of the template. */
export async function bookXlsx(book: BookView): Promise<Buffer> {
  const records: StockEvent[] = [];
  for await (const part of recordsOf(book, STOCK_KINDS)) {
    records.push(...part);
    if (records.length > XLSX_ROWS) {
      const expected = `at most ${XLSX_ROWS} records in a workbook: take the sheets as CSV`;
      throw new ApiError('table-too-long', `The book of ${book.holder} has more records than that.`, expected);
    }
  }
  const sheets = [HOW_TO_SHEET, ...stockSheets(records)];
  return xlsxOf(sheets.map(({ name, header, rows }) => ({ name, rows: [header, ...rows] })));
}
