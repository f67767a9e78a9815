import type { Found, Problem } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import { OWN_SERIES } from '../../ledger/source.ts';
import type { Statement } from '../../ledger/statement.ts';
import { type LabelIndex, labelIndex } from '../../vocabulary/labels.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { plainName } from '../usgs-mcs/columns.ts';
import { OWN_COLUMNS, type OwnColumnName } from './columns.ts';
import { type Asked, type Refused, readRow } from './row.ts';

/** Reads a person's own series: one statement a row, and for every row that cannot be read one problem with its column. */
export function parseOwnSeries(table: DecodedTable, vocabulary: Vocabulary): ParseResult {
  const header = table.header.map(plainName);
  const wrong = headingProblems(header);
  if (wrong.length > 0) return { ...NOTHING, problems: wrong, cells: wrong.length };
  const at = new Map(header.map((name, i) => [name, i]));
  const asked: Asked = { vocabulary, labels: labelIndex(vocabulary) satisfies LabelIndex };
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const read = rows.map(({ line, cells }) => {
    const cell = (name: OwnColumnName): string => (cells[at.get(name) ?? -1] ?? '').trim();
    const row = readRow(cell, asked);
    return 'refused' in row ? refusal(line, row) : statementOf(line, cell, row);
  });
  const problems = read.flatMap((item) => ('code' in item ? item : []));
  const statements = new Map(read.flatMap((item) => ('code' in item ? [] : [[statementId(item), item] as const])));
  const duplicates = read.length - problems.length - statements.size;
  return { ...NOTHING, statements: [...statements.values()], problems, duplicates, cells: rows.length };
}

function headingProblems(header: readonly string[]): readonly Problem[] {
  const names: readonly string[] = OWN_COLUMNS.map(({ name }) => name);
  const missing = names.filter((name) => name !== 'published' && !header.includes(name));
  const twice = header.filter((name, i) => names.includes(name) && header.indexOf(name) !== i);
  return [
    ...missing.map((name) => headingProblem('missing-column', name, `the table has no column "${name}"`)),
    ...twice.map((name) => headingProblem('column-given-twice', name, `the column "${name}" stands twice`)),
  ];
}

function headingProblem(code: 'missing-column' | 'column-given-twice', name: string, message: string): Problem {
  const advice = 'Start from the file that `ballast template` prints; nothing of this one was read.';
  return { code, locator: 'line 1', message, original: name, advice };
}

function refusal(line: number, { refused: { code, column, message, advice }, original }: Refused): Problem {
  return { code, locator: `line ${line}, column ${column}`, message, original: original.slice(0, 120), advice };
}

type Row = Exclude<ReturnType<typeof readRow>, Refused>;

function statementOf(line: number, cell: (name: OwnColumnName) => string, row: Row): Found<Statement> {
  const { subject, property, period, published, value } = row;
  const note = [`Source as given: ${cell('source')}.`, cell('note')].filter((part) => part !== '').join(' ');
  return {
    ...{ source: OWN_SERIES, published, stance: 'reported' as const },
    original: [cell('value'), cell('unit')].filter((part) => part !== '').join(' '),
    locator: `line ${line}, ${cell('series')}`,
    ...{ subject, property, period, value, note },
  };
}
