import { canonicalJson, type Json } from '../../ledger/canonical.ts';
import type { Found, Problem } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { StockEvent } from '../../ledger/stock-event.ts';
import { readUnit } from '../../units/text-unit.ts';
import { dimensionOf, type Unit } from '../../units/unit.ts';
import { labelIndex } from '../../vocabulary/labels.ts';
import type { Grams } from '../../vocabulary/stock-record.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { plainName } from '../usgs-mcs/columns.ts';
import type { Asked } from './cells.ts';
import { SHEET_COLUMNS, SHEETS, type SheetName } from './columns.ts';
import { contentProblems } from './content-check.ts';
import { type RowProblem, readStockRow, type StockRow } from './row.ts';
import { sheetOf } from './sheets.ts';

/** A sheet of a workbook, or a CSV file: then it has no name, and an apostrophe may stand before what looks like a formula. */
export interface StockSheet {
  readonly name: string | null;
  readonly table: DecodedTable;
}

/** A mass that was no whole number of grams, and what it was rounded to: half to even. */
export interface Rounding {
  readonly locator: string;
  readonly written: string;
  readonly grams: Grams;
}

/** A stock book as read: its records in the order of the sheets, everything wrong with it, and where every row went. */
export interface StockReading {
  readonly records: readonly Found<StockEvent>[];
  readonly problems: readonly Problem[];
  readonly roundings: readonly Rounding[];
  /** Rows that hold anything; each is a record, refused, or says exactly what an earlier one says. */
  readonly rows: number;
  readonly refused: number;
  readonly duplicates: number;
}

/** Reads the sheets of a stock book, whichever of them there are; what is no sheet of one is a problem. */
export function readStockBook(sheets: readonly StockSheet[], vocabulary: Vocabulary): StockReading {
  const asked = { vocabulary, labels: labelIndex(vocabulary) };
  const known = sheets.map((sheet) => ({ ...sheet, of: sheetOf(sheet.name, sheet.table.header) }));
  const inOrder = SHEETS.flatMap((of) => known.filter((sheet) => sheet.of === of));
  const reads = inOrder.map((sheet) => readSheet(sheet.of ?? 'Movements', sheet, asked));
  const others = known.filter(({ of }) => of === null).map(({ name, table }) => notTaken(name ?? 'the table', table));
  const rows = reads.flatMap(({ rows: found }) => found);
  const { records, problems, refused, duplicates } = distinct(rows);
  return {
    records,
    problems: [...others.flatMap((o) => o.problems), ...reads.flatMap((read) => read.problems), ...problems],
    roundings: rows.flatMap((row) => ('roundings' in row ? row.roundings : [])),
    rows: rows.length,
    refused,
    duplicates,
  };
}

/** The same as every parser gives it. */
export function parseStockBook(sheets: readonly StockSheet[], vocabulary: Vocabulary): ParseResult {
  const { records, problems, duplicates, rows } = readStockBook(sheets, vocabulary);
  return { ...NOTHING, stock: records, problems, duplicates, cells: rows };
}

interface Refused {
  readonly problems: readonly Problem[];
}
interface Recorded {
  readonly record: Found<StockEvent>;
  readonly roundings: readonly Rounding[];
}
interface SheetRead {
  readonly rows: readonly (Refused | Recorded)[];
  /** Of the heading. */
  readonly problems: readonly Problem[];
}

const OWN_SHEET = /^(how to|notes)\b/i;

function notTaken(name: string, { header, rows }: DecodedTable): SheetRead {
  const filled = rows.length > 0 || header.some((cell) => cell.trim() !== '');
  if (!filled || OWN_SHEET.test(name)) return { rows: [], problems: [] };
  const message = `the sheet is none of a stock book: ${SHEETS.join(', ')}`;
  const advice = 'Name it after one of them and give it its heading; or call it "Notes ..." and it is left alone.';
  return { rows: [], problems: [{ code: 'not-taken', locator: `${name}, row 1`, message, original: name, advice }] };
}

function readSheet(of: SheetName, { name, table }: StockSheet, asked: Asked): SheetRead {
  const filled = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const heading = headingOf(of, table.header);
  if (heading.fatal) return { rows: filled.map(() => ({ problems: [] })), problems: heading.problems };
  const rows = filled.map(({ line, cells }) => {
    const cell = (column: string): string => plainCell(cells[heading.at.get(column) ?? -1] ?? '', name === null);
    const row: StockRow = { sheet: of, line, cell, unitOf: (column) => heading.units.get(column) };
    const beyond = cells.findIndex((text, i) => text.trim() !== '' && (heading.names[i] ?? '') === '');
    return beyond < 0 ? read(row, asked) : { problems: [problemAt(row, beyondHeading(beyond), cells[beyond] ?? '')] };
  });
  return { rows, problems: heading.problems };
}

