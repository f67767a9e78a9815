import type { Figure } from '../../ledger/figure.ts';
import { formatNumber } from '../../units/format.ts';
import { type Quantity, quantity } from '../../units/quantity.ts';
import { isRange, type LevelEntry } from '../amounts.ts';
import { pertMean } from './plan-assumptions.ts';
import { dollarsPerTonne } from './plan-mentions.ts';
import type { OptionTerm } from './plan-problem.ts';

/** A number a plan reckons with, and in words what range it is the mean of. */
export interface Meant {
  readonly value: number;
  readonly words: string;
}

/** A number as it is, a range at the mean of its distribution. */
export function meanOf(entry: LevelEntry): Meant {
  if (!isRange(entry)) return { value: entry, words: formatNumber(entry) };
  const { low, mode, high, shape = mode === undefined ? 'uniform' : 'PERT' } = entry;
  const middle = mode ?? (low + high) / 2;
  const value =
    shape === 'uniform'
      ? (low + high) / 2
      : shape === 'triangular'
        ? (low + middle + high) / 3
        : pertMean({ low, mode: middle, high });
  const of = `${formatNumber(low)} to ${formatNumber(high)} (${shape}${shape === 'uniform' ? '' : `, mode ${formatNumber(middle)}`})`;
  return { value, words: `${formatNumber(value)}, the mean of ${of}` };
}

/** A price as a plan file writes it. */
export type CostEntry = string | { readonly low: string; readonly mode?: string; readonly high: string };

/** Dollars per tonne, of a range its mean. */
export function costOf(entry: CostEntry): Meant {
  if (typeof entry === 'string') return meanOf(dollarsPerTonne(entry) ?? 0);
  const [low, high] = [dollarsPerTonne(entry.low) ?? 0, dollarsPerTonne(entry.high) ?? 0];
  const mode = entry.mode === undefined ? undefined : (dollarsPerTonne(entry.mode) ?? 0);
  return meanOf(mode === undefined ? { low, high } : { low, mode, high });
}

/** What the numbers of an entry of a plan file rest on. */
export interface Founded {
  readonly evidence: readonly string[];
  readonly assumptions: readonly string[];
  readonly asOf: string;
  readonly marking: string;
}

/** A number of a plan file as a figure, with the evidence its entry names. */
export function fileFigure(of: Quantity, rule: string, { evidence, asOf, marking }: Founded): Figure {
  const tidy = quantity(Number(of.amount.toPrecision(9)), of.unit, of.basis);
  return { value: { kind: 'reported', quantity: tidy }, asOf, evidence, rule, marking };
}

/** A term of an option of a plan file. */
export const fileTerm = (of: string, words: string, founded: Founded, figure: Figure | null = null): OptionTerm => ({
  ...{ of, words, figure },
  assumptions: founded.assumptions,
});
