import type { Found, Problem, Stance } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { Statement } from '../../ledger/statement.ts';
import { isPeriod } from '../../units/period.ts';
import type { Value } from '../../units/value.ts';
import { countrySubject, OF_COUNTRIES, type Subject } from '../../vocabulary/subject.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { readValue } from '../usgs-mcs/table.ts';
import { cellsByName, type TableColumn } from './columns.ts';

type Cell = (column: TableColumn) => string;
type Read = { readonly statement: Found<Statement> } | { readonly problem: Problem };

/** Reads a table of statements of named sources: one row a statement; a row that says what an earlier one says is counted. */
export function readStatements(table: DecodedTable): ParseResult {
  const columns = cellsByName(table);
  if (!columns.ok) return columns.result;
  const read = table.rows
    .filter(({ cells }) => columns.cellIn(cells)('value') !== '')
    .map(({ line, cells }) => readRow(line, columns.cellIn(cells)));
  const problems = read.flatMap((row) => ('problem' in row ? row.problem : []));
  const byId = new Map<string, Found<Statement>>();
  for (const row of read) {
    if (!('statement' in row)) continue;
    const id = statementId(row.statement);
    if (!byId.has(id)) byId.set(id, row.statement);
  }
  const statements = [...byId.values()];
  const duplicates = read.length - problems.length - statements.length;
  return { ...NOTHING, statements, problems, duplicates, cells: read.length };
}

function readRow(line: number, cell: Cell): Read {
  const refusal = refusalOf(cell);
  if (refusal !== null) return { problem: problemOf(line, cell, refusal) };
  const value = saidValue(cell);
  if (typeof value === 'string') {
    return {
      problem: problemOf(line, cell, [value, `"${cell('value')} ${cell('unit')}" on "${cell('basis')}" is no value`]),
    };
  }
  return { statement: statementOf(line, cell, value) };
}

type Refusal = readonly [ProblemCode, string];

function problemOf(line: number, cell: Cell, [code, message]: Refusal): Problem {
  const place = cell('locator') === '' ? `line ${line}` : `line ${line} (${cell('locator')})`;
  return {
    code,
    locator: place,
    message,
    original: cell('value').slice(0, 120),
    advice: ADVICE[code] ?? 'Correct the row.',
  };
}

const ADVICE: Partial<Record<ProblemCode, string>> = {
  'unreadable-period': 'Write 2024, 2024-05, 2024-05-31, 2024-Q2, FY2024 or two of these with a slash.',
  'unreadable-cell':
    'Write a plain number, a range as 50..300, or zero, withheld, not available, net exporter, described.',
  'unknown-unit': 'Write a unit of docs/reference/units.md, such as t, kg, USD/t or pct.',
  'unknown-basis': 'Write gross, dry, unstated, none, "Sb content", "WO3 equivalent", "per gross" or "trade value".',
  'missing-field':
    'Fill material, property and source in every row; where a row is of a country, place instead of material.',
  'unknown-word': 'A stance is official, reported, claimed or derived.',
  'rule-and-stance': 'Give `rule` for a computed row, whose stance is derived, and for no other.',
};

const STANCES: readonly string[] = ['official', 'reported', 'claimed', 'derived'] satisfies readonly Stance[];

function refusalOf(cell: Cell): Refusal | null {
  for (const column of ['period', 'published'] as const) {
    if (!isPeriod(cell(column))) return ['unreadable-period', `${column} "${cell(column)}" is no period`];
  }
  const about = OF_COUNTRIES.has(cell('property')) ? 'place' : 'material';
  const empty = ([about, 'property', 'source'] as const).filter((column) => cell(column) === '');
  if (empty.length > 0) return ['missing-field', `the row has no ${empty.join(', ')}`];
  if (!STANCES.includes(stanceIn(cell))) return ['unknown-word', `"${cell('stance')}" is no stance`];
  if ((stanceIn(cell) === 'derived') !== (cell('rule') !== '')) {
    return ['rule-and-stance', 'a derived row has a rule, and only a derived one'];
  }
  return null;
}

const stanceIn = (cell: Cell): string => cell('stance') || 'official';

/** A plain 0 is a true zero, as it is in the tables of the Mineral Commodity Summaries. */
function saidValue(cell: Cell): Value | ProblemCode {
  return cell('value') === '0' ? { kind: 'zero' } : readValue(cell);
}

function statementOf(line: number, cell: Cell, value: Value): Found<Statement> {
  const optional = (column: 'speaker' | 'note' | 'rule') => (cell(column) === '' ? {} : { [column]: cell(column) });
  return {
    source: cell('source'),
    published: cell('published'),
    stance: stanceIn(cell) as Stance,
    original: cell('original') || cell('value'),
    locator: cell('locator') || `line ${line}`,
    subject: subjectOf(cell),
    property: cell('property'),
    period: cell('period'),
    value,
    ...optional('speaker'),
    ...optional('note'),
    ...optional('rule'),
  };
}

/** A row with a holder speaks of what that stockpile has of the material; a governance score of a country alone. */
function subjectOf(cell: Cell): Subject {
  if (OF_COUNTRIES.has(cell('property'))) return countrySubject(cell('place'), cell('detail') || undefined);
  const [holder, material] = [cell('holder'), cell('material')];
  const part = (name: 'form' | 'place' | 'partner' | 'detail') => (cell(name) === '' ? {} : { [name]: cell(name) });
  const rest = { ...part('form'), ...part('place'), ...part('partner'), ...part('detail') };
  return holder === ''
    ? { kind: 'material', id: material, ...rest }
    : { kind: 'stockpile', id: holder, material, ...rest };
}
