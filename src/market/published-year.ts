import type { Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { type Basis, quantity } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import type { ConsumptionDefinition } from '../vocabulary/consumption-definition.ts';
import type { EditionGroup } from './material-view.ts';
import { isEstimated, single } from './sum.ts';
import type { Span, UsLines } from './us-lines.ts';

/** What is published of one line in one year of one edition, with the lines around it. */
export interface PublishedYear {
  readonly definition: ConsumptionDefinition;
  readonly group: EditionGroup;
  readonly lines: UsLines;
  readonly period: Period;
  readonly consumption: Statement | undefined;
  readonly reliance: Statement | undefined;
}

/** How a published number stands against its definition. */
export interface Compared {
  readonly computed: Figure | null;
  readonly difference: number | null;
  readonly verdict: 'reproduced' | 'not reproducible' | 'not computable' | 'not recomputed';
  readonly reason: string;
}

/** A comparison that gives no number. */
export function notCompared(verdict: Compared['verdict'], reason: string): Compared {
  return {
    computed: null,
    difference: null,
    verdict,
    reason,
  };
}

/** Unit and basis of the published number, or of the first part where it is withheld. */
export interface Measure {
  readonly unit: Unit;
  readonly basis: Basis;
}

/** A span as a value: one number where its ends are the same, marked estimated when any input was. */
export function valueOfSpan({ low, high }: Span, { unit, basis }: Measure, inputs: readonly Statement[]): Value {
  if (low === high) return single(quantity(low, unit, basis), estimatedAmong(inputs));
  return { kind: 'range', low: quantity(low, unit, basis), high: quantity(high, unit, basis) };
}

const estimatedAmong = (inputs: readonly Statement[]): boolean => inputs.some(({ value }) => isEstimated(value));

/** A reason as a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
