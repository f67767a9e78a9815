import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertAmount, dimensionOf, exactSize, nameOf, partsOf, unitCodes } from '../../src/units/unit.ts';

describe('exact sizes', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['lb', 'kg', 0.45359237],
    ['st', 'kg', 907.18474],
    ['lt', 'kg', 1016.0469088],
    ['ozt', 'g', 31.1034768],
    ['flask', 'kg', 34.47302012],
    ['flask', 'lb', 76],
    ['mtu', 'kg', 10],
    ['stu', 'kg', 9.0718474],
    ['stu', 'lb', 20],
    ['ct', 'g', 0.2],
    ['kt', 't', 1000],
    ['Mlb', 'lb', 1_000_000],
    ['USc', 'USD', 0.01],
    ['ML', 'm3', 1000],
    ['year', 'month', 12],
    ['pct', 'ratio', 0.01],
    ['USD/50g', 'USD/kg', 20],
    ['t/month', 't/year', 12],
  ];
  test.each(cases)('1 %s in %s', (from, to, amount) => {
    expect(convertAmount(1, from, to)).toBeCloseTo(amount, 12);
  });
  test('a pound is 45359237 parts in a hundred million of a kilogram', () => {
    expect(exactSize('lb')).toEqual({ numerator: 45_359_237n, denominator: 100_000_000n });
  });
  test('a compound unit falls into its parts', () => {
    expect(partsOf('USD/50g')).toEqual({ over: 'USD', under: 'g', times: 50 });
    expect(partsOf('t')).toEqual({ over: 't', under: null, times: 1 });
    expect(nameOf('USD/50g')).toBe('US dollar per 50 gram');
  });
});

describe('misuse throws and says so', () => {
  test('across dimensions', () => {
    expect(() => convertAmount(1, 'lb', 'USD')).toThrow('cannot convert lb (mass) to USD (money)');
  });
  test('unknown units list the known ones', () => {
    expect(() => dimensionOf('smoot')).toThrow(/unknown unit "smoot"; known: mg, g, kg/);
  });
});

test('there and back is the same number to the last digit or so', () => {
  const pairs = unitCodes().flatMap((from) =>
    unitCodes()
      .filter((to) => dimensionOf(to) === dimensionOf(from))
      .map((to): readonly [string, string] => [from, to]),
  );
  const amounts = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...pairs), amounts, ([from, to], amount) => {
      const back = convertAmount(convertAmount(amount, from, to), to, from);
      expect(Math.abs(back - amount) / amount).toBeLessThanOrEqual(1e-15);
    }),
  );
});
