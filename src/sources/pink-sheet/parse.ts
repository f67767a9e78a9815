import type { Found, Problem } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { IsoDate, Period } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import { isUnit, type Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import { type DecodedRow, type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { GOODS, type Good, goodName, UNITS } from './goods.ts';

/** World Bank Commodity Price Data: every month's workbook is an edition, dated by its "Updated on". */
export const PINK_SHEET = 'world-bank-pink-sheet';

/** Rows looked through for the heading; it stands in the fifth today. */
const HEADING_WITHIN = 30;

const MONTH = /^(\d{4})M(0[1-9]|1[0-2])$/;

interface Column {
  readonly at: number;
  readonly name: string;
  readonly good: Good;
  readonly unit: Unit | null;
  readonly unitText: string;
}

const allRows = ({ header, rows }: DecodedTable): readonly DecodedRow[] => [{ line: 1, cells: header }, ...rows];

const goodIn = (cell: string): Good | undefined => {
  const name = goodName(cell);
  return Object.hasOwn(GOODS, name) ? GOODS[name] : undefined;
};

/** The row that names the goods: the first with three or more of them. */
function headingOf(rows: readonly DecodedRow[]): number {
  return rows.slice(0, HEADING_WITHIN).findIndex(({ cells }) => cells.filter((cell) => goodIn(cell)).length >= 3);
}

/** Whether a table is the sheet of monthly prices: goods by name, then rows of months. */
export function isPinkSheet(table: DecodedTable): boolean {
  const rows = allRows(table);
  const heading = headingOf(rows);
  return heading >= 0 && rows.slice(heading, heading + 10).some(({ cells }) => MONTH.test((cells[0] ?? '').trim()));
}

/** Reads the sheet of monthly prices: a statement for each month of each good that is a material of ours. */
export function parsePinkSheet(table: DecodedTable): ParseResult {
  const rows = allRows(table);
  const heading = headingOf(rows);
  const months = rows.filter(({ cells }) => MONTH.test((cells[0] ?? '').trim()));
  const published = publishedIn(rows.slice(0, HEADING_WITHIN));
  if (heading < 0 || published === null) {
    const [code, message] = heading < 0 ? NO_HEADING : NO_DATE;
    return { ...NOTHING, problems: [problem(code, 'whole sheet', message, '')], cells: 1 };
  }
  const columns = columnsOf(rows, heading);
  const read = months.flatMap((row) => columns.flatMap((column) => cellOf(row, column, published)));
  return {
    ...NOTHING,
    statements: read.flatMap((cell) => ('statement' in cell ? cell.statement : [])),
    problems: read.flatMap((cell) => ('problem' in cell ? cell.problem : [])),
    cells: read.length,
  };
}

const NO_HEADING = ['missing-column', 'no row names Aluminum, Copper and other goods of the sheet'] as const;
const NO_DATE = [
  'unreadable-period',
  'no row says "Updated on" and a day: which edition it is cannot be told',
] as const;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The day of "Updated on December 02, 2025". */
function publishedIn(rows: readonly DecodedRow[]): IsoDate | null {
  for (const { cells } of rows) {
    const [, month, day, year] = /updated on\s+([a-z]+)\s+(\d{1,2}),?\s+(\d{4})/i.exec(cells.join(' ')) ?? [];
    const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
    if (number > 0) return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

function columnsOf(rows: readonly DecodedRow[], heading: number): readonly Column[] {
  const below = rows.slice(heading + 1, heading + 4);
  return (rows[heading]?.cells ?? []).flatMap((cell, at) => {
    const good = goodIn(cell);
    if (good === undefined) return [];
    const unitText = below.map(({ cells }) => plainUnit(cells[at])).find((text) => text.includes('$')) ?? '';
    const code = UNITS[unitText] ?? '';
    return [{ at, name: cell.replace(/\*+/g, '').trim(), good, unitText, unit: isUnit(code) ? code : null }];
  });
}

const plainUnit = (cell: string | undefined): string => (cell ?? '').replace(/[()]/g, '').trim().toLowerCase();

type Read = { readonly statement: Found<Statement> } | { readonly problem: Problem };

function cellOf({ line, cells }: DecodedRow, column: Column, published: IsoDate): readonly Read[] {
  const text = (cells[column.at] ?? '').trim();
  if (text === '') return [];
  const [, year, month] = MONTH.exec((cells[0] ?? '').trim()) ?? [];
  const place = `row ${line}, ${column.name}`;
  if (column.unit === null) {
    return [{ problem: problem('unknown-unit', place, `"${column.unitText}" is no unit this room knows`, text) }];
  }
  const value = valueIn(text, column, column.unit);
  if (value === null) return [{ problem: problem('unreadable-cell', place, `"${text}" is no price`, text) }];
  return [{ statement: statementOf(column, `${year}-${month}`, value, published, text, place) }];
}

/** The sheet writes an ellipsis, as one character or as three dots, where no price is available. */
function valueIn(text: string, { good }: Column, unit: Unit): Value | null {
  if (/^(?:…|\.{2,3})$/.test(text)) return { kind: 'not available' };
  const amount = Number(text);
  if (!Number.isFinite(amount)) return null;
  return { kind: 'reported', quantity: quantity(amount, unit, { per: good.basis, prices: 'nominal' }) };
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function statementOf(
  { good, name }: Column,
  period: Period,
  value: Value,
  published: IsoDate,
  original: string,
  locator: string,
): Found<Statement> {
  const note = good.note === undefined ? {} : { note: good.note };
  const subject = { kind: 'material', id: good.material, detail: `pink-sheet-${slug(name)}` } as const;
  const said = { subject, property: 'price', period, value } as const;
  return { source: PINK_SHEET, published, stance: 'reported', original, locator, ...said, ...note };
}

const ADVICE: Partial<Record<ProblemCode, string>> = {
  'missing-column':
    'Take in CMO-Historical-Data-Monthly.xlsx as the World Bank publishes it, with its sheet Monthly Prices.',
  'unreadable-period': 'Take in the file as the World Bank publishes it; its first rows say when it was updated.',
  'unknown-unit': 'Add the unit to src/sources/pink-sheet/goods.ts.',
};

function problem(code: ProblemCode, locator: string, message: string, original: string): Problem {
  const advice = ADVICE[code] ?? 'Compare with the workbook as published.';
  return { code, locator, message, original: original.slice(0, 120), advice };
}
