import { describe, expect, test } from 'vitest';
import { cost, money, unitPrice } from '../../src/units/money.ts';
import { add, BasisError, quantity } from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';

const [lb, perKg]: readonly [Unit<'mass'>, Unit<'money/mass'>] = ['lb', 'USD/kg'];
const ingots = quantity(6_685_871, lb, 'gross');

describe('the ceiling of the antimony contract over its quantity', () => {
  const ceiling = money(245, 'MUSD', 'ceiling');
  test('per pound', () => {
    const price = unitPrice(ceiling, ingots, 'USD/lb');
    expect(price.amount).toBeCloseTo(36.6444, 4);
    expect(price).toMatchObject({ unit: 'USD/lb', basis: { per: 'gross', prices: 'nominal' } });
  });
  test('per metric ton', () => expect(unitPrice(ceiling, ingots, 'USD/t').amount).toBeCloseTo(80_787, -0.5));
  test('times its quantity it is the ceiling again, as a cost', () => {
    const total = cost(unitPrice(ceiling, ingots, 'USD/t'), ingots);
    expect(total.amount).toBeCloseTo(245_000_000, 4);
    expect(total).toMatchObject({ unit: 'USD', basis: { role: 'cost', prices: 'nominal' } });
  });
});

test('a price per content does not cost gross weight', () => {
  const price = quantity(47.92, perKg, { per: { contentOf: 'W' }, prices: 'nominal' } as const);
  expect(() => cost(price, ingots)).toThrow(BasisError);
  expect(() => cost(price, ingots)).toThrow(
    'cannot cost gross weight at a price per unit of W content, nominal dollars',
  );
});

test('nothing costs per nothing', () => {
  expect(() => unitPrice(money(1, 'USD', 'ceiling'), quantity(0, lb, 'gross'), 'USD/t')).toThrow('finite amount');
});

describe('money does not add', () => {
  test('across roles', () => {
    const [ceiling, minimum] = [money(500, 'MUSD', 'ceiling'), money(2, 'MUSD', 'guaranteed minimum')];
    expect(() => add(ceiling, minimum)).toThrow(
      'cannot add ceiling, nominal dollars and guaranteed minimum, nominal dollars',
    );
  });
  test('across price years', () => {
    expect(() => add(money(1, 'USD', 'paid', 2024), money(1, 'USD', 'paid', 2025))).toThrow(
      'cannot add paid, 2024 dollars and paid, 2025 dollars',
    );
    expect(() => add(money(1, 'USD', 'paid'), money(1, 'USD', 'paid', 2025))).toThrow(BasisError);
  });
  test('but does within one of each', () => {
    expect(add(money(1, 'MUSD', 'paid'), money(500, 'kUSD', 'paid'))).toEqual(money(1.5, 'MUSD', 'paid'));
  });
});
