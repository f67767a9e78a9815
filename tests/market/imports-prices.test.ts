import { expect, it } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
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
