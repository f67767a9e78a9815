import { describe, expect, it } from 'vitest';
import type { Evidenced } from '../../src/brief/check-finding.ts';
import { type CheckResult, runChecks } from '../../src/brief/checks.ts';
import type { Check } from '../../src/ledger/check.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';
import type { Value } from '../../src/units/value.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const amount = (n: number, unit: Unit = 't'): Value => ({ kind: 'reported', quantity: quantity(n, unit, 'gross') });
const percent = (n: number): Value => ({ kind: 'reported', quantity: quantity(n, 'pct', 'none') });
const mined = (place: string, value: Value, change: Partial<Statement> = {}): Statement =>
  statement({
    subject: { kind: 'material', id: 'antimony', place },
    property: 'production-mine',
    period: '2024',
    published: '2025-01-31',
    value,
    ...change,
  });

const check = (rule: Check['rule'], change: Partial<Check> = {}): Check => ({
  ...{ id: 'one', title: 'One', why: 'It must hold.', rule, appliesTo: {}, tolerance: 0, exceptions: [] },
  ...change,
});

function run(one: Check, statements: readonly Statement[], change: Partial<Evidenced> = {}): CheckResult {
  const evidence: Evidenced = {
    ...{ vocabulary: VOCABULARY, sources: SOURCES, events: [], judgements: [], knownOn: '2026-11-23' },
    statements,
    ...change,
  };
  const [result] = runChecks([one], evidence);
  if (result === undefined) throw new Error('no result');
  return result;
}

describe('rows add up to the total', () => {
  const rule = check('rows add up to the total', { tolerance: 0.06 });
  const rows = [mined('CHN', amount(60)), mined('TJK', amount(34))];

  it('holds up to its tolerance and names both numbers beyond it', () => {
    expect(run(rule, [...rows, mined('WLD', amount(100))])).toMatchObject({ state: 'passed', passed: 1 });
    const result = run(rule, [...rows, mined('WLD', amount(101))]);
    expect(result).toMatchObject({
      state: 'failed',
      failed: [{ byHowMuch: '6.93 % below', place: { edition: 'mcs-2025' } }],
    });
    expect(result.failed[0]?.figures.map(({ name }) => name)).toEqual(['printed total', 'sum of listed rows']);
    expect(result.failed[0]?.evidence).toHaveLength(3);
  });

  it('takes nothing withheld for zero: too little cannot be told, too much can', () => {
    const withheld = mined('USA', { kind: 'withheld' });
    expect(run(rule, [...rows, withheld, mined('WLD', amount(200))])).toMatchObject({ notCheckable: 1, failed: [] });
    expect(run(rule, [...rows, withheld, mined('WLD', amount(50))]).failed).toHaveLength(1);
  });

  it('counts a row under a sub-heading unless the country has a plain one', () => {
    const part = (place: string, detail: string, n: number): Statement =>
      mined(place, amount(n), { subject: { kind: 'material', id: 'antimony', place, detail } });
    const all = [...rows, part('RUS', 'crude', 6), part('CHN', 'of-which-refined', 30), mined('WLD', amount(100))];
    expect(run(check('rows add up to the total'), all)).toMatchObject({ passed: 1, failed: [] });
  });
});

describe('other rules', () => {
  it('adds shares of one form to 100', () => {
    const share = (place: string, n: number): Statement =>
      mined(place, percent(n), { property: 'import-share', period: '2021/2024' });
    const rule = check('shares add up to 100', { tolerance: 2 });
    expect(run(rule, [share('CHN', 60), share('OTH', 38)])).toMatchObject({ passed: 1 });
    expect(run(rule, [share('CHN', 60), share('OTH', 37)]).failed[0]?.byHowMuch).toBe('3 percentage points below');
  });

  it('finds a unit by the edition before, and compares what is asked of another year by its newest', () => {
    const rule = check('near the neighbouring edition', { tolerance: 20 });
    const later = { published: '2026-02-06' };
    expect(run(rule, [mined('CHN', amount(60)), mined('CHN', amount(60_000, 'kg'), later)])).toMatchObject({
      passed: 1,
    });
    expect(run(rule, [mined('CHN', amount(60)), mined('CHN', amount(60, 'kt'), later)]).failed[0]?.byHowMuch).toBe(
      '1,000 times as much',
    );
    const reserves = [
      mined('CHN', amount(60), { property: 'reserves' }),
      mined('CHN', amount(2), { property: 'reserves', period: '2025', ...later }),
    ];
    expect(run(rule, reserves).failed[0]?.byHowMuch).toBe('a 30th');
  });

  it('knows signs, years to come, unregistered editions and long quotes', () => {
    expect(run(check('not negative'), [mined('CHN', amount(-1)), mined('TJK', amount(0))])).toMatchObject({
      passed: 1,
      failed: [{}],
    });
    expect(
      run(check('period not after publication'), [mined('CHN', amount(1), { period: '2026' })]).failed[0]?.byHowMuch,
    ).toBe('1 year later');
    const unknown = [
      mined('CHN', amount(1), { published: '2024-01-31' }),
      mined('CHN', amount(1), { source: 'nobody' }),
    ];
    expect(run(check('source and edition registered'), unknown).failed).toHaveLength(2);
    const reserved = SOURCES.map((source) => ({ ...source, licence: 'All rights reserved' }));
    const long = mined('CHN', amount(1), { original: 'word '.repeat(21) });
    expect(run(check('short quotes', { tolerance: 20 }), [long], { sources: reserved }).failed[0]?.byHowMuch).toBe(
      '21 words',
    );
    expect(run(check('short quotes', { tolerance: 20 }), [long])).toMatchObject({ state: 'nothing to check' });
  });
});

describe('exceptions', () => {
  const where = { place: 'CHN', edition: 'mcs-2025' };
  const rule = check('not negative', { exceptions: [{ where, why: 'A change of stocks.' }] });

  it('except what stands where they say, with their reason', () => {
    const result = run(rule, [mined('CHN', amount(-1))]);
    expect(result).toMatchObject({ state: 'passed', failed: [], excepted: [{ why: 'A change of stocks.' }] });
    expect(run(rule, [mined('CHN', amount(-1)), mined('TJK', amount(-1))])).toMatchObject({
      state: 'failed',
      failed: [{}],
    });
  });

  it('fail when they except nothing', () => {
    expect(run(rule, [mined('CHN', amount(1))])).toMatchObject({ state: 'failed', stale: [{ where }] });
  });

  it('are not stale on a day before what they except was published', () => {
    const known = { knownOn: '2025-01-01' };
    expect(run(rule, [mined('CHN', amount(-1))], known)).toMatchObject({ state: 'nothing to check', stale: [] });
  });
});

describe('scope', () => {
  it('looks at nothing else', () => {
    const all = [mined('CHN', amount(-1)), mined('CHN', amount(-1), { property: 'reserves' })];
    const failing = (appliesTo: Check['appliesTo']): number =>
      run(check('not negative', { appliesTo }), all).failed.length;
    expect(failing({})).toBe(2);
    expect(failing({ properties: ['reserves'] })).toBe(1);
    expect(failing({ notProperties: ['reserves'] })).toBe(1);
    expect(failing({ stages: ['mine'] })).toBe(1);
    expect(failing({ materials: ['cobalt'] })).toBe(0);
    expect(failing({ editions: ['mcs-2026'] })).toBe(0);
  });
});
