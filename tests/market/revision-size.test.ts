import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/market/material-view.ts';
import { medianOf, ninthDecileOf, revisionSizes } from '../../src/market/revision-size.ts';
import { mineTable } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';

const amountOf = (figure: { readonly value: unknown } | undefined): number | undefined =>
  (figure?.value as { readonly quantity?: { readonly amount: number } } | undefined)?.quantity?.amount;
const older = { period: '2024', published: '2025-01-31' };
const newer = { period: '2024', published: '2026-02-06' };
const sizesOf = (...rows: readonly ReturnType<typeof mineTable>[]) =>
  revisionSizes(viewOf('antimony', rows.flat(), VOCABULARY, SOURCES, '2026-11-23'));

describe('revision sizes', () => {
  const found = sizesOf(
    mineTable('antimony', { CHN: 60_000, KGZ: 20, BOL: 3700, IRN: 500, WLD: 100_000 }, older),
    mineTable('antimony', { CHN: 40_000, KGZ: 700, BOL: 3700, IRN: { kind: 'withheld' }, WLD: 119_000 }, newer),
  );

  it('compare first and last edition place by place, countries and world totals apart', () => {
    const [countries, world] = found.sizes;
    expect(countries).toMatchObject({ of: 'countries', cells: 3 });
    expect(amountOf(countries?.median)).toBeCloseTo(100 / 3, 6);
    expect(amountOf(countries?.largest)).toBeCloseTo(3400, 6);
    expect(world).toMatchObject({ of: 'world totals', cells: 1 });
    expect(amountOf(world?.median)).toBeCloseTo(19, 6);
  });

  it('list the largest with both numbers and their evidence', () => {
    expect(found.largest[0]).toMatchObject({ placeName: 'Kyrgyzstan', period: '2024', change: 34 });
    expect(found.largest[0]?.first.evidence).not.toEqual(found.largest[0]?.last.evidence);
    expect(found.largest.map(({ place }) => place)).toEqual(['KGZ', 'CHN', 'WLD']);
  });

  it('say nothing of one edition, nor of a first number of zero', () => {
    expect(sizesOf(mineTable('antimony', { CHN: 1, BOL: 2 }, older)).sizes).toEqual([]);
    const fromZero = sizesOf(
      mineTable('antimony', { CHN: { kind: 'zero' }, BOL: 2 }, older),
      mineTable('antimony', { CHN: 5, BOL: 2 }, newer),
    );
    expect(fromZero.sizes[0]).toMatchObject({ cells: 1 });
  });

  it('take ranks as the reference does', () => {
    expect(medianOf([1, 2, 3, 10])).toBe(2.5);
    expect(ninthDecileOf(Array.from({ length: 44 }, (_, i) => i))).toBe(38);
  });
});
