import type { Figure } from '../../ledger/figure.ts';
import { derivedFigure } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { isEstimated, single } from '../../market/sum.ts';
import { basisName, type Quantity, quantity } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';

/** A number of a material's base: the one a model takes, the least and the most it may be, and the figure it is. */
export interface BaseNumber {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly figure: Figure;
}

/** Least and most of an amount. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Middle of an interval; an interval of one number is that number. */
export const middle = ({ low, high }: Ends): number => (low === high ? low : (low + high) / 2);

/** What a computed number is measured in, where it comes from, and by which formula. */
export interface Derivation {
  readonly unit: Unit;
  readonly basis: Quantity['basis'];
  readonly inputs: readonly Statement[];
  readonly rule: string;
  readonly method?: `F-${number}`;
}

/** A number computed from statements, as its ends; where they differ the figure is a range. */
export function baseNumber(ends: Ends, by: Derivation, view: MaterialView, value = middle(ends)): BaseNumber {
  const { unit, basis, inputs, rule, method } = by;
  return { value, ...ends, figure: derivedFigure(asValue(ends, unit, basis, inputs), inputs, view.asOf, rule, method) };
}

function asValue({ low, high }: Ends, unit: Unit, basis: Quantity['basis'], inputs: readonly Statement[]): Value {
  const estimated = inputs.some(({ value }) => isEstimated(value));
  if (low === high) return single(quantity(tidy(low), unit, basis), estimated);
  return { kind: 'range', low: quantity(tidy(low), unit, basis), high: quantity(tidy(high), unit, basis) };
}

/** Binary fractions leave dust; twelve digits are more than any source prints. */
const tidy = (amount: number): number => Number(amount.toPrecision(12));

/** What a statement's mass is the mass of; `unstated` where it is none. */
export function basisIn({ value }: Statement): Quantity['basis'] {
  if ('quantity' in value) return value.quantity.basis;
  return value.kind === 'range' ? ((value.low ?? value.high)?.basis ?? 'unstated') : 'unstated';
}

/** The same in words: `Sb content`. */
export const basisWordsIn = (statement: Statement): string => basisName(basisIn(statement));

/** A share 0 to 1 from printed percent; an end left open is closed at 0 or 1. Null for an absence. */
export function shareIn(value: Value): Ends | null {
  if (value.kind === 'zero' || value.kind === 'net exporter') return { low: 0, high: 0 };
  const part = (q: Quantity): number => q.amount / (q.unit === 'pct' ? 100 : 1);
  if ('quantity' in value) return { low: part(value.quantity), high: part(value.quantity) };
  if (value.kind !== 'range') return null;
  return { low: value.low === null ? 0 : part(value.low), high: value.high === null ? 1 : part(value.high) };
}
