import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { basisName, type Quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import type { LineSelector } from '../vocabulary/consumption-definition.ts';

/** What one edition prints of US lines, by line and year. */
export type UsLines = ReadonlyMap<string, Statement>;

const keyOf = (property: string, form: string | null, detail: string | null, period: Period): string =>
  [property, form ?? '', detail ?? '', period].join(' | ');

/** The lines of one edition; a line printed twice for a year (salient statistics and world table) counts once. */
export function usLines(statements: readonly Statement[]): UsLines {
  const lines = new Map<string, Statement>();
  for (const s of statements) {
    const key = keyOf(s.property, s.subject.form ?? null, s.subject.detail ?? null, s.period);
    if (!lines.has(key)) lines.set(key, s);
  }
  return lines;
}

/** The statement of a line in a year, undefined where the edition prints none. */
export function lineIn(
  lines: UsLines,
  property: string,
  { form, detail }: LineSelector,
  period: Period,
): Statement | undefined {
  return lines.get(keyOf(property, form, detail, period));
}

/** Least and most an amount can be, in the unit asked for. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A value as a span in a unit; a printed zero is zero, an absence, an open range and another dimension are null. */
export function spanIn(value: Value, unit: Unit): Span | null {
  if (value.kind === 'zero') return { low: 0, high: 0 };
  const [low, high] = endsOf(value);
  if (low === null || high === null || dimensionOf(low.unit) !== dimensionOf(unit)) return null;
  return { low: convertAmount(low.amount, low.unit, unit), high: convertAmount(high.amount, high.unit, unit) };
}

function endsOf(value: Value): readonly [Quantity | null, Quantity | null] {
  if ('quantity' in value) return [value.quantity, value.quantity];
  return value.kind === 'range' ? [value.low, value.high] : [null, null];
}

/** A quantity of a value, for its unit and basis; null where it has none. */
export function measureOf(value: Value): Quantity | null {
  return endsOf(value)[0] ?? endsOf(value)[1];
}

/** The different bases among statements, in words. */
export function basesOf(statements: readonly Statement[]): readonly string[] {
  return [
    ...new Set(
      statements.flatMap(({ value }) => {
        const measured = measureOf(value);
        return measured === null ? [] : [basisName(measured.basis)];
      }),
    ),
  ];
}

/**
 * Half a unit in the last place a source prints, in the unit asked for (methodology 5.4). Sources print at most `digits`
 * digits and no more decimals than they show. Trailing zeros of a whole number may be digits or rounding: they count as
 * rounding down to two digits, which is how far USGS rounds estimates.
 */
export function halfUnit(value: Value, unit: Unit, digits: number): number {
  if (!('quantity' in value) || value.quantity.amount === 0) return 0;
  const { amount, unit: own } = value.quantity;
  const printed = Math.min(digits, Math.max(FEWEST_DIGITS, significantDigits(amount)));
  const place = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - printed + 1);
  const decimals = 10 ** -(String(amount).split('.')[1]?.length ?? 0);
  return convertAmount(Math.max(place, decimals) / 2, own, unit);
}

const FEWEST_DIGITS = 2;
const significantDigits = (amount: number): number =>
  String(Math.abs(amount)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
