import type { Statement } from '../ledger/statement.ts';
import { formatQuantity, formatValue } from '../units/format.ts';
import { type Quantity, quantity, sameBasis } from '../units/quantity.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import type { Value } from '../units/value.ts';

/** A value as low and high amounts in a unit; null for absences, words and ranges open at an end. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly of: Quantity | null;
}

function spanOf(value: Value): Span | null {
  if (value.kind === 'zero') return { low: 0, high: 0, of: null };
  if ('quantity' in value) return { low: value.quantity.amount, high: value.quantity.amount, of: value.quantity };
  if (value.kind !== 'range' || value.low === null || value.high === null) return null;
  return {
    low: value.low.amount,
    high: convertAmount(value.high.amount, value.high.unit, value.low.unit),
    of: value.low,
  };
}

/** Whether a value says an amount or a closed range that a sum can use. */
export function summable(value: Value): boolean {
  return spanOf(value) !== null;
}

/** A sum and what it could not use. */
export interface Sum {
  readonly value: Value;
  readonly used: readonly Statement[];
  /** Withheld, not available, open ranges and words: left out, never taken as zero. */
  readonly leftOut: readonly Statement[];
}

/**
 * Sum of statements in the first one's unit; ranges add end to end. Null when nothing can be added or the bases differ,
 * since gross weight and content never add.
 */
export function sumOf(statements: readonly Statement[]): Sum | null {
  const used = statements.filter((s) => summable(s.value));
  const leftOut = statements.filter((s) => !summable(s.value));
  const spans = used.flatMap((s) => spanOf(s.value) ?? []);
  const first = spans.find((span) => span.of !== null)?.of;
  if (first === undefined || first === null) return null;
  if (spans.some((span) => span.of !== null && !addable(span.of, first))) return null;
  const total = (end: 'low' | 'high'): Quantity =>
    quantity(
      tidy(
        spans.reduce(
          (sum, span) => sum + (span.of === null ? 0 : convertAmount(span[end], span.of.unit, first.unit)),
          0,
        ),
      ),
      first.unit,
      first.basis,
    );
  const [low, high] = [total('low'), total('high')];
  const estimated = used.some((s) => isEstimated(s.value));
  return { value: low.amount === high.amount ? single(low, estimated) : { kind: 'range', low, high }, used, leftOut };
}

/** Binary fractions leave dust in decimal sums (9.9 + 1.9); twelve digits are more than any source prints. */
const tidy = (amount: number): number => Number(amount.toPrecision(12));

const addable = (a: Quantity, b: Quantity): boolean =>
  dimensionOf(a.unit) === dimensionOf(b.unit) && sameBasis(a.basis, b.basis);

/** A computed amount, marked estimated when any input was. */
export function single(q: Quantity, estimated: boolean): Value {
  return { kind: estimated ? 'estimated' : 'reported', quantity: q };
}

/** Whether the source marks the value as its estimate. */
export function isEstimated(value: Value): boolean {
  return value.kind === 'estimated' || (value.kind === 'range' && value.estimated === true);
}

/** Part over whole in percent, ends of a range apart; null where either is no number or their bases differ. */
export function percentOf(part: Value, whole: Value): Value | null {
  const [p, w] = [spanOf(part), spanOf(whole)];
  if (p === null || w?.of == null || w.low <= 0 || w.low !== w.high) return null;
  const of = w.of;
  if (p.of !== null && !addable(p.of, of)) return null;
  const percent = (amount: number): Quantity =>
    quantity((p.of === null ? 0 : convertAmount(amount, p.of.unit, of.unit) / w.low) * 100, 'pct', 'none');
  if (p.low !== p.high) return { kind: 'range', low: percent(p.low), high: percent(p.high) };
  return single(percent(p.low), isEstimated(part) || isEstimated(whole));
}

/** An amount in words for a rule, without the mark of an estimate: `118,990 t`. */
export function inWords(value: Value): string {
  return 'quantity' in value ? formatQuantity(value.quantity) : formatValue(value);
}
