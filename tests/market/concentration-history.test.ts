import { describe, expect, it } from 'vitest';
import { concentrations } from '../../src/market/concentration.ts';
import { concentrationHistories } from '../../src/market/concentration-history.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { CO_2024, mineTable, SB_2024, SB_2025 } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';

const viewing = (material: string, statements: ReturnType<typeof mineTable>) =>
  viewOf(material, statements, VOCABULARY, SOURCES, '2026-11-23');
const amountOf = (figure: { readonly value: unknown } | null | undefined): number | undefined =>
  (figure?.value as { readonly quantity?: { readonly amount: number } } | undefined)?.quantity?.amount;

describe('shares of the largest', () => {
  it('stand beside the index with their denominator, and other countries are never among them', () => {
    const [found] = concentrations(viewing('cobalt', mineTable('cobalt', CO_2024)));
    expect(amountOf(found?.largest)).toBeCloseTo((226_000 / 301_590) * 100, 6);
    expect(amountOf(found?.threeLargest)).toBeCloseTo(((226_000 + 35_000 + 8000) / 301_590) * 100, 6);
    expect(found?.threeLargest?.rule).toContain(
      '(Congo (Kinshasa), Indonesia, Russia) of sum of listed rows, 301,590 t',
    );
    expect(amountOf(found?.residual)).toBeCloseTo((7780 / 301_590) * 100, 6);
  });

  it('name what is withheld and count it nowhere', () => {
    const [found] = concentrations(
      viewing('antimony', mineTable('antimony', { ...SB_2024, CHN: { kind: 'withheld' } })),
    );
    expect(found?.leftOut.map(({ placeName, figure }) => [placeName, figure.value.kind])).toEqual([
      ['China', 'withheld'],
    ]);
    expect(amountOf(found?.largest)).toBeCloseTo((40_000 / 78_990) * 100, 6);
  });
});

describe('concentration over time', () => {
  const years = ['2020', '2024', '2025'] as const;
  const rows = [
    ...mineTable('antimony', { ...SB_2024, CHN: 60_000 }, { period: '2020' }),
    ...mineTable('antimony', SB_2024, { period: '2024' }),
    ...mineTable('antimony', SB_2025, { period: '2025' }),
  ];
  const [history] = concentrationHistories(viewing('antimony', rows));

  it('has a point for every year, oldest first', () => {
    expect(history?.points.map(({ period }) => period)).toEqual(years);
  });

  it('sets the newest year beside the one five years before, convention by convention', () => {
    expect(history?.change).toMatchObject({ years: 5, from: { period: '2020' }, to: { period: '2025' } });
    const atomised = history?.change?.byConvention.find(({ id }) => id === 'A');
    expect(amountOf(atomised?.to)).toBeCloseTo(2582.3, 1);
    expect(amountOf(atomised?.from)).toBeGreaterThan(2900);
  });

  it('takes the nearest year there is where the fifth is missing, and none where there is one year only', () => {
    const [short] = concentrationHistories(
      viewing(
        'antimony',
        rows.filter(({ period }) => period !== '2020'),
      ),
    );
    expect(short?.change).toMatchObject({ years: 1, from: { period: '2024' } });
    const [one] = concentrationHistories(
      viewing(
        'antimony',
        rows.filter(({ period }) => period === '2025'),
      ),
    );
    expect(one?.change).toBeNull();
  });
});
