import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { readTable } from '../../src/sources/usgs-mcs/table.ts';
import type { Value } from '../../src/units/value.ts';
import { decodeTable, referenceFile } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

/** A row of a reference table by column name. */
export type Row = Readonly<Record<string, string>>;
type Said = Found<Statement>;

/** Rows of a table of the reference folder. */
export function referenceRows(name: string): readonly Row[] {
  const { header, rows } = decodeTable(referenceFile('reference', name));
  return rows.map(({ cells }) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])));
}

/** What the built-in tables say for an edition. */
export function builtInStatements(edition: string): readonly Said[] {
  const folder = path.join(ROOT, 'data/usgs-mcs', edition);
  return readdirSync(folder).flatMap(
    (file) => readTable(decodeTable(readFileSync(path.join(folder, file)))).statements,
  );
}

/** Figures of one kind under one name, in the reference or here. */
export interface Series<T> {
  readonly name: string;
  readonly material: string;
  readonly rows: readonly T[];
}

/** Rows put together by name; where a name has a cell twice, the second is of a second series. */
export function seriesOf<T>(
  rows: readonly T[],
  nameOf: (row: T) => string,
  materialOf: (row: T) => string,
  cellIn: (row: T) => string = () => '',
) {
  const found = new Map<string, Series<T>>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const cell = cellIn(row);
    const nth = cell === '' ? 1 : (seen.get(`${nameOf(row)} ${cell}`) ?? 0) + 1;
    seen.set(`${nameOf(row)} ${cell}`, nth);
    const name = nth === 1 ? nameOf(row) : `${nameOf(row)} #${nth}`;
    const before = found.get(name)?.rows ?? [];
    found.set(name, { name, material: materialOf(row), rows: [...before, row] });
  }
  return [...found.values()];
}

/** How a reference table is compared: what series there are, which of ours may answer one, which cell is which. */
export interface Comparison {
  readonly fits: (row: Row, statement: Said) => boolean;
  readonly cell: (row: Row) => string;
}

const cellOf = ({ subject, period }: Said): string => `${subject.place} ${period}`;

/** A reference series with the series of ours that agrees in most cells, each of ours taken once; null where none is left. */
export function pair(
  theirs: readonly Series<Row>[],
  ours: readonly Series<Said>[],
  { fits, cell }: Comparison,
): ReadonlyMap<Series<Row>, Series<Said> | null> {
  const scored = theirs.flatMap((their) =>
    ours.flatMap((our) => {
      const [row, statement] = [their.rows[0], our.rows[0]];
      if (row === undefined || statement === undefined || !fits(row, statement)) return [];
      const score = agreement(their, our, cell) + (their.material === our.material ? 0.5 : 0);
      return score <= 0.5 ? [] : [{ their, our, score: score / Math.sqrt(our.rows.length) }];
    }),
  );
  const paired = new Map<Series<Row>, Series<Said> | null>(theirs.map((their) => [their, null]));
  const taken = new Set<Series<Said>>();
  for (const { their, our } of scored.sort((a, b) => b.score - a.score)) {
    if (paired.get(their) !== null || taken.has(our)) continue;
    paired.set(their, our);
    taken.add(our);
  }
  return paired;
}

/** Series are found by their amounts alone, so that a difference of units shows as one. */
const withoutUnit = (words: string): string => words.split(' ')[0] ?? '';

function agreement(their: Series<Row>, our: Series<Said>, cell: (row: Row) => string): number {
  const byCell = cellsOf(our);
  const amount = (row: Row): string => withoutUnit(expectedWords(row));
  return their.rows.filter((row) =>
    (byCell.get(cell(row)) ?? []).some(({ value }) => withoutUnit(amountWords(value)) === amount(row)),
  ).length;
}

/** Statements of a series by place and period; two files of an edition may both have one. */
export function cellsOf(our: Series<Said>): ReadonlyMap<string, readonly Said[]> {
  const cells = new Map<string, readonly Said[]>();
  for (const s of our.rows) cells.set(cellOf(s), [...(cells.get(cellOf(s)) ?? []), s]);
  return cells;
}

const UNITS: Readonly<Record<string, string>> = {
  persons: 'count',
  kt_dry: 'kt',
  Ml: 'ML',
  usd_per_t: 'USD/t',
  usd_per_kg: 'USD/kg',
  usd_per_lb: 'USD/lb',
  usc_per_lb: 'USc/lb',
  usd_per_ozt: 'USD/ozt',
  usd_per_g: 'USD/g',
  usd_per_ct: 'USD/ct',
  usd_per_dmtu: 'USD/mtu',
  usd_per_mtu: 'USD/mtu',
  usd_per_10g: 'USD/10g',
  usd_per_25g: 'USD/25g',
  usd_per_50g: 'USD/50g',
  usd_per_100ml: 'USD/100mL',
};
const ABSENCES: Readonly<Record<string, Value['kind']>> = {
  zero: 'zero',
  W: 'withheld',
  NA: 'not available',
  XX: 'not applicable',
  E: 'net exporter',
  text: 'described',
};

/** What differs between a reference row and a statement, in words. */
export function differences(row: Row, { value }: Said): readonly string[] {
  const [said, amount] = [amountWords(value), expectedWords(row)];
  const found = said === amount ? [] : [`value: ${amount}, here ${said}`];
  if (!('quantity' in value) || row.estimated === undefined) return found;
  const mark = value.kind === 'estimated' ? 'Y' : 'N';
  return row.estimated === mark ? found : [...found, `estimated: ${row.estimated}, here ${mark}`];
}

function expectedWords(row: Row): string {
  const zero = Number(row.value) === 0 && row.value !== '' ? 'zero' : null;
  return ABSENCES[row.qualifier ?? ''] ?? zero ?? rangeWords(row, UNITS[row.unit ?? ''] ?? row.unit ?? '');
}

function rangeWords(row: Row, unit: string): string {
  const [low, high] = [Number(row.value), Number(row.value_high)];
  if (row.qualifier === 'gt') return `>${low} ${unit}`;
  if (row.qualifier === 'lt') return `0-${low} ${unit}`;
  if (row.qualifier === 's') return `0-0.5 ${unit}`;
  return row.qualifier === 'range' ? `${low}-${high} ${unit}` : `${low} ${unit}`;
}

function amountWords(value: Value): string {
  if ('quantity' in value) return `${value.quantity.amount} ${value.quantity.unit}`;
  if (value.kind !== 'range') return value.kind;
  const unit = (value.low ?? value.high)?.unit;
  return value.high === null ? `>${value.low?.amount} ${unit}` : `${value.low?.amount}-${value.high.amount} ${unit}`;
}
