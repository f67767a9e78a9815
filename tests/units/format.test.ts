import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatGap,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatQuantity,
  formatValue,
  type NumberOptions,
  type QuantityOptions,
  VALUE_MARKS,
} from '../../src/units/format.ts';
import { money } from '../../src/units/money.ts';
import type { DatePrecision } from '../../src/units/period.ts';
import { type Basis, type Quantity, quantity } from '../../src/units/quantity.ts';
import { parseValue } from '../../src/units/text.ts';
import { basisOf } from '../../src/units/text-basis.ts';
import type { Unit } from '../../src/units/unit.ts';
import type { Value } from '../../src/units/value.ts';

const PER_GROSS: Basis = { per: 'gross', prices: 'nominal' };
const mass = (amount: number, unit: Unit): Quantity => quantity(amount, unit, 'gross');
const range = (low: Quantity | null, high: Quantity | null): Value => ({ kind: 'range', low, high });

describe('numbers', () => {
  const cases: readonly (readonly [number, NumberOptions, string])[] = [
    [0, {}, '0'],
    [-0, {}, '0'],
    [6_685_871, {}, '6,685,871'],
    [1234567890123, {}, '1,234,567,890,123'],
    [1e21, {}, '1,000,000,000,000,000,000,000'],
    [3032.66007, {}, '3,032.7'],
    [3032.66, {}, '3,032.66'],
    [1145.25, {}, '1,145.25'],
    [3032.66007, { digits: 2 }, '3,032.66'],
    [3032.66007, { maxDigits: 6 }, '3,032.66'],
    [12345678.9, {}, '12,345,679'],
    [0.5, {}, '0.5'],
    [9.999999999, {}, '10'],
    [0.000012345678, {}, '0.000012346'],
    [-76.5, {}, '−76.5'],
    [-0.0001, { digits: 2 }, '0.00'],
    [100, {}, '100'],
    [12, { digits: 1 }, '12.0'],
  ];
  test.each(cases)('%d with %j is %s', (amount, options, text) => expect(formatNumber(amount, options)).toBe(text));
});

describe('quantities', () => {
  const cases: readonly (readonly [Quantity, QuantityOptions, string])[] = [
    [mass(3033, 't'), {}, '3,033 t'],
    [mass(50.5, 't/month'), {}, '50.5 t/month'],
    [quantity(76, 'pct', 'none'), {}, '76 %'],
    [quantity(271, 'count', 'none'), {}, '271'],
    [quantity(104.5, 'index', 'none'), {}, '104.5'],
    [quantity(3, 'm2', 'none'), {}, '3 m²'],
    [quantity(1, 'month', 'none'), {}, '1 month'],
    [quantity(18, 'month', 'none'), {}, '18 months'],
    [mass(5, 'flask'), {}, '5 flasks'],
    [quantity(45.3, 'USc/lb', PER_GROSS), {}, '45.3 ¢/lb'],
    [quantity(161, 'USD/50g', PER_GROSS), {}, '$161/50 g'],
    [quantity(83.54, 't', { contentOf: 'Sb' }), {}, '83.54 t'],
    [quantity(83.54, 't', { contentOf: 'Sb' }), { basis: true }, '83.54 t Sb content'],
    [quantity(47.92, 'USD/kg', { per: { contentOf: 'W' }, prices: 'nominal' }), { basis: true }, '$47.92/kg W content'],
    [quantity(3, 't', 'unstated'), { basis: true }, '3 t'],
    [money(5, 'USD', 'unstated'), { basis: true }, '$5'],
    [money(245, 'MUSD', 'ceiling'), { basis: true }, '$245 M ceiling, nominal dollars'],
  ];
  test.each(cases)('%j %j is %s', (q, options, text) => expect(formatQuantity(q, options)).toBe(text));
});

describe('money', () => {
  const cases: readonly (readonly [number, Unit, string])[] = [
    [245_000_000, 'USD', '$245 M'],
    [245, 'MUSD', '$245 M'],
    [9_324_512_481.08, 'USD', '$9.32 bn'],
    [1_577_000_000, 'USD', '$1.577 bn'],
    [57_300_000, 'USD', '$57.3 M'],
    [999_999_999, 'USD', '$1 bn'],
    [2_000_000, 'USD', '$2 M'],
    [250_000, 'USD', '$250,000'],
    [-5_000_000, 'USD', '−$5 M'],
    [0, 'USD', '$0'],
    [36.644, 'USD/lb', '$36.644/lb'],
    [36.644441, 'USD/lb', '$36.64/lb'],
    [1145.25, 'USD/ozt', '$1,145.25/ozt'],
    [80_787.0732, 'USD/t', '$80,787/t'],
    [10.5, 'USD/lb', '$10.50/lb'],
    [0.125, 'USD/lb', '$0.125/lb'],
    [0.012345678, 'USD/lb', '$0.0123/lb'],
    [57_300_000, 'USD/year', '$57.3 M/year'],
  ];
  test.each(cases)('%d %s is %s', (amount, unit, text) => {
    expect(formatMoney(quantity(amount, unit, basisOf(unit, undefined, {}) ?? 'none'))).toBe(text);
  });
  test('with decimals asked for', () => {
    expect(formatMoney(quantity(36.6444, 'USD/lb', PER_GROSS), { digits: 2 })).toBe('$36.64/lb');
    expect(formatMoney(money(9_324_512_481.08, 'USD', 'ceiling'), { digits: 2 })).toBe('$9,324,512,481.08');
  });
});

