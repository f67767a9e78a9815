import type { StockEvent } from '../../ledger/stock-event.ts';
import { kilogramsText } from '../../units/grams.ts';
import type { Mass, StockKind } from '../../vocabulary/stock-record.ts';
import { cellText } from './cells.ts';
import { SHEET_COLUMNS, SHEETS, type SheetName } from './columns.ts';
import { columnNamed, columnOf, kindOf, MASS_COLUMNS, type MassGroup } from './kinds.ts';

/** A sheet as it is written: its name, its heading, and its rows as text cells. */
export interface WrittenSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What of a record is written. */
export type WrittenRecord = Pick<StockEvent, 'holder' | 'kind' | 'date' | 'payload'>;

/** Records as the sheets of a stock book, each in its order; `readStockBook` gives the same records back. */
export function stockSheets(records: readonly WrittenRecord[]): readonly WrittenSheet[] {
  return SHEETS.map((name) => {
    const header = SHEET_COLUMNS[name].map((column) => column.name);
    const own = records.filter(({ kind }) => kindOf(kind).sheet === name);
    return { name, header, rows: own.map((record) => rowOf(name, header, record)) };
  });
}

function rowOf(sheet: SheetName, header: readonly string[], { holder, kind, date, payload }: WrittenRecord) {
  const { needs, takes, masses } = kindOf(kind);
  const values = payload as unknown as Readonly<Record<string, unknown>>;
  const plain = ['number', ...needs, ...takes, 'note'].map((key): readonly [string, string] => {
    const column = columnOf(key);
    return [column, cellText(columnNamed(sheet, column).cell, values[key])];
  });
  const cells = new Map<string, string>([
    ['holder', holder],
    ['date', date],
    ['kind', kind satisfies StockKind],
    ...plain,
    ...masses.flatMap((group) => massCells(group, values)),
  ]);
  return header.map((column) => cells.get(column) ?? '');
}

/** Content is written as a mass, which is exact; a percentage would be rounded once more. */
function massCells(
  group: MassGroup,
  values: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  const [gross, content] = MASS_COLUMNS[group];
  const mass = (group === 'moved' || group === 'content' ? values : values[group]) as Partial<Mass> | undefined;
  return [
    [gross, group === 'content' ? '' : textOf(mass?.gross)],
    [content, textOf(mass?.content)],
  ];
}

const textOf = (grams: number | null | undefined): string =>
  grams === undefined || grams === null ? '' : kilogramsText(grams);

/** Text that already looks like one escaped for a spreadsheet gets its apostrophe too, so that reading takes off just one. */
const escaped = (cell: string): string => (/^'+\s*[=+\-@]/.test(cell) ? `'${cell}` : cell);

/** The cells of a sheet as a CSV wants them before its own escape of formulas. */
export function csvCells({ header, rows }: WrittenSheet): readonly (readonly string[])[] {
  return [header, ...rows.map((row) => row.map(escaped))];
}

/** Name of a sheet's CSV file: numbered, so that in the order of their names each comes after what it refers to. */
export function csvFileName(sheet: SheetName): string {
  return `${SHEETS.indexOf(sheet) + 1}-${sheet.toLowerCase()}.csv`;
}
