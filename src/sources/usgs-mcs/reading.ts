import type { Found, Problem } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import type { Statement } from '../../ledger/statement.ts';
import { NOTHING, type ParseResult } from '../parser.ts';
import { MCS_SOURCE } from './edition.ts';
import { cellProblem } from './problem.ts';

/** What one data cell gave: a statement with what it answers and under which heading it stands, or a problem. */
export type Reading =
  | {
      readonly statement: Found<Statement>;
      /** Subject, property and period in one text: statements with one key answer one question. */
      readonly key: string;
      /** The heading within its section; two different values under one heading are two series. */
      readonly heading: string;
    }
  | { readonly problem: Problem };

/** Why a cell gives no statement. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
}

/** The reading of a cell that gave no statement. */
export function refused({ code, message }: Refusal, locator: string, original: string): Reading {
  return { problem: cellProblem(code, locator, message, original) };
}

/** An official statement of this source; an empty footnote is none. */
export function officialStatement(
  said: Omit<Found<Statement>, 'source' | 'stance' | 'note'>,
  note: string,
): Found<Statement> {
  const statement: Found<Statement> = { source: MCS_SOURCE, stance: 'official', ...said };
  return note === '' ? statement : { ...statement, note };
}

/** Forms of series a table prints under one heading after each other, by material and property. */
export type SeriesForms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Read = Extract<Reading, { readonly key: string }>;

/**
 * Makes a result of readings. A row that says what an earlier one says is counted as a duplicate; a second, different
 * value under the same heading is another series, and its subject says so, so that the two are no contradiction.
 */
export function settle(readings: readonly Reading[], series: SeriesForms = {}): ParseResult {
  const said = new Map<string, readonly Read[]>();
  const statements: Found<Statement>[] = [];
  const problems: Problem[] = [];
  for (const reading of readings) {
    if ('problem' in reading) problems.push(reading.problem);
    else {
      const statement = distinct(reading, said, series);
      if (statement !== null) statements.push(statement);
    }
  }
  const duplicates = readings.length - statements.length - problems.length;
  return { ...NOTHING, statements, problems, duplicates, cells: readings.length };
}

/** The statement with a subject of its own, or null when an earlier row said it; `said` grows. */
function distinct(read: Read, said: Map<string, readonly Read[]>, series: SeriesForms): Found<Statement> | null {
  const { statement, key, heading } = read;
  const earlier = said.get(key);
  said.set(key, earlier === undefined ? [read] : [...earlier, read]);
  const nth = earlier?.filter((other) => other.heading === heading).length ?? 0;
  const form = series[statement.subject.id]?.[statement.property]?.[nth];
  if (form !== undefined) return { ...statement, subject: { ...statement.subject, form } };
  if (earlier === undefined) return statement;
  const value = JSON.stringify(statement.value);
  if (earlier.some((other) => JSON.stringify(other.statement.value) === value)) return null;
  return nth === 0 ? statement : asSeries(statement, nth + 1);
}

function asSeries(statement: Found<Statement>, number: number): Found<Statement> {
  const { detail } = statement.subject;
  const own = detail === undefined ? `series-${number}` : `${detail}-series-${number}`;
  return { ...statement, subject: { ...statement.subject, detail: own } };
}
