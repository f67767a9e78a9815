import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { Period } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import type { PlaceShare } from '../place-share.ts';
import type { Bounds } from './span.ts';

/** Something an indicator needs and nobody at hand gives; where it is a score, of which places and how much they supply. */
export interface MissingInput {
  readonly what: string;
  readonly places: readonly PlaceShare[];
}

/** What a number is usually read against, who set that, and what it says here. */
export interface Threshold {
  readonly words: string;
  readonly setBy: string;
  /** Null where the number is not of the kind the threshold was set for. */
  readonly reading: string | null;
}

/** One indicator of one material: its number or why there is none. Indicators stand side by side and are never averaged. */
export interface Indicator {
  /** `hhi/production-mine`; unique within a material. */
  readonly id: string;
  readonly name: string;
  readonly method: `F-${number}`;
  readonly formula: string;
  /** What it is of: stage, year, edition; empty where it is of nothing at hand. */
  readonly of: string;
  /** A number, a band where a part is unknown, or null: not computed. */
  readonly figure: Figure | null;
  /** The same of an earlier year, where two years make a comparison. */
  readonly before: Figure | null;
  readonly inputs: readonly { readonly name: string; readonly figure: Figure }[];
  readonly missing: readonly MissingInput[];
  readonly threshold: Threshold | null;
  readonly caveat: string | null;
}

/** What an indicator leaves unsaid. */
export const BARE = {
  of: '',
  figure: null,
  before: null,
  inputs: [],
  missing: [],
  threshold: null,
  caveat: null,
} as const;

/** Inputs that are not at hand, of no place in particular. */
export function missing(...what: readonly string[]): readonly MissingInput[] {
  return what.map((words) => ({ what: words, places: [] }));
}

/** What a computed figure is made of and how. */
export interface Making {
  readonly inputs: readonly Figure[];
  readonly rule: string;
  readonly method: `F-${number}`;
  readonly period?: Period | undefined;
  readonly unit?: Unit;
}

/** Binary fractions leave dust; twelve digits are more than any source prints. */
const tidy = (amount: number): number => Number(amount.toPrecision(12));

/** A result is told to three figures; ends that differ beyond them are one number to whoever reads it. */
const TOLD = 3;

/** Bounds as a figure: one number where both ends are the same as far as they are told, else a range. */
export function boundsFigure({ low, high }: Bounds, { inputs, rule, method, period, unit = 'index' }: Making): Figure {
  const [first] = inputs;
  if (first === undefined) throw new RangeError('a figure needs an input');
  const of = (amount: number) => quantity(tidy(amount), unit, 'none');
  const estimated = inputs.some(({ value }) => value.kind === 'estimated');
  const same = low.toPrecision(TOLD) === high.toPrecision(TOLD);
  const one = tidy(low) === tidy(high) ? low : Number(low.toPrecision(TOLD));
  const single: Value = { kind: estimated ? 'estimated' : 'reported', quantity: of(one) };
  return {
    value: same ? single : { kind: 'range', low: of(low), high: of(high) },
    ...(period === undefined ? {} : { period }),
    asOf: first.asOf,
    evidence: [...new Set(inputs.flatMap(({ evidence }) => evidence))],
    rule,
    method,
    marking: highestMarking(inputs.map(({ marking }) => marking)),
  };
}

/** Ends of a figure's number; null for an absence, words or a range open at an end. */
export function boundsOf({ value }: Figure): Bounds | null {
  if (value.kind === 'zero') return { low: 0, high: 0 };
  if ('quantity' in value) return { low: value.quantity.amount, high: value.quantity.amount };
  if (value.kind !== 'range' || value.low === null || value.high === null) return null;
  return { low: value.low.amount, high: value.high.amount };
}
