import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOn, recordedBy } from '../../src/ledger/as-of.ts';
import { type Claim, scoreClaim } from '../../src/ledger/claim.ts';
import { type Correction, correct } from '../../src/ledger/correction.ts';
import { derivedFigure, figureOf } from '../../src/ledger/figure.ts';
import { highestMarking } from '../../src/ledger/marking.ts';
import { quantity } from '../../src/units/quantity.ts';
import { statement } from '../support/statements.ts';

describe('as known on a day', () => {
  it.each([
    ['2025-01-31', '2025-01-31', true],
    ['2025-01-31', '2025-01-30', false],
    ['2025-12', '2025-12-30', false],
    ['2025-12', '2025-12-31', true],
    ['2025', '2025-12-30', false],
  ])('what was published %s is known on %s: %s', (published, day, known) => {
    expect(knownOn([statement({ published })], day)).toHaveLength(known ? 1 : 0);
  });

  it('audits by what this ledger had recorded', () => {
    expect(recordedBy([statement()], '2025-12-31T23:59:59Z')).toEqual([]);
    expect(recordedBy([statement()], '2026-01-01T00:00:00Z')).toHaveLength(1);
  });
});

describe('claims', () => {
  const claim: Claim = {
    id: 'tf-300',
    evidence: 'x',
    speaker: 'jonathan-miller',
    role: 'investor relations',
    interest: 'company',
    text: '300 t a month by mid-February 2026',
    materials: ['antimony'],
    due: '2026-02-15',
    outcomes: [{ verdict: 'missed', on: '2026-06-30', reason: 'substantially completed about then', evidence: [] }],
  };
  it.each([
    ['2026-01-01', 'open', null],
    ['2026-02-15', 'open', null],
    ['2026-03-01', 'due, no outcome published', null],
    ['2026-07-01', 'missed', 135],
  ])('on %s is %s', (day, verdict, daysLate) => {
    expect(scoreClaim(claim, day)).toMatchObject({ verdict, daysLate });
  });
  it.each([
    ['2026-06-30', 'month', 'about 4 months late'],
    ['2026-03-31', 'month', 'about 1 month late'],
    ['2026-02-28', 'month', null],
    ['2027-12-31', 'year', 'about 1 year late'],
  ] as const)('seen %s, known to the %s, is late by no number of days', (on, onPrecision, lateText) => {
    const seen = { verdict: 'missed', on, onPrecision, reason: 'seen then', evidence: [] } as const;
    const score = scoreClaim({ ...claim, outcomes: [seen] }, '2028-01-01');
    expect(score).toMatchObject({ daysLate: null, lateText });
  });
});

describe('markings', () => {
  it('give an output the highest of its inputs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('public', 'internal', 'restricted')), (markings) => {
        const out = highestMarking(markings);
        const rank = ['public', 'internal', 'restricted'];
        expect(markings.every((m) => rank.indexOf(m) <= rank.indexOf(out))).toBe(true);
      }),
    );
    expect(() => highestMarking(['secret'])).toThrow(/unknown marking "secret"/);
  });

  it('follow a figure computed from several statements', () => {
    const [open, closed] = [statement(), statement({ period: '2023' }, { marking: 'internal' })];
    const figure = derivedFigure({ kind: 'zero' }, [open, closed], '2026-11-23', 'for the test', 'F-03');
    expect(figure).toMatchObject({ marking: 'internal', evidence: [open.id, closed.id], method: 'F-03' });
    expect(figureOf(open, '2026-11-23', 'as printed')).toMatchObject({
      evidence: [open.id],
      marking: 'public',
      period: '2024',
    });
  });
});

describe('corrections', () => {
  const correction: Correction = {
    id: 'mcs-2026-vanadium-reserves',
    source: 'usgs-mcs',
    published: '2025-01-31',
    match: { material: 'vanadium', property: 'reserves' },
    mistake: 'unit says metric tons',
    read: { unit: 'kt' },
    reason: 'the figures are thousand metric tons',
    evidence: 'MCS 2025, vanadium chapter',
  };
  const vanadium = statement({
    subject: { kind: 'material', id: 'vanadium', place: 'CHN' },
    property: 'reserves',
    value: { kind: 'reported', quantity: quantity(4400, 't', { contentOf: 'V' }) },
  });

  it('change how a statement is read and leave the statement', () => {
    const read = correct(vanadium, [correction]);
    expect(read.statement.value).toEqual({ kind: 'reported', quantity: quantity(4400, 'kt', { contentOf: 'V' }) });
    expect(read).toMatchObject({ corrects: vanadium.id, statement: { derivedFrom: [vanadium.id], stance: 'derived' } });
    expect(vanadium.value).toMatchObject({ quantity: { unit: 't' } });
  });

  it.each([
    ['another edition', { published: '2026-02-06' }],
    ['another property', { property: 'production-mine' }],
  ])('do not touch %s', (_name, change) => {
    expect(correct(statement({ ...vanadium, ...change }), [correction]).correction).toBeNull();
  });
});
