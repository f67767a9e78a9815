import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonInput, comparison, yearBefore } from '../../src/brief/compare.ts';
import { multiples } from '../../src/brief/multiples.ts';
import { isIsoDate } from '../../src/units/period.ts';
import { quantity } from '../../src/units/quantity.ts';
import { COBALT } from '../support/cobalt-request.ts';
import { CO_2024, mineTable, SB_2024, type tonnes } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const CITED = { source: 'fr', published: '2025-11-07', locator: 'list' };
const LEDGER: ComparisonInput = {
  vocabulary: VOCABULARY,
  sources: SOURCES,
  statements: [...mineTable('antimony', SB_2024), ...mineTable('cobalt', CO_2024)],
  events: COBALT,
  claims: [],
  judgements: [],
  facts: {
    ...{ grades: [], uses: [], hosts: [], codes: [], coverRules: [], companionality: [], tiers: [], levels: [] },
    lists: [{ id: 'us-2025', name: 'List of 2025', citation: '90 FR', entries: 1, ...CITED }],
    entries: [{ list: 'us-2025', entry: 'Cobalt', material: 'cobalt', status: 'listed', note: null, ...CITED }],
  },
  conflicts: [],
  revisions: [],
  knownOn: '2025-12-31',
};
const AFTER = { ...LEDGER, knownOn: '2026-11-23' };
const rowOf = (material: string, input: ComparisonInput) =>
  comparison(input).rows.find((row) => row.material === material);

describe('the comparison', () => {
  it('has a row for every material somebody speaks of by the day, and names the silent ones', () => {
    expect(comparison(AFTER).rows.map((row) => row.material)).toEqual(['antimony', 'cobalt']);
    expect(comparison(LEDGER)).toMatchObject({ silent: ['antimony'], rows: [{ material: 'cobalt' }] });
  });

  it('says how the newest list published by the day speaks of it', () => {
    expect(comparison(AFTER).rows.map((row) => row.critical)).toEqual(['not listed', 'listed']);
    expect(comparison({ ...LEDGER, knownOn: '2025-11-06' })).toMatchObject({ list: null, rows: [{ critical: null }] });
  });

  it('types what it has no figure for', () => {
    expect(rowOf('antimony', AFTER)).toMatchObject({
      reliance: { figure: null, absence: 'not stated' },
      inventory: { figure: null, absence: 'not stated' },
      asked: { figure: null, absence: 'nothing asked' },
    });
    expect(rowOf('cobalt', LEDGER)?.concentration).toEqual({ figure: null, words: null, absence: 'not modelled' });
  });

  it('says of what the leading share is one, and keeps the index to the same table', () => {
    const row = rowOf('cobalt', AFTER);
    expect(row?.producer.words).toMatch(/, mine, of printed total$/);
    expect(row?.producer.figure?.rule).toBe('share of printed world total, 302,000 t');
    expect(row?.concentration.figure).toMatchObject({ method: 'F-03' });
    expect(row?.production.words).toBe('Mine production');
  });

  it('models no leader where those named make less than half of the whole, or are fewer than three', () => {
    const producer = (amounts: Readonly<Record<string, number>>) =>
      rowOf('antimony', { ...AFTER, statements: mineTable('antimony', amounts) });
    const small = producer({ USA: 1, CHN: 2, RUS: 3, OTH: 94, WLD: 100 });
    expect(small?.producer).toEqual({ figure: null, words: 'countries named make 6 %', absence: 'not modelled' });
    expect(small?.concentration).toMatchObject({ figure: null, absence: 'not modelled' });
    expect(producer({ USA: 60, CHN: 40, WLD: 100 })?.producer.words).toBe('2 countries with an amount');
    expect(producer({ USA: 50, CHN: 30, RUS: 20, WLD: 100 })?.producer.figure).not.toBeNull();
  });

  it('counts what happened in the year up to the day, each happening once', () => {
    expect(rowOf('cobalt', LEDGER)?.events).toBeGreaterThan(0);
    expect(rowOf('cobalt', { ...LEDGER, knownOn: '2030-01-01' })?.events).toBe(0);
  });

  it('goes a year back to a real day', () => {
    expect(yearBefore('2024-02-29')).toBe('2023-03-01');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isIsoDate(yearBefore(date.toISOString().slice(0, 10)))).toBe(true);
        },
      ),
    );
  });
});

describe('small charts', () => {
  const earlier = mineTable('antimony', SB_2024, { published: '2025-01-31', period: '2023' });
  const revised = mineTable('antimony', { ...SB_2024, CHN: 60_000, WLD: 139_000 }, { published: '2025-01-31' });
  const input = { ...AFTER, statements: [...LEDGER.statements, ...earlier, ...revised] };

  it('follow the leader of the latest table back, each year as the latest edition has it', () => {
    const chart = multiples('producer-share', input).find(({ material }) => material === 'antimony');
    expect(chart?.points.map(({ period }) => period)).toEqual(['2023', '2024']);
    const ids = new Set(chart?.points.at(-1)?.figure.evidence);
    expect(LEDGER.statements.filter(({ id }) => ids.has(id)).length).toBeGreaterThan(3);
  });

  it('leave out materials without the measure, and keep what is withheld as withheld', () => {
    const line = (period: string, value: ReturnType<typeof tonnes> | { kind: 'withheld' }) =>
      statement({
        property: 'net-import-reliance',
        subject: { kind: 'material', id: 'cobalt', place: 'USA' },
        period,
        value,
      });
    const reliance = [
      line('2023', { kind: 'withheld' }),
      line('2024', { kind: 'estimated', quantity: quantity(76, 'pct', 'none') }),
    ];
    const [chart, ...others] = multiples('reliance', { ...AFTER, statements: [...LEDGER.statements, ...reliance] });
    expect(others).toEqual([]);
    expect(chart?.points.map(({ figure }) => figure.value.kind)).toEqual(['withheld', 'estimated']);
    expect(multiples('price', AFTER)).toEqual([]);
  });
});