describe('values', () => {
  const cases: readonly (readonly [Value, string])[] = [
    [{ kind: 'reported', quantity: mass(24_000, 't') }, '24,000 t'],
    [{ kind: 'estimated', quantity: mass(24_000, 't') }, 'e 24,000 t'],
    [{ kind: 'carried', quantity: mass(24_000, 't') }, '24,000 t (carried)'],
    [range(mass(85, 't/month'), mass(100, 't/month')), '85–100 t/month'],
    [{ kind: 'range', low: mass(85, 't'), high: mass(100, 't'), estimated: true }, 'e 85–100 t'],
    [range(quantity(50, 'pct', 'none'), null), '>50 %'],
    [range(null, mass(1000, 't')), '<1,000 t'],
    [range(mass(0, 't'), mass(1000, 't')), '<1,000 t'],
    [range(mass(0, 'kt'), mass(0.5, 'kt')), '<0.5 kt'],
    [range(mass(-5, 't'), mass(-3, 't')), '−5 to −3 t'],
    [range(mass(500, 'kg'), mass(2, 't')), '500 kg–2 t'],
    [range(money(500, 'MUSD', 'ceiling'), money(600, 'MUSD', 'ceiling')), '$500–600 M'],
    [range(money(500, 'MUSD', 'ceiling'), money(1, 'GUSD', 'ceiling')), '$500 M–$1 bn'],
    [range(quantity(59_500, 'USD/t', PER_GROSS), quantity(61_000, 'USD/t', PER_GROSS)), '$59,500–61,000/t'],
    [range(null, null), 'not bounded'],
    [{ kind: 'zero' }, '0'],
    [{ kind: 'withheld' }, 'W'],
    [{ kind: 'not available' }, 'NA'],
    [{ kind: 'not applicable' }, 'XX'],
    [{ kind: 'net exporter' }, 'E'],
    [{ kind: 'described', text: 'Moderate to large' }, 'Moderate to large'],
  ];
  test.each(cases)('%j is %s', (value, text) => expect(formatValue(value)).toBe(text));
  test('every mark has a meaning for the legend', () => {
    expect(Object.values(VALUE_MARKS).map(({ mark }) => mark)).toEqual(['0', 'W', 'NA', 'XX', 'E']);
  });
});

describe('what is printed can be read again', () => {
  const units = ['t', 'kt', 'lb', 'st/month', 'mtu', 'flask', 'pct', 'm2', 'USc/lb', 'ozt', 'Mct', 't/year', 'month'];
  const amount = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000),
  );
  const ofUnit = (unit: Unit) => (n: number) => quantity(n, unit, basisOf(unit, undefined, {}) ?? 'none');
  const cents = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100);
  const millions = fc.integer({ min: 1, max: 99_999 }).map((n) => n * 1e5);
  const amounts = fc.oneof(
    fc.tuple(fc.constantFrom(...units), fc.tuple(amount, amount)),
    fc.tuple(
      fc.constantFrom('USD', 'USD/lb', 'USD/50g'),
      fc.oneof(fc.tuple(cents, cents), fc.tuple(millions, millions)),
    ),
  );
  const value = amounts.chain(([unit, [a, b]]): fc.Arbitrary<Value> => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map(ofUnit(unit));
    if (low === undefined || high === undefined) return fc.constant({ kind: 'withheld' });
    return fc.constantFrom<Value>(
      { kind: 'reported', quantity: low },
      { kind: 'estimated', quantity: low },
      { kind: 'range', low, high: null },
      { kind: 'range', low: null, high },
      // A range from zero prints as a bound.
      low.amount === 0 ? { kind: 'zero' } : { kind: 'range', low, high },
      { kind: 'not available' },
      { kind: 'net exporter' },
    );
  });
  test('as the same value', () => {
    fc.assert(
      fc.property(value, (original) => {
        const text = formatValue(original);
        expect(parseValue(text), text).toMatchObject({ ok: true, value: original });
      }),
    );
  });
});

describe('percentages and distances', () => {
  test.each([
    [0.7628, '76.3 %'],
    [0.58, '58 %'],
    [0.0022, '0.22 %'],
    [1, '100 %'],
  ])('%d is %s', (fraction, text) => expect(formatPercent(fraction)).toBe(text));
  test('sides of a conflict', () => {
    expect(formatGap(0.002196, 'statement')).toBe('0.22 % apart');
    expect(formatGap(1 / 3, 'statement')).toBe('33 % apart');
    expect(formatGap(9, 'event')).toBe('9 days apart');
    expect(formatGap(1, 'event')).toBe('1 day apart');
  });
});

describe('dates and periods', () => {
  const dates: readonly (readonly [string, DatePrecision, string])[] = [
    ['2025-10-15', 'day', '15 Oct 2025'],
    ['2025-10-01', 'month', 'Oct 2025'],
    ['2025-01-01', 'year', '2025'],
    ['2025-10', 'day', 'Oct 2025'],
    ['2025', 'day', '2025'],
  ];
  test.each(dates)('%s to the %s is %s', (date, precision, text) => expect(formatDate(date, precision)).toBe(text));
  test.each([
    ['2024', '2024'],
    ['2021/2024', '2021–24'],
    ['1999/2002', '1999–2002'],
    ['FY2025', 'FY2025'],
    ['FY2024/FY2026', 'FY2024–26'],
    ['2025-Q3', 'Q3 2025'],
    ['2025-10', 'Oct 2025'],
    ['2022-09-30', '30 Sep 2022'],
    ['2025-10/2026-01', 'Oct 2025–Jan 2026'],
    ['not a period', 'not a period'],
  ])('%s is %s', (period, text) => expect(formatPeriod(period)).toBe(text));
});
