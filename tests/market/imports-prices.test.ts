import { expect, it } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { importRanks } from '../../src/market/import-ranks.ts';
import { importSources } from '../../src/market/imports.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { pricePoints } from '../../src/market/prices.ts';
import { quantity } from '../../src/units/quantity.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const viewing = (...statements: readonly Statement[]) =>
  viewOf('antimony', statements, VOCABULARY, SOURCES, '2026-11-23');

it('import sources list each form with its countries by share, other countries last', () => {
  const share = (place: string, percent: number, form: string) =>
    statement({
      published: '2026-02-06',
      subject: { kind: 'material', id: 'antimony', form, place },
      property: 'import-share',
      period: '2021/2024',
      value: { kind: 'reported', quantity: quantity(percent, 'pct', 'none') },
    });
  const found = importSources(
    viewing(
      share('BOL', 11, 'oxide'),
      share('OTH', 26, 'oxide'),
      share('CHN', 63, 'oxide'),
      share('IDN', 30, 'unwrought'),
    ),
  );
  expect(found.map((s) => [s.form, s.edition, s.shares.map((x) => x.place)])).toEqual([
    ['Oxide', 'mcs-2026', ['CHN', 'BOL', 'OTH']],
    ['Unwrought', 'mcs-2026', ['IDN']],
  ]);
  expect(found[0]?.shares[0]?.share.rule).toContain('share of US imports, Oxide, 2021/2024');
});

it('the order of import sources stands by form and edition, first place first, and is no share', () => {
  const ranked = (place: string, rank: number, published: string, form: string) =>
    statement({
      published,
      subject: { kind: 'material', id: 'antimony', form, place },
      property: 'import-source-rank',
      period: '2020/2023',
      value: { kind: 'reported', quantity: quantity(rank, 'count', 'none') },
    });
  const statements = viewing(
    ranked('BOL', 3, '2025-01-31', 'oxide'),
    ranked('CHN', 1, '2025-01-31', 'oxide'),
    ranked('CHN', 2, '2024-03-06', 'oxide'),
    ranked('IDN', 1, '2025-01-31', 'unwrought'),
  );
  expect(importRanks(statements).map((o) => [o.form, o.ranks.map(({ place, rank }) => [place, rank.value])])).toEqual([
    [
      'Oxide',
      [
        ['CHN', expect.objectContaining({ quantity: quantity(1, 'count', 'none') })],
        ['BOL', expect.anything()],
      ],
    ],
    ['Unwrought', [['IDN', expect.anything()]]],
    ['Oxide', [['CHN', expect.objectContaining({ quantity: quantity(2, 'count', 'none') })]]],
  ]);
  expect(importSources(statements)).toEqual([]);
});

it('price points keep ranges, leave yearly averages to the series and mark what a contract implies', () => {
  const price = (period: string, change: Partial<Found<Statement>> = {}) =>
    statement({
      subject: { kind: 'material', id: 'antimony', detail: 'argus-rotterdam' },
      property: 'price',
      period,
      value: {
        kind: 'range',
        low: quantity(21_800, 'USD/t', { per: 'gross', prices: 'nominal' }),
        high: quantity(23_000, 'USD/t', { per: 'gross', prices: 'nominal' }),
      },
      ...change,
    });
  const points = pricePoints(
    viewing(
      price('2025-06-24'),
      price('2024'),
      price('2024-07'),
      price('2025-09-22', { stance: 'derived', rule: 'ceiling over quantity' }),
    ),
  );
  expect(points.map((p) => [p.date, p.figure.value.kind, p.hypothetical])).toEqual([
    ['2024-07', 'range', false],
    ['2025-06-24', 'range', false],
    ['2025-09-22', 'range', true],
  ]);
  expect(points[2]?.figure.rule).toContain('ceiling over quantity');
});
