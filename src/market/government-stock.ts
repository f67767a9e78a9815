import { derivedFigure, type Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatQuantity } from '../units/format.ts';
import type { Period } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import type { MaterialView } from './material-view.ts';

/** Consumption with and without what the Government stockpile released or took in over the year (F-01). */
export interface GovernmentStock {
  readonly withChanges: Figure | null;
  readonly withoutChanges: Figure | null;
  /** Where the change comes from, or why it is not available. */
  readonly reason: string;
}

/** What the National Defense Stockpile let go over a year as its inventory says: year's start less year's end. */
export interface Release {
  readonly amount: number;
  readonly inputs: readonly Statement[];
  readonly words: string;
}

/**
 * Release of a year from two year-end inventories of one source (our own reading: a difference of stocks holds losses and
 * re-assays too); negative for an acquisition. Null where the ledger does not hold both.
 */
export function releaseIn(view: MaterialView, period: Period, unit: Unit): Release | null {
  const stocks = view.statements.filter(
    (s) => s.property === 'inventory' && s.subject.kind === 'stockpile' && s.subject.id === 'nds',
  );
  const year = Number(period);
  for (const end of stocks.filter((s) => isYearEnd(s.period, year))) {
    const start = stocks.find(
      (s) => s.source === end.source && s.subject.form === end.subject.form && isYearEnd(s.period, year - 1),
    );
    const release = start === undefined ? null : between(start, end, unit);
    if (release !== null) return release;
  }
  return null;
}

/** A stock of a whole year is its end, as is one of 31 December. */
const isYearEnd = (period: Period, year: number): boolean => period === String(year) || period === `${year}-12-31`;

function between(start: Statement, end: Statement, unit: Unit): Release | null {
  const [from, to] = [amountIn(start.value, unit), amountIn(end.value, unit)];
  if (from === null || to === null) return null;
  const amount = from - to;
  const words = `inventory went from ${formatQuantity(quantity(from, unit, 'none'))} to ${formatQuantity(quantity(to, unit, 'none'))} over the year`;
  return { amount, inputs: [start, end], words };
}

function amountIn(value: Value, unit: Unit): number | null {
  if (value.kind === 'zero') return 0;
  if (!('quantity' in value) || dimensionOf(value.quantity.unit) !== dimensionOf(unit)) return null;
  return convertAmount(value.quantity.amount, value.quantity.unit, unit);
}

/** Adds a release known from inventories to consumption without Government stock. */
export function withRelease(
  without: Figure,
  inputs: readonly Statement[],
  release: Release,
  view: MaterialView,
): Figure | null {
  const { value } = without;
  if (!('quantity' in value)) return null;
  const { amount, unit, basis } = value.quantity;
  const sum: Value = { kind: 'estimated', quantity: quantity(amount + release.amount, unit, basis) };
  const rule = `consumption without Government stock changes + release from the National Defense Stockpile (${release.words})`;
  return derivedFigure(sum, [...inputs, ...release.inputs], view.asOf, rule, 'F-01');
}
