import type { Found } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { Statement } from '../../ledger/statement.ts';
import { isPeriod } from '../../units/period.ts';
import { type Quantity, quantity } from '../../units/quantity.ts';
import { isUnit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import type { DecodedRow, DecodedTable, ParseResult } from '../parser.ts';
import { basisOfWords, wordsOfBasis } from './basis-words.ts';
import { findColumns } from './columns.ts';
import { unreadablePeriod } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, settle } from './reading.ts';

/** Columns of our own layout: one row a statement; `locator` is its place in the official file. */
export const TABLE_COLUMNS = [
  'material',
  'form',
  'detail',
  'place',
  'property',
  'period',
  'value',
  'unit',
  'basis',
  'estimated',
  'original',
  'note',
  'published',
  'locator',
] as const;
type Column = (typeof TABLE_COLUMNS)[number];
type CellOf = (column: Column) => string;

const ABSENCES = ['zero', 'withheld', 'not available', 'not applicable', 'net exporter'] as const;

/** Statements as the text of a delimited file in our own layout, in the order given. */
export function writeTable(statements: readonly Found<Statement>[]): string {
  const lines = statements.map((statement) => {
    const cells = cellsOf(statement);
    return TABLE_COLUMNS.map((column) => quoted(cells[column])).join(',');
  });
  return `${[TABLE_COLUMNS.join(','), ...lines].join('\n')}\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function cellsOf(statement: Found<Statement>): Readonly<Record<Column, string>> {
  const { subject, property, period, value, original, note, published, locator } = statement;
  const measured = 'quantity' in value ? value.quantity : value.kind === 'range' ? (value.low ?? value.high) : null;
  return {
    material: subject.id,
    form: subject.form ?? '',
    detail: subject.detail ?? '',
    place: subject.place ?? '',
    property,
    period,
    value: valueWords(value),
    unit: measured?.unit ?? '',
    basis: measured === null ? '' : wordsOfBasis(measured.basis),
    estimated: value.kind === 'estimated' || (value.kind === 'range' && value.estimated === true) ? 'yes' : '',
    original,
    note: note ?? '',
    published,
    locator,
  };
}

function valueWords(value: Value): string {
  if ('quantity' in value) return String(value.quantity.amount);
  if (value.kind === 'range') return `${value.low?.amount ?? ''}..${value.high?.amount ?? ''}`;
  return value.kind;
}

/** Reads a file in our own layout: the statements have the ids that parsing the official file gives them. */
export function readTable(table: DecodedTable): ParseResult {
  const columns = findColumns(table, TABLE_COLUMNS);
  if (!columns.ok) return columns.result;
  const { at } = columns;
  return settle(table.rows.flatMap((row) => rowReading(row, (column) => row.cells[at[column]] ?? '')));
}

function rowReading({ line }: DecodedRow, cell: CellOf): readonly Reading[] {
  if (cell('value').trim() === '') return [];
  const refuse = (refusal: Refusal): readonly Reading[] => [refused(refusal, `line ${line}`, cell('value'))];
  const [period, published, property] = [cell('period'), cell('published'), cell('property')];
  if (!isPeriod(period)) return refuse(unreadablePeriod(period));
  if (!isPeriod(published)) return refuse(unreadablePeriod(published));
  const value = readValue(cell);
  if (typeof value === 'string') return refuse(unreadableValue(value, cell));
  const subject = subjectOf(cell);
  if (subject.id === '' || property === '') return refuse(NO_QUESTION);
  const [locator, original] = [cell('locator'), cell('original')];
  const said = { locator, original, published, subject, property, value, period };
  const key = KEY_COLUMNS.map(cell).join('|');
  // Every row of ours is a statement of its own: two values under one key are what the official file says.
  return [{ statement: officialStatement(said, cell('note')), key, heading: locator }];
}

const KEY_COLUMNS = ['material', 'form', 'detail', 'place', 'property', 'period', 'published'] as const;
const NO_QUESTION: Refusal = { code: 'unknown-property', message: 'a row needs material and property' };
const unreadableValue = (code: ProblemCode, cell: CellOf): Refusal => ({
  code,
  message: `"${cell('value')} ${cell('unit')}" on "${cell('basis')}" is no value`,
});

function subjectOf(cell: CellOf): Subject {
  const part = (name: 'form' | 'place' | 'detail') => (cell(name) === '' ? {} : { [name]: cell(name) });
  return { kind: 'material', id: cell('material'), ...part('form'), ...part('place'), ...part('detail') };
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const RANGE = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/;

/** Columns that together say what a row's value is. */
export type ValueColumn = 'value' | 'unit' | 'basis' | 'estimated' | 'original';

/** The value of a row, or the code of what is wrong with it. */
export function readValue(
  cell: (column: ValueColumn) => string,
): Value | 'unreadable-cell' | 'unknown-unit' | 'unknown-basis' {
  const words = cell('value');
  const absence = ABSENCES.find((kind) => kind === words);
  if (absence !== undefined) return { kind: absence };
  if (words === 'described') return { kind: 'described', text: cell('original').trim() };
  const [unit, basis] = [cell('unit'), basisOfWords(cell('basis'))];
  if (!isUnit(unit)) return 'unknown-unit';
  if (basis === null) return 'unknown-basis';
  const of = (digits: string): Quantity => quantity(Number(digits), unit, basis);
  const estimated = cell('estimated') === 'yes';
  if (!words.split('..').every((digits) => Number.isFinite(Number(digits)))) return 'unreadable-cell';
  if (NUMBER.test(words)) return { kind: estimated ? 'estimated' : 'reported', quantity: of(words) };
  const [, low, high] = RANGE.exec(words) ?? [];
  if (low === undefined && high === undefined) return 'unreadable-cell';
  const ends = { low: low === undefined ? null : of(low), high: high === undefined ? null : of(high) };
  return estimated ? { kind: 'range', ...ends, estimated } : { kind: 'range', ...ends };
}
