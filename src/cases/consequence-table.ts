import type { SharedSupply } from '../planner/consequence.ts';
import type { DecodedRow, DecodedTable } from '../sources/parser.ts';
import { readNumber } from '../units/text-number.ts';
import type { CaseProblem } from './case-problem.ts';

/** What a table of sectors says: the problem to solve, and in which units the person counts. */
export interface ConsequenceTable {
  readonly shared: SharedSupply;
  /** Unit of value, from `value (MUSD)`; empty where the heading gives none. */
  readonly valueUnit: string;
  /** Unit of each material, in the order of the materials. */
  readonly units: readonly string[];
}

/** A table as read, or everything that is wrong with it. */
export type ReadConsequence =
  | { readonly table: ConsequenceTable; readonly problems: readonly [] }
  | { readonly table: null; readonly problems: readonly CaseProblem[] };

/** Name of the row that says how much of each material there is. */
const SUPPLY = 'supply';

interface Heading {
  readonly name: string;
  readonly unit: string;
}

/** `antimony (t)` as a name and a unit. */
function headingOf(text: string): Heading {
  const [, name = '', unit = ''] = /^\s*(.*?)\s*(?:\(([^()]*)\))?\s*$/.exec(text) ?? [];
  return { name, unit: unit.trim() };
}

function problem(
  line: number,
  column: number,
  path: string,
  message: string,
  expected: string,
  todo: string,
): CaseProblem {
  return { line, column, path, message, expected, todo };
}

const SHAPE = 'the columns sector, value and one for each material, as in sector,value (MUSD),antimony (t)';

function headingProblems(headings: readonly Heading[]): readonly CaseProblem[] {
  const fix = (column: number, path: string, message: string): CaseProblem =>
    problem(1, column, path, message, SHAPE, 'Correct the first line; nothing was computed.');
  const names = headings.map(({ name }) => name.toLowerCase());
  return [
    ...(names[0] === 'sector' ? [] : [fix(1, 'sector', 'the first column is not "sector"')]),
    ...(names[1] === 'value' ? [] : [fix(2, 'value', 'the second column is not "value"')]),
    ...(headings.length > 2 ? [] : [fix(3, 'materials', 'no column names a material')]),
    ...names.flatMap((name, i) => (name === '' ? [fix(i + 1, `column ${i + 1}`, 'the column has no name')] : [])),
    ...names.flatMap((name, i) =>
      name !== '' && names.indexOf(name) !== i ? [fix(i + 1, name, `the column "${name}" stands twice`)] : [],
    ),
  ];
}

/** An amount of a cell, zero or above. An empty cell is not zero, and says nothing. */
function amountAt(row: DecodedRow, at: number, heading: Heading): number | CaseProblem {
  const text = (row.cells[at] ?? '').trim();
  const place = `${(row.cells[0] ?? '').trim()}: ${heading.name}`;
  const wrong = (message: string): CaseProblem =>
    problem(row.line, at + 1, place, message, 'a number, zero or above', 'Write 0 where there is none.');
  if (text === '') return wrong('the cell is empty, which is not zero');
  const read = readNumber(text);
  return read.ok ? read.amount : wrong(read.message);
}

interface ReadRow {
  readonly row: DecodedRow;
  readonly name: string;
  /** Value first, then each material; null where the row has none to give. */
  readonly amounts: readonly (number | null)[];
  readonly problems: readonly CaseProblem[];
}

function readRow(row: DecodedRow, headings: readonly Heading[]): ReadRow {
  const name = (row.cells[0] ?? '').trim();
  const isSupply = name.toLowerCase() === SUPPLY;
  const read = headings.slice(1).map((heading, i) => (isSupply && i === 0 ? null : amountAt(row, i + 1, heading)));
  const more = row.cells.slice(headings.length).findIndex((cell) => cell.trim() !== '');
  const column = headings.length + more + 1;
  const fix = (at: number, message: string, todo: string) => problem(row.line, at, name, message, SHAPE, todo);
  return {
    ...{ row, name },
    amounts: read.map((amount) => (typeof amount === 'number' ? amount : null)),
    problems: [
      ...(name === '' ? [fix(1, 'the row names no sector', 'Name it, or take the row out.')] : []),
      ...(more < 0 ? [] : [fix(column, 'the row has more cells than columns', 'Take the comma out of a number.')]),
      ...read.flatMap((amount) => (amount === null || typeof amount === 'number' ? [] : [amount])),
    ],
  };
}

function rowProblems(rows: readonly ReadRow[]): readonly CaseProblem[] {
  const names = rows.map(({ name }) => name.toLowerCase());
  const twice = rows.filter(({ name }, i) => name !== '' && names.indexOf(name.toLowerCase()) !== i);
  const none = (path: string, message: string, todo: string) => problem(0, 0, path, message, SHAPE, todo);
  return [
    ...rows.flatMap(({ problems }) => problems),
    ...twice.map(({ row, name }) =>
      problem(
        row.line,
        1,
        name,
        `"${name}" stands twice`,
        'one row for each sector',
        'Put them together or rename one.',
      ),
    ),
    ...(names.includes(SUPPLY)
      ? []
      : [none(SUPPLY, 'no row says how much there is', 'Add a row "supply" with the amount of each material.')]),
    ...(names.some((name) => name !== SUPPLY)
      ? []
      : [none('sectors', 'there is no sector', 'Add a row for each sector.')]),
  ];
}

/** Reads a table of sectors (F-16): a row each with value and uses at whole output, and a row `supply`. All mistakes at once. */
export function readConsequenceTable(table: DecodedTable): ReadConsequence {
  const headings = table.header.map(headingOf);
  const wrong = headingProblems(headings);
  if (wrong.length > 0) return { table: null, problems: wrong };
  const rows = table.rows.map((row) => readRow(row, headings));
  const problems = rowProblems(rows);
  if (problems.length > 0) return { table: null, problems };
  const supply = rows.find(({ name }) => name.toLowerCase() === SUPPLY)?.amounts ?? [];
  const materials = headings.slice(2);
  return {
    table: {
      shared: {
        materials: materials.map(({ name }, m) => ({ name, supply: supply[m + 1] ?? 0 })),
        sectors: rows
          .filter(({ name }) => name.toLowerCase() !== SUPPLY)
          .map(({ name, amounts: [value, ...uses] }) => ({
            ...{ name, value: value ?? 0 },
            uses: uses.map((use) => use ?? 0),
          })),
      },
      valueUnit: headings[1]?.unit ?? '',
      units: materials.map(({ unit }) => unit),
    },
    problems: [],
  };
}
