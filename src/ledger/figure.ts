import type { IsoDate, Period } from '../units/period.ts';
import type { Value } from '../units/value.ts';
import type { EvidenceId, Marking } from './evidence.ts';
import { highestMarking } from './marking.ts';
import type { Statement } from './statement.ts';

/** A derived or chosen number with all that is needed to check it. What the API returns instead of a bare number. */
export interface Figure {
  readonly value: Value;
  /** The period it speaks of, where it has one. */
  readonly period?: Period;
  /** The ledger as known on this day. */
  readonly asOf: IsoDate;
  readonly evidence: readonly EvidenceId[];
  /** How it came about, in words: `USGS MCS 2026 as printed`, `sum of listed countries`. */
  readonly rule: string;
  /** Formula number, where a formula made it: `F-03`. */
  readonly method?: `F-${number}`;
  readonly marking: Marking;
}

/** A statement's own value as a figure. */
export function figureOf(statement: Statement, asOf: IsoDate, rule: string): Figure {
  const { value, period, id, marking } = statement;
  return { value, period, asOf, evidence: [id], rule, marking };
}

/** A computed value as a figure; its marking is the highest of its inputs, its evidence all of theirs. */
export function derivedFigure(
  value: Value,
  inputs: readonly Statement[],
  asOf: IsoDate,
  rule: string,
  method?: `F-${number}`,
): Figure {
  return {
    value,
    asOf,
    evidence: [...new Set(inputs.flatMap((input) => [input.id, ...(input.derivedFrom ?? [])]))],
    rule,
    marking: highestMarking(inputs.map((input) => input.marking)),
    ...(method === undefined ? {} : { method }),
  };
}
