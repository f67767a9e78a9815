import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  type Basis,
  BasisError,
  basisName,
  convert,
  isMass,
  isMoney,
  isUnitPrice,
  type Quantity,
  quantity,
  ratio,
  sameBasis,
} from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';

describe('bases', () => {
  const cases: readonly (readonly [Basis, string])[] = [
    ['none', 'no basis'],
    ['gross', 'gross weight'],
    ['dry', 'dry weight'],
    ['unstated', 'basis not stated'],
    [{ contentOf: 'Sb' }, 'Sb content'],
    [{ oxide: 'WO3' }, 'WO3 equivalent'],
    [{ role: 'ceiling', prices: 'nominal' }, 'ceiling, nominal dollars'],
    [{ per: { contentOf: 'Co' }, prices: 2025 }, 'per unit of Co content, 2025 dollars'],
  ];
  test.each(cases)('%j is %s', (basis, name) => {
    expect(basisName(basis)).toBe(name);
    expect(sameBasis(basis, basis)).toBe(true);
  });
});

describe('adding', () => {
  test('in the first quantity’s unit', () => {
    expect(add(quantity(1, 't', 'gross'), quantity(500, 'kg', 'gross'))).toEqual(quantity(1.5, 't', 'gross'));
  });
  test('bases known only at run time are both named', () => {
    const gross: Quantity = quantity(1, 't', 'gross');
    const content: Quantity = quantity(1, 't', { contentOf: 'Sb' });
    expect(() => add(gross, content)).toThrow(BasisError);
    expect(() => add(gross, content)).toThrow('cannot add gross weight and Sb content');
    expect(() => ratio(gross, content)).toThrow('cannot compare gross weight with Sb content');
    expect(() => add(content, quantity(1, 't', { contentOf: 'Co' }))).toThrow('Sb content and Co content');
  });
  test('does not depend on the order', () => {
    const mass = fc
      .tuple(
        fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
        fc.constantFrom<Unit>('t', 'kg', 'lb', 'st', 'ozt'),
      )
      .map(([amount, unit]) => quantity(amount, unit, 'gross'));
    fc.assert(
      fc.property(mass, mass, (a, b) => {
        const [left, right] = [add(a, b), convert(add(b, a), a.unit)];
        const size = Math.abs(a.amount) + Math.abs(convert(b, a.unit).amount);
        expect(Math.abs(left.amount - right.amount)).toBeLessThanOrEqual(1e-14 * size);
      }),
    );
  });
});

test('a ratio is a plain number whatever the units', () => {
  expect(ratio(quantity(1, 't', 'gross'), quantity(250, 'kg', 'gross'))).toBe(4);
});

test('an amount that is not finite is refused', () => {
  expect(() => quantity(Number.NaN, 't', 'gross')).toThrow('finite amount');
  expect(() => convert(quantity(1e308, 'Mt', 'gross'), 'mg')).toThrow('finite amount');
});

test('what a quantity measures can be asked at run time', () => {
  const [mass, dollars]: readonly Quantity[] = [
    quantity(1, 't', 'gross'),
    quantity(1, 'USD', { role: 'ceiling', prices: 'nominal' }),
  ];
  const price: Quantity = quantity(1, 'USD/lb', { per: 'gross', prices: 'nominal' });
  const asked = [mass, dollars, price].map((q) => q && [isMass(q), isMoney(q), isUnitPrice(q)]);
  expect(asked).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
  expect(isMass(quantity(1, 't', 'none'))).toBe(false);
});
