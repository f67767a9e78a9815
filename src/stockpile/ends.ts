import { type Basis, type Quantity, quantity, sameBasis } from '../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';

/** Least and most an amount can be in one unit; null where that end is open. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

export const NOTHING_MOVED: Ends = { low: 0, high: 0 };

/** A value's ends in a unit: `more than 24,000 t` is open above. Null for absences, words and other dimensions. */
export function endsIn(value: Value, unit: Unit): Ends | null {
  if (value.kind === 'zero') return NOTHING_MOVED;
  const read = (q: Quantity | null): number | null => (q === null ? null : convertAmount(q.amount, q.unit, unit));
  const known = 'quantity' in value ? value.quantity : value.kind === 'range' ? (value.low ?? value.high) : null;
  if (known === null || dimensionOf(known.unit) !== dimensionOf(unit)) return null;
  if ('quantity' in value) return { low: read(value.quantity), high: read(value.quantity) };
  return value.kind === 'range' ? { low: read(value.low), high: read(value.high) } : null;
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** Ends added end to end; an open end stays open. */
export function plus(a: Ends, b: Ends): Ends {
  return { low: sum(a.low, b.low), high: sum(a.high, b.high) };
}

/** The same with its sign turned: the most becomes the least. */
export function minus({ low, high }: Ends): Ends {
  const turned = (end: number | null): number | null => (end === null ? null : 0 - end);
  return { low: turned(high), high: turned(low) };
}

/** The ends widened to nothing: of what may lie outside a time, any part may lie inside. */
export function anyPartOf({ low, high }: Ends): Ends {
  return { low: low === null ? null : Math.min(0, low), high: high === null ? null : Math.max(0, high) };
}

/** Binary fractions leave dust in decimal sums; twelve digits are more than any source prints. */
const tidy = (amount: number): number => Number(amount.toPrecision(12));

/** Ends as a value: one amount where they meet, a range where not; null where both are open. */
export function valueBetween({ low, high }: Ends, unit: Unit, basis: Basis, estimated: boolean): Value | null {
  const q = (amount: number | null): Quantity | null => (amount === null ? null : quantity(tidy(amount), unit, basis));
  const [least, most] = [q(low), q(high)];
  if (least === null && most === null) return null;
  if (least !== null && least.amount === most?.amount) {
    return { kind: estimated ? 'estimated' : 'reported', quantity: least };
  }
  return { kind: 'range', low: least, high: most, ...(estimated ? { estimated: true as const } : {}) };
}

/** The basis of a value's amounts; null where it has none, as of a zero, which is nothing on every basis. */
export function basisOf(value: Value): Basis | null {
  if ('quantity' in value) return value.quantity.basis;
  return value.kind === 'range' ? ((value.low ?? value.high)?.basis ?? null) : null;
}

/** One basis for amounts that are set against each other; null where two stated ones differ. */
export function sharedBasis(values: readonly Value[]): { readonly basis: Basis; readonly assumed: boolean } | null {
  const bases = values.flatMap((value) => basisOf(value) ?? []);
  const stated = bases.filter((basis) => basis !== 'unstated');
  const [first = 'unstated'] = stated;
  if (stated.some((basis) => !sameBasis(basis, first))) return null;
  const assumed = stated.length > 0 && stated.length < bases.length;
  return { basis: assumed ? 'unstated' : first, assumed };
}
