import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventConflicts, preferred, statementConflicts } from '../../src/ledger/conflict.ts';
import { relativeGap } from '../../src/ledger/interval.ts';
import type { Judgement } from '../../src/ledger/judgement.ts';
import { revisionsAmong } from '../../src/ledger/revision.ts';
import { type Statement, statementKey } from '../../src/ledger/statement.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';
import type { Value } from '../../src/units/value.ts';
import type { Property } from '../../src/vocabulary/vocabulary.ts';
import { event, statement } from '../support/statements.ts';

const property = (id: string, unit: Unit, tolerance: number): Property => ({
  id,
  name: id,
  unit,
  tolerance,
  stage: null,
  description: '',
});
const PROPERTIES = new Map([
  ['contract-quantity', property('contract-quantity', 't', 0.001)],
  ['production-mine', property('production-mine', 't', 0.005)],
]);
const TODAY = '2026-11-23';

const contract = (amount: number, unit: Unit): Statement =>
  statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12',
    stance: 'reported',
    subject: { kind: 'procurement', id: 'dla-antimony-usac', material: 'antimony' },
    property: 'contract-quantity',
    period: '2025/2030',
    value: { kind: 'reported', quantity: quantity(amount, unit, 'gross') },
  });
const POUNDS = contract(6685871, 'lb');
const TONNES = contract(3026, 't');
const mine = (change: Parameters<typeof statement>[0], amount: number): Statement =>
  statement({ ...change, value: { kind: 'estimated', quantity: quantity(amount, 't', { contentOf: 'Sb' }) } });

