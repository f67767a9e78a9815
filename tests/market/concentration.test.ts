import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS, concentrations, conventionName, hhi, type Producers } from '../../src/market/concentration.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { CO_2024, mineTable, SB_2024, SB_2025 } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';

const viewing = (material: string, statements: ReturnType<typeof mineTable>) =>
  viewOf(material, statements, VOCABULARY, SOURCES, '2026-11-23');

const amountOf = (figure: { value: unknown }): number =>
  (figure.value as { quantity: { amount: number } }).quantity.amount;

describe('concentration of mine output, every convention (VC-11)', () => {
  it.each([
    ['antimony', '2024', SB_2024, [2644.8, 2644.8, 2644.8, 2644.3]],
    ['antimony', '2025', SB_2025, [2582.3, 2582.3, 2582.3, 2616.2]],
    ['cobalt', '2024', CO_2024, [5766.1, 5772.7, 6075.5, 5750.4]],
  ] as const)('%s %s', (material, period, amounts, expected) => {
    const [found] = concentrations(viewing(material, mineTable(material, amounts, { period })));
    const variants = found?.variants.map((variant) => amountOf(variant.hhi)) ?? [];
    expected.forEach((value, i) => {
      expect(Math.abs((variants[i] ?? 0) - value)).toBeLessThanOrEqual(0.1);
    });
    expect(found?.convention).toBe(conventionName(CONVENTIONS[0] ?? { other: 'single', denominator: 'printed total' }));
    expect(found?.hhi.method).toBe('F-03');
  });

  it('names its denominator and keeps other countries out of the squares and last in the list', () => {
    const [found] = concentrations(viewing('cobalt', mineTable('cobalt', CO_2024)));
    expect(found?.denominator).toBe('sum of listed rows, 301,590 t');
    expect(found?.shares[0]).toMatchObject({ place: 'COD', placeName: 'Congo (Kinshasa)' });
    expect(found?.shares.at(-1)?.place).toBe('OTH');
    expect(found?.shares.every((s) => s.share.rule.includes('301,590 t'))).toBe(true);
  });

  it('cites every row it used', () => {
    const rows = mineTable('antimony', SB_2024);
    const [found] = concentrations(viewing('antimony', rows));
    const listed = rows.filter((s) => s.subject.place !== 'WLD').map((s) => s.id);
    expect(new Set(found?.hhi.evidence)).toEqual(new Set(listed));
  });

  it('leaves out what is withheld and says so', () => {
    const rows = mineTable('antimony', { ...SB_2024, CHN: { kind: 'withheld' } });
    const [found] = concentrations(viewing('antimony', rows));
    expect(found?.hhi.rule).toContain('left out: China (withheld)');
  });

  const producers = fc.record<Producers>({
    countries: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
    other: fc.integer({ min: 0, max: 1_000_000 }),
    printed: fc.constant(null),
  });

  it('lies in (0, 10000] and is no smaller when other countries are one or dropped', () => {
    fc.assert(
      fc.property(producers, (input) => {
        const of = (other: 'atomised' | 'single' | 'dropped') =>
          hhi(input, { other, denominator: 'sum of listed rows' }) ?? Number.NaN;
        for (const index of [of('atomised'), of('single'), of('dropped')]) {
          expect(index).toBeGreaterThan(0);
          expect(index).toBeLessThanOrEqual(10_000 * (1 + 1e-12));
        }
        expect(of('single')).toBeGreaterThanOrEqual(of('atomised'));
        expect(of('dropped')).toBeGreaterThanOrEqual(of('atomised'));
      }),
    );
  });

  it('does not change with the unit', () => {
    fc.assert(
      fc.property(producers, fc.integer({ min: 2, max: 1000 }), (input, k) => {
        const scaled = { ...input, countries: input.countries.map((x) => x * k), other: input.other * k };
        expect(hhi(scaled)).toBeCloseTo(hhi(input) ?? Number.NaN, 6);
      }),
    );
  });

  it('has shares that sum to one', () => {
    const amount = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (CHN, RUS, TJK, OTH) => {
        const [found] = concentrations(viewing('antimony', mineTable('antimony', { CHN, RUS, TJK, OTH })));
        const total = found?.shares.reduce((sum, s) => sum + amountOf(s.share), 0);
        expect(total).toBeCloseTo(100, 6);
      }),
      { numRuns: 50 },
    );
  });
});
