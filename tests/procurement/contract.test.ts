import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import { relativeChange } from '../../src/ledger/interval.ts';
import { percentOf } from '../../src/market/sum.ts';
import { ceilingPace, ceilingUnitPrice, contractMoney } from '../../src/procurement/contract.ts';
import { happeningsBy } from '../../src/procurement/happenings.ts';
import { type Converted, convertText } from '../../src/units/convert-text.ts';
import { add, type Basis, convert, quantity, ratio } from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';
import { dollars, step } from '../support/cobalt-request.ts';

const figure = (amount: number, unit: Unit, basis: Basis, evidence: string): Figure => ({
  value: { kind: 'reported', quantity: quantity(amount, unit, basis) },
  asOf: '2026-11-23',
  evidence: [evidence],
  rule: 'as stated',
  marking: 'public',
});
const amountOf = (f: Figure | null): number =>
  f !== null && 'quantity' in f.value ? f.value.quantity.amount : Number.NaN;

const counted = (amount: number, unit: Unit, basis: Basis) =>
  ({ kind: 'reported', quantity: quantity(amount, unit, basis) }) as const;
const priceIn = (unit: Unit): number => {
  const converted = convertText('$66,666.67/t', unit);
  return converted.ok ? (converted.amount ?? Number.NaN) : Number.NaN;
};
const textOf = (converted: Converted): string => (converted.ok ? converted.text : converted.message);

describe('contract arithmetic (VC-15)', () => {
  const ceiling = figure(245, 'MUSD', { role: 'ceiling', prices: 'nominal' }, 'a');
  const pounds = figure(6_685_871, 'lb', 'gross', 'b');

  it('prices the antimony ceiling at 36.64 dollars a pound, as a hypothetical', () => {
    const price = ceilingUnitPrice(ceiling, pounds);
    expect(amountOf(price)).toBeCloseTo(36.6444, 4);
    expect(price).toMatchObject({ method: 'F-23', evidence: ['a', 'b'] });
    expect(price?.rule).toMatch(/^hypothetical: /);
    expect(price?.value).toMatchObject({ quantity: { unit: 'USD/lb', basis: { per: 'gross', prices: 'nominal' } } });
  });

  it('paces it at 50.5 tonnes a month over five years', () => {
    expect(amountOf(ceilingPace(pounds, 5))).toBeCloseTo(50.544, 3);
    expect(ceilingPace(pounds, 5)?.value).toMatchObject({ quantity: { unit: 't/month', basis: 'gross' } });
    expect(ceilingPace(pounds, null)).toBeNull();
  });

  it('prices the cobalt ceiling in dollars a tonne', () => {
    const cobalt = ceilingUnitPrice(
      figure(500, 'MUSD', { role: 'ceiling', prices: 'nominal' }, 'a'),
      figure(7500, 't', 'unstated', 'b'),
    );
    expect(amountOf(cobalt)).toBeCloseTo(66_666.67, 2);
  });

  it('weighs the antimony contract and sets it beside the 3,026 t of the article', () => {
    const tons = convert(quantity(6_685_871, 'lb', 'gross'), 't');
    expect(tons.amount).toBeCloseTo(3032.66, 3);
    expect(tons.amount / 3026 - 1).toBeCloseTo(0.0022, 4);
    const stated = quantity(85, 't/month', 'gross');
    const pace = ceilingPace(pounds, 5);
    expect(pace !== null && 'quantity' in pace.value && pace.value.quantity.amount <= stated.amount).toBe(true);
  });

  it('prices cobalt at $66.67/kg, $30.24/lb, with 0.4 % guaranteed', () => {
    expect(priceIn('USD/kg')).toBeCloseTo(66.67, 2);
    expect(priceIn('USD/lb')).toBeCloseTo(30.24, 2);
    const of = (amount: number) => quantity(amount, 'MUSD', { role: 'ceiling', prices: 'nominal' } as const);
    expect(ratio(of(2), of(500))).toBeCloseTo(0.004, 12);
  });

  it('counts a metric ton unit of tungsten trioxide as 7.93 kg of tungsten', () => {
    expect(textOf(convertText('$380/mtu WO3', 'USD/kg W'))).toBe('$47.92/kg W content');
  });

  it('covers about 6 % of what the stockpile lacks', () => {
    const worth = (amount: number) => quantity(amount, 'MUSD', { role: 'inventory value', prices: 'nominal' } as const);
    expect(ratio(worth(912.3), add(worth(13_500), worth(912.3)))).toBeCloseTo(0.0633, 4);
  });

  it('counts 37 to 99 materials as 167.6 % more, and 24,000 t to 302 t as 98.7 % less', () => {
    expect(relativeChange(counted(37, 'count', 'none'), counted(99, 'count', 'none'))).toBeCloseTo(1.676, 3);
    expect(relativeChange(counted(24_000, 't', 'unstated'), counted(302, 't', 'unstated'))).toBeCloseTo(-0.987, 3);
  });

  it('finds 60,000 t of 100,000 t to be 60 %, where the sentence says 58 %', () => {
    const share = percentOf(counted(60_000, 't', 'unstated'), counted(100_000, 't', 'unstated'));
    expect(share).toMatchObject({ quantity: { amount: 60 } });
  });

  it('has no price without a ceiling or a quantity', () => {
    expect(ceilingUnitPrice(null, pounds)).toBeNull();
    expect(ceilingUnitPrice(ceiling, null)).toBeNull();
  });
});

describe('money roles', () => {
  const award = step('award', '2025-09-22', { ceiling: dollars(245, 'ceiling') });
  const orders = [9.9, 1.9, 15.4, 30].map((amount, i) =>
    step('order', `2026-0${i + 1}-01`, {
      obligated: dollars(amount, 'obligated'),
      quantity: quantity(1, 't', 'gross'),
    }),
  );
  const on = (...events: Parameters<typeof happeningsBy>[0]) =>
    contractMoney(happeningsBy(events, '2026-11-23'), '2026-11-23');

  it('stay apart; a missing one stays missing', () => {
    expect(on(award)).toMatchObject({ guaranteedMinimum: null, obligated: null, delivered: null, paid: null });
    expect(amountOf(on(award, ...orders).obligated)).toBe(57.2);
    expect(amountOf(on(award, ...orders).ceiling)).toBe(245);
  });

  it('count one order once, however many report it', () => {
    const [first] = orders;
    if (first === undefined) throw new Error('an order expected');
    const again = step(
      'order',
      '2026-01-01',
      { obligated: dollars(10, 'obligated') },
      { source: 'another', stance: 'claimed' },
    );
    expect(amountOf(on(award, first, again).obligated)).toBe(9.9);
  });

  it('say how many orders give no amount', () => {
    expect(on(award, ...orders, step('order', '2026-08-01')).obligated?.rule).toBe(
      'sum of 4 orders as reported; 1 without an amount left out',
    );
  });

  it('take a field another report of the same step gives', () => {
    const [quiet, telling] = [
      step('award', '2025-09-22', {}, { source: 'list', stance: 'official' }),
      step('award', '2025-09-22', { ceiling: dollars(245, 'ceiling') }),
    ];
    const ceiling = on(quiet, telling).ceiling;
    expect(amountOf(ceiling)).toBe(245);
    expect(ceiling?.evidence).toEqual([telling.id]);
  });
});
