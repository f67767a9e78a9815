import { basisName, type Quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';

/** A value as an interval of amounts in one unit; a zero fits every unit and basis. */
interface Interval {
  readonly low: number;
  readonly high: number;
  /** Dimension and basis in words; null for a zero. */
  readonly measure: string | null;
}

const measureOf = (q: Quantity): string => `${dimensionOf(q.unit)} ${basisName(q.basis)}`;

function intervalOf(value: Value, unit: Unit | null): Interval | null {
  if (value.kind === 'zero') return { low: 0, high: 0, measure: null };
  const amount = (q: Quantity): number =>
    unit === null || dimensionOf(q.unit) !== dimensionOf(unit) ? q.amount : convertAmount(q.amount, q.unit, unit);
  if ('quantity' in value) {
    return { low: amount(value.quantity), high: amount(value.quantity), measure: measureOf(value.quantity) };
  }
  if (value.kind !== 'range') return null;
  const known = value.low ?? value.high;
  if (known === null) return null;
  return {
    low: value.low === null ? Number.NEGATIVE_INFINITY : amount(value.low),
    high: value.high === null ? Number.POSITIVE_INFINITY : amount(value.high),
    measure: measureOf(known),
  };
}

const unitOf = (value: Value): Unit | null =>
  'quantity' in value ? value.quantity.unit : value.kind === 'range' ? ((value.low ?? value.high)?.unit ?? null) : null;

/**
 * How far two values lie apart, relative to the larger: 0 where they overlap, null where they cannot be compared
 * (an absence, words, or another dimension or basis). 3,032.66 t against 3,026 t is 0.0022.
 */
export function relativeGap(a: Value, b: Value): number | null {
  const unit = unitOf(a) ?? unitOf(b);
  const [x, y] = [intervalOf(a, unit), intervalOf(b, unit)];
  if (x === null || y === null) return null;
  if (x.measure !== null && y.measure !== null && x.measure !== y.measure) return null;
  const [below, above] = x.high <= y.low ? [x.high, y.low] : y.high <= x.low ? [y.high, x.low] : [0, 0];
  if (above === below) return 0;
  return (above - below) / Math.max(Math.abs(above), Math.abs(below));
}

/** (after - before) / before for two single numbers of one measure; a stated zero counts as one. Null otherwise, and from 0. */
export function relativeChange(before: Value, after: Value): number | null {
  if (relativeGap(before, after) === null) return null;
  const unit = unitOf(before);
  const [from, to] = [intervalOf(before, unit), intervalOf(after, unit)];
  if (from === null || to === null || from.low !== from.high || to.low !== to.high || from.low === 0) return null;
  return (to.low - from.low) / from.low;
}

/** Digits a value commits to: 6,685,871 has 7, 100,000 has 1, a range the fewer of its ends, an absence none. */
export function significantDigits(value: Value): number {
  const digits = (q: Quantity | null): number =>
    q === null
      ? 0
      : String(Math.abs(q.amount)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  if ('quantity' in value) return digits(value.quantity);
  return value.kind === 'range' ? Math.min(digits(value.low), digits(value.high)) : 0;
}
