import type { Period } from '../units/period.ts';
import type { Value } from '../units/value.ts';
import { type Subject, subjectKey } from '../vocabulary/subject.ts';
import type { Evidence, EvidenceId } from './evidence.ts';

/** A value of a property of a subject over a period, as a source gives it. */
export interface Statement extends Evidence {
  readonly subject: Subject;
  readonly property: string;
  readonly value: Value;
  readonly period: Period;
  /** What the source says besides the number: footnotes, definitions, scope. Not part of the id. */
  readonly note?: string;
  /** For a derived statement, the evidence it was computed from. */
  readonly derivedFrom?: readonly EvidenceId[];
  /** For a derived statement, how: `share of printed total`. */
  readonly rule?: string;
}

/** Statements with one key answer the same question: same subject, property and period. */
export function statementKey(s: Pick<Statement, 'subject' | 'property' | 'period'>): string {
  return `${subjectKey(s.subject)} | ${s.property} | ${s.period}`;
}