describe('conflicts', () => {
  it('show the article disagreeing with its own pounds by 0.22 %', () => {
    const [conflict, ...others] = statementConflicts([POUNDS, TONNES], [], PROPERTIES, TODAY);
    expect(others).toEqual([]);
    expect(conflict?.sides.map(({ id }) => id)).toEqual([POUNDS.id, TONNES.id]);
    expect(conflict?.spread).toBeCloseTo(0.0022, 4);
    expect(conflict?.resolution).toMatchObject({ by: 'rule', follow: POUNDS.id });
  });

  it('follow a judgement with its reason, until it is withdrawn', () => {
    const judgement: Judgement = {
      id: 'J-1',
      key: statementKey(POUNDS),
      kind: 'follow',
      follow: TONNES.id,
      reason: 'for the test',
      by: 'test',
      on: '2026-01-01',
    };
    const withdrawn: Judgement = { ...judgement, id: 'J-2', kind: 'withdrawn', follow: null, on: '2026-06-01' };
    const resolved = (judgements: readonly Judgement[], day: string) =>
      statementConflicts([POUNDS, TONNES], judgements, PROPERTIES, day)[0]?.resolution;
    expect(resolved([judgement], TODAY)).toMatchObject({ by: 'judgement', follow: TONNES.id, reason: 'for the test' });
    expect(resolved([judgement], '2025-12-31')).toMatchObject({ by: 'rule' });
    expect(resolved([judgement, withdrawn], TODAY)).toMatchObject({ by: 'rule', follow: POUNDS.id });
    expect(preferred([POUNDS, TONNES], [judgement], TODAY)?.id).toBe(TONNES.id);
  });

  it('fall back to the rule when the side a judgement follows is not there any more', () => {
    const judgement: Judgement = {
      id: 'J-9',
      key: statementKey(POUNDS),
      kind: 'follow',
      follow: 'f'.repeat(64),
      reason: 'x',
      by: 'test',
      on: '2026-01-01',
    };
    const [conflict] = statementConflicts([POUNDS, TONNES], [judgement], PROPERTIES, TODAY);
    expect(conflict?.resolution).toMatchObject({
      by: 'rule',
      follow: POUNDS.id,
      reason: expect.stringContaining('Judgement J-9 follows'),
    });
  });

  it('are not the same thing as revisions', () => {
    const older = mine({ published: '2025-01-31' }, 60000);
    const newer = mine({ published: '2026-02-06' }, 40000);
    expect(statementConflicts([older, newer], [], PROPERTIES, TODAY)).toEqual([]);
    const [revision] = revisionsAmong([newer, older], TODAY);
    expect(revision?.steps.map(({ id }) => id)).toEqual([older.id, newer.id]);
    expect(revision?.change).toBeCloseTo(-1 / 3, 9);
    expect(revisionsAmong([newer, older], '2026-02-05')).toEqual([]);
  });

  it('compare only the latest edition of each source, and show the earlier beside it', () => {
    const older = mine({ published: '2025-01-31' }, 60000);
    const newer = mine({ published: '2026-02-06' }, 40000);
    const article = mine({ source: 'fastmarkets-2025-12', published: '2025-12', stance: 'reported' }, 60000);
    const [conflict] = statementConflicts([older, newer, article], [], PROPERTIES, TODAY);
    expect(conflict?.sides.map(({ id }) => id)).toEqual([newer.id, article.id]);
    expect(conflict?.earlier.map(({ id }) => id)).toEqual([older.id]);
    expect(conflict?.resolution.follow).toBe(newer.id);
    expect(statementConflicts([older, newer, article], [], PROPERTIES, '2026-01-01')).toEqual([]);
  });

  it('of events compare days only as exactly as both know them', () => {
    const article = event({ source: 'fastmarkets-2025-12', published: '2025-12', date: '2025-10-24' });
    const vague = event({ source: 'bank', published: '2025-12-01', date: '2025-10-01', datePrecision: 'month' });
    const [conflict] = eventConflicts([event(), article, vague], [], TODAY);
    expect(conflict).toMatchObject({ kind: 'event', spread: 9 });
    expect(eventConflicts([event(), vague], [], TODAY)).toEqual([]);
  });

  it('never come from an absence', () => {
    const withheld = statement({ source: 'other', value: { kind: 'withheld' } });
    expect(statementConflicts([statement(), withheld], [], PROPERTIES, TODAY)).toEqual([]);
  });

  it('do see a stated zero against a number', () => {
    const zero = statement({ source: 'other', value: { kind: 'zero' } });
    expect(statementConflicts([statement(), zero], [], PROPERTIES, TODAY)[0]?.spread).toBe(1);
  });

  it('never average: the followed side is one of the sides', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('a', 'b', 'c')), {
          minLength: 1,
          maxLength: 6,
        }),
        (cases) => {
          const sides = cases.map(([amount, source]) => mine({ source }, amount));
          for (const { sides: shown, resolution } of statementConflicts(sides, [], PROPERTIES, TODAY)) {
            expect(shown.map(({ id }) => id)).toContain(resolution.follow);
            expect(shown.length).toBeGreaterThan(1);
          }
        },
      ),
    );
  });
});

describe('the distance between values', () => {
  const t = (amount: number) => quantity(amount, 't', 'gross');
  it.each<[string, Value, Value, number | null]>([
    ['equal', { kind: 'reported', quantity: t(5) }, { kind: 'estimated', quantity: t(5) }, 0],
    ['half', { kind: 'reported', quantity: t(5) }, { kind: 'reported', quantity: t(10) }, 0.5],
    ['inside a range', { kind: 'reported', quantity: t(90) }, { kind: 'range', low: t(85), high: t(100) }, 0],
    ['below an open range', { kind: 'reported', quantity: t(25) }, { kind: 'range', low: t(50), high: null }, 0.5],
    [
      'other basis',
      { kind: 'reported', quantity: t(5) },
      { kind: 'reported', quantity: quantity(5, 't', { contentOf: 'Sb' }) },
      null,
    ],
    [
      'other dimension',
      { kind: 'reported', quantity: t(5) },
      { kind: 'reported', quantity: quantity(5, 'USD', 'gross' as const) },
      null,
    ],
    ['withheld', { kind: 'reported', quantity: t(5) }, { kind: 'withheld' }, null],
    ['two zeros', { kind: 'zero' }, { kind: 'zero' }, 0],
    ['words', { kind: 'described', text: 'Large' }, { kind: 'reported', quantity: t(5) }, null],
  ])('%s', (_name, a, b, expected) => {
    expect(relativeGap(a, b)).toBe(expected);
    expect(relativeGap(b, a)).toBe(expected);
  });
});
