import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { endUses } from '../../src/market/end-uses.ts';
import { historyOf } from '../../src/market/history.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { ownLines } from '../../src/market/own-series.ts';
import { monthlyPrices, pricePoints } from '../../src/market/prices.ts';
import { usSeries } from '../../src/market/series.ts';
import { quantity } from '../../src/units/quantity.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const viewing = (statements: readonly Statement[], on = '2026-11-23') =>
  viewOf('antimony', statements, VOCABULARY, SOURCES, on);
const tons = (amount: number) => ({ kind: 'reported', quantity: quantity(amount, 't', 'gross') }) as const;
const dollars = (amount: number) =>
  ({ kind: 'reported', quantity: quantity(amount, 'USD/t', { per: 'gross', prices: 'nominal' }) }) as const;

describe('history', () => {
  const said = (period: string, published: string, change: Partial<Found<Statement>> = {}) =>
    statement({
      subject: { kind: 'material', id: 'antimony', place: 'USA' },
      property: 'imports',
      period,
      published,
      value: tons(Number(period)),
      ...change,
    });
  const ds140 = { source: 'usgs-ds140' } as const;
  const all = [
    said('1970', '2022', ds140),
    said('1971', '2022', ds140),
    said('2023', '2025-01-31', { value: tons(1) }),
    said('2023', '2026-02-06', { value: tons(2) }),
    said('2024', '2026-02-06'),
    said('2023', '2026-02-06', { subject: { kind: 'material', id: 'antimony', place: 'USA', form: 'oxide' } }),
    said('2024', '2026-02-06', { subject: { kind: 'material', id: 'antimony', place: 'USA', form: 'oxide' } }),
  ];

  it('keeps the lines of their time apart from those of today, each year of the latest edition', () => {
    const lines = historyOf(viewing(all));
    expect(
      lines.map(({ era, topic, source, points }) => [era, topic, source, points.map(({ period }) => period)]),
    ).toEqual([
      ['history', 'US imports', 'usgs-ds140', ['1970', '1971']],
      ['today', 'US imports', 'usgs-mcs', ['2023', '2024']],
    ]);
    expect(lines[1]?.points[0]?.figure.value).toEqual(tons(2));
  });

  it('knows no edition before it was published', () => {
    const [, today] = historyOf(viewing([...all, said('2022', '2025-01-31')], '2025-06-30'));
    expect(today?.points.map(({ figure }) => figure.value)).toEqual([tons(2022), tons(1)]);
  });

  it('puts what left the Government stockpile in one panel, whoever prints it', () => {
    const held = { kind: 'stockpile', id: 'nds', material: 'antimony' } as const;
    const detail = 'from-government-stockpile';
    const lines = historyOf(
      viewing([
        said('1981', '2022', { ...ds140, subject: held, property: 'government-shipments', value: tons(-1060) }),
        said('1982', '2022', { ...ds140, subject: held, property: 'government-shipments', value: tons(-1300) }),
        ...['2022', '2023'].map((period) =>
          said(period, '2026-02-06', {
            subject: { kind: 'material', id: 'antimony', place: 'USA', detail },
            property: 'shipments',
          }),
        ),
      ]),
    );
    expect(lines.map(({ era, topic }) => [era, topic])).toEqual([
      ['history', 'Government stockpile, net shipments'],
      ['today', 'Government stockpile, net shipments'],
    ]);
  });

  it('leaves the US series of today alone', () => {
    expect(usSeries(viewing(all)).flatMap(({ source }) => source)).not.toContain('usgs-ds140');
  });
});

describe('monthly prices', () => {
  const months = (count: number, change: Partial<Found<Statement>> = {}) =>
    Array.from({ length: count }, (_, i) =>
      statement({
        source: 'world-bank-pink-sheet',
        subject: { kind: 'material', id: 'antimony', detail: 'pink-sheet-antimony' },
        property: 'price',
        period: `2024-${String(i + 1).padStart(2, '0')}`,
        value: dollars(100 + i),
        ...change,
      }),
    );

  it('are a line from twelve months on, and no sightings; fewer are sightings', () => {
    const long = viewing(months(12));
    expect([monthlyPrices(long).map(({ points }) => points.length), pricePoints(long)]).toEqual([[12], []]);
    const short = viewing(months(11));
    expect([monthlyPrices(short), pricePoints(short).length]).toEqual([[], 11]);
  });

  it('are of the newest edition, with no sighting left of the one before', () => {
    const both = viewing([...months(12), ...months(12, { published: '2025-12-02', value: dollars(7) })]);
    const [line, ...others] = monthlyPrices(both);
    expect([others, pricePoints(both)]).toEqual([[], []]);
    expect(line?.points.every(({ figure }) => JSON.stringify(figure.value) === JSON.stringify(dollars(7)))).toBe(true);
  });
});

describe('own series', () => {
  const own = statement(
    {
      source: 'own-series',
      stance: 'reported',
      subject: { kind: 'material', id: 'antimony', place: 'USA', detail: 'own-plant' },
      property: 'consumption-apparent',
      period: '2024',
      value: tons(5),
    },
    { marking: 'internal' },
  );

  it('are lines with their marking, and in no series of the sources', () => {
    const view = viewing([own, { ...own, id: 'b'.repeat(64), period: '2025' }]);
    expect(ownLines(view).map(({ marking, points }) => [marking, points.length])).toEqual([['internal', 2]]);
    expect(usSeries(view)).toEqual([]);
    expect(historyOf(view)).toEqual([]);
  });
});

describe('end uses', () => {
  const use = (words: string, change: Partial<Found<Statement>>) =>
    statement({
      subject: { kind: 'material', id: 'antimony', place: 'USA', detail: words },
      property: 'end-use-share',
      period: '2025',
      original: words,
      ...change,
    });
  const share = (percent: number) => ({ kind: 'reported', quantity: quantity(percent, 'pct', 'none') }) as const;

  it('are shares by size with what they leave, and uses named without one', () => {
    const [uses] = endUses(
      viewing([
        use('ammunition', { value: share(30) }),
        use('flame retardants', { value: share(45) }),
        use('glass', { value: { kind: 'described', text: 'glass' } }),
      ]),
    );
    expect(uses?.shares.map((item) => item.use)).toEqual(['flame retardants', 'ammunition']);
    expect(uses?.named.map((item) => item.use)).toEqual(['glass']);
    expect(uses?.residual?.value).toEqual(share(25));
    expect(uses?.residual?.evidence.length).toBe(2);
  });

  it('leave nothing to say where a share is open, or where they reach a hundred', () => {
    const open = { kind: 'range', low: quantity(80, 'pct', 'none'), high: null } as const;
    expect(endUses(viewing([use('steel', { value: open })]))[0]?.residual).toBeNull();
    expect(endUses(viewing([use('a', { value: share(60) }), use('b', { value: share(40) })]))[0]?.residual).toBeNull();
  });
});
