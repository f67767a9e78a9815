import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/ledger/statement.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { ageInWords } from '../../src/stockpile/age.ts';
import { annualPlan, inventoryHistory } from '../../src/stockpile/inventory.ts';
import { quantity } from '../../src/units/quantity.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const held = (period: string, amount: number, change: Partial<Statement> = {}): Statement =>
  statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12',
    stance: 'reported',
    subject: { kind: 'stockpile', id: 'nds', material: 'cobalt' },
    property: 'inventory',
    period,
    value: { kind: 'reported', quantity: quantity(amount, 't', 'unstated') },
    ...change,
  });
const on = (day: string, ...statements: readonly Statement[]) => viewOf('cobalt', statements, VOCABULARY, SOURCES, day);

describe('age in words', () => {
  it.each([
    ['2022-09-30', '2026-11-23', '4 years 1 month old'],
    ['2022-09-30', '2023-09-30', '1 year old'],
    ['2022-09-30', '2022-12-29', '2 months old'],
    ['2022-09-30', '2022-10-01', 'less than a month old'],
    ['2022-09-30', '2022-09-30', 'new'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(ageInWords(from, to)).toBe(words);
  });
});

describe('inventory history', () => {
  it('is dated points, oldest first, each with its age on the day asked', () => {
    const history = inventoryHistory(on('2026-11-23', held('2022', 302), held('1990', 24_000)));
    expect(history?.points.map((p) => [p.period, p.ageText])).toEqual([
      ['1990', '35 years 10 months old'],
      ['2022', '3 years 10 months old'],
    ]);
    expect(history?.points[1]?.ageDays).toBe(1423);
    expect(history?.note).toContain('nothing is known of the time between points');
  });

  it('tells that government stock changes left the USGS figures, where USGS says so', () => {
    const note = 'Beginning in 2023, Government stock changes no longer included.';
    const usgs = statement({
      subject: { kind: 'material', id: 'cobalt', place: 'USA' },
      property: 'consumption-apparent',
      note,
    });
    expect(inventoryHistory(on('2026-11-23', held('2022', 302), usgs))?.note).toContain('stopped including');
    expect(inventoryHistory(on('2026-11-23', held('2022', 302)))?.note).not.toContain('stopped including');
  });

  it('is null where nobody says anything, and never shows what was not yet published', () => {
    expect(inventoryHistory(on('2026-11-23'))).toBeNull();
    expect(inventoryHistory(on('2025-12-30', held('2022', 302)))).toBeNull();
  });
});

it('lists annual materials plan lines, latest year first', () => {
  const plan = (period: string) => held(period, 60, { property: 'annual-materials-plan-acquisition' });
  const lines = annualPlan(on('2026-11-23', plan('FY2024'), plan('FY2025')));
  expect(lines.map((l) => [l.period, l.label])).toEqual([
    ['FY2025', 'potential acquisition'],
    ['FY2024', 'potential acquisition'],
  ]);
});