/** Text of a cell; of a CSV without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function plainCell(text: string, csv: boolean): string {
  const plain = text.trim();
  return csv ? plain.replace(/^'(?='*\s*[=+\-@])/, '') : plain;
}

function read(row: StockRow, asked: Asked): Refused | Recorded {
  const found = readStockRow(row, asked);
  if ('problems' in found) return { problems: found.problems.map((p) => problemAt(row, p, row.cell(p.column))) };
  const roundings = found.rounded.map(({ column, grams }) => {
    return { locator: placeOf(row, column), written: row.cell(column), grams };
  });
  return { record: found.record, roundings };
}

const placeOf = ({ sheet, line }: Pick<StockRow, 'sheet' | 'line'>, column: string): string =>
  `${sheet}, row ${line}, column ${column}`;

function problemAt(row: Pick<StockRow, 'sheet' | 'line'>, problem: RowProblem, original: string): Problem {
  const { column, code, message, advice } = problem;
  return { code, locator: placeOf(row, column), message, original: original.slice(0, 120), advice };
}

const beyondHeading = (index: number): RowProblem => ({
  ...{ column: String(index + 1), code: 'row-beyond-heading' },
  message: 'the cell stands under no heading',
  advice: 'Give the column one of the headings of the sheet, or move the cell.',
});

interface Heading {
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  /** Units that headings such as `gross (kg)` name. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly problems: readonly Problem[];
  /** Whether rows cannot be read under it. */
  readonly fatal: boolean;
}

function headingOf(sheet: SheetName, header: readonly string[]): Heading {
  const columns = header.map((text) => columnIn(sheet, text));
  const names = columns.map(({ name }) => name);
  const known = new Set(SHEET_COLUMNS[sheet].map(({ name }) => name));
  const missing = SHEET_COLUMNS[sheet].filter(({ name, required }) => required && !names.includes(name));
  const twice = [...new Set(names.filter((name, i) => known.has(name) && names.indexOf(name) !== i))];
  const unknown = names.filter((name) => name !== '' && !known.has(name));
  const at = (name: string): Pick<Problem, 'locator' | 'original'> => ({
    ...{ locator: `${sheet}, row 1, column ${name}`, original: name.slice(0, 120) },
  });
  const problems = [
    ...missing.map(({ name }) => heading('missing-column', at(name), `the sheet ${sheet} has no column "${name}"`)),
    ...twice.map((name) => heading('column-given-twice', at(name), `the column "${name}" stands twice`)),
    ...unknown.map((name) => heading('unknown-heading', at(name), `"${name}" is no column of the sheet ${sheet}`)),
  ];
  return {
    names,
    at: new Map(names.map((name, i) => [name, i])),
    units: new Map(columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const]))),
    problems,
    fatal: missing.length + twice.length > 0,
  };
}

function heading(code: ProblemCode, at: Pick<Problem, 'locator' | 'original'>, message: string): Problem {
  return { code, ...at, message, advice: 'Start from the file that `ballast template stockpile` writes.' };
}

/** A heading as the column it names, with the unit in brackets behind it. */
function columnIn(sheet: SheetName, text: string): { readonly name: string; readonly unit?: Unit } {
  const plain = plainName(text).toLowerCase();
  const [, name = plain, words = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(plain) ?? [];
  const massColumn = SHEET_COLUMNS[sheet].some((column) => column.name === name && column.cell === 'mass');
  const unit = readUnit(words);
  return massColumn && unit.ok && dimensionOf(unit.unit) === 'mass' ? { name, unit: unit.unit } : { name: plain };
}

/** Records each once. The same number with the same words is a duplicate; with others, a problem. */
function distinct(rows: readonly (Refused | Recorded)[]): Omit<StockReading, 'rows' | 'roundings'> {
  const said = new Map<string, { readonly text: string; readonly record: Found<StockEvent> }>();
  const problems: Problem[] = [];
  let [refused, duplicates] = [0, 0];
  for (const row of rows) {
    if ('problems' in row) {
      refused += 1;
      problems.push(...row.problems);
      continue;
    }
    const { holder, kind, date, payload, locator } = row.record;
    const key = `${holder} ${payload.number}`;
    const text = canonicalJson({ kind, date, payload } as unknown as Json);
    const before = said.get(key);
    if (before === undefined) said.set(key, { text, record: row.record });
    else if (before.text === text) duplicates += 1;
    else {
      refused += 1;
      problems.push(numberTwice(locator, payload.number, before.record.locator));
    }
  }
  const records = [...said.values()].map(({ record }) => record);
  return { records, problems: [...problems, ...contentProblems(records)], refused, duplicates };
}

function numberTwice(locator: string, number: string, before: string): Problem {
  const message = `"${number}": this number stands at ${before} with other words`;
  const advice = 'Give each document a number of its own; a correction is a reversal and a new record.';
  return { code: 'id-given-twice', locator: `${locator}, column number`, message, original: number, advice };
}
