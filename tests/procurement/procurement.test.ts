import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOn } from '../../src/ledger/as-of.ts';
import type { Event } from '../../src/ledger/event.ts';
import { eventKey } from '../../src/ledger/event.ts';
import type { Judgement } from '../../src/ledger/judgement.ts';
import { type Procurement, procurementOn, stateText } from '../../src/procurement/procurement.ts';
import { COBALT, dollars, step } from '../support/cobalt-request.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';

const [FIFTEENTH] = COBALT.filter((e) => e.kind === 'cancellation');
const JUDGED: Judgement = {
  id: 'j1',
  key: FIFTEENTH === undefined ? '' : eventKey(FIFTEENTH),
  kind: 'follow',
  follow: FIFTEENTH?.id ?? null,
  reason: 'Three contemporaneous reports.',
  by: 'test',
  on: '2026-01-01',
};

function request(day: string, events: readonly Event[] = COBALT): Procurement {
  const all = procurementOn(events, day, { judgements: [JUDGED], vocabulary: VOCABULARY });
  const found = all.find((p) => p.id === 'dla-cobalt-2025');
  if (found === undefined) throw new Error(`no cobalt request on ${day}`);
  return found;
}

describe('the cobalt request of 2025', () => {
  it.each([
    ['2025-08-20', 'open', '2025-08-18'],
    ['2025-10-01', 'open (extended)', '2025-08-27'],
    ['2025-11-01', 'cancelled', '2025-10-15'],
    ['2025-11-20', 'cancelled (re-issue promised)', '2025-11-14'],
    ['2026-01-15', 'cancelled (re-issue paused)', '2025-12-04'],
    ['2026-05-14', 'cancelled (continued)', '2026-05-14'],
  ])('on %s is %s since %s', (day, state, stateSince) => {
    expect(request(day)).toMatchObject({ state, stateSince });
  });

  it('does not exist before its first step', () => {
    expect(procurementOn(COBALT, '2025-08-17')).toEqual([]);
  });

  it('was already cancelled for those who knew only the first reports', () => {
    const known = knownOn(COBALT, '2025-11-01');
    expect(procurementOn(known, '2025-11-01', { knownOn: '2025-11-01' })[0]).toMatchObject({
      state: 'cancelled',
      stateSince: '2025-10-15',
    });
  });

  it('counts the days since the newest step and keeps the closing day', () => {
    expect(request('2025-11-01')).toMatchObject({ daysSinceLastEvidence: 17, closes: '2025-09-11' });
  });

  it('has no published outcome once the closing day is past in silence', () => {
    const known = knownOn(COBALT, '2025-10-01');
    const [then] = procurementOn(known, '2025-10-01', { knownOn: '2025-10-01' });
    expect(then).toMatchObject({ state: 'open (extended)', noOutcomeSince: '2025-09-11' });
    expect(then === undefined ? '' : stateText(then)).toBe('open (extended), closed 11 Sep 2025, no outcome published');
    expect(request('2025-11-01').noOutcomeSince).toBeNull();
  });

  it('was open on a day after a known closing day, when a later report tells of an extension past it', () => {
    const told = step('amendment', '2025-10-15', { occurrence: 'last', amends: ['deadline'], closes: '2025-10-15' });
    expect(request('2025-10-01', [...COBALT, told]).noOutcomeSince).toBeNull();
  });

  it('lists each happening once', () => {
    expect(request('2026-11-23').steps.map((s) => s.kind)).toEqual([
      'solicitation',
      'amendment',
      'cancellation',
      'reissue promised',
      'paused',
    ]);
  });
});

describe('the contract that takes its place', () => {
  const all = procurementOn(COBALT, '2026-11-23', { judgements: [JUDGED], vocabulary: VOCABULARY });
  it('is linked both ways', () => {
    expect(all.map((p) => [p.id, p.continues, p.continuedBy])).toEqual([
      ['dla-cobalt-glencore', 'dla-cobalt-2025', null],
      ['dla-cobalt-2025', null, 'dla-cobalt-glencore'],
    ]);
  });
  it('is ordered under, with its own money', () => {
    expect(all[0]).toMatchObject({ state: 'ordering', supplier: 'Glencore', guaranteedMinimum: null, delivered: null });
    expect(all[0]?.obligated?.value).toMatchObject({ quantity: { amount: 450.6, unit: 'MUSD' } });
    expect(all[0]?.obligated?.evidence).toHaveLength(2);
    expect(all[0]?.ceiling?.value).toMatchObject({ quantity: { amount: 1800 } });
  });
});

describe('the fold', () => {
  const day = fc
    .integer({ min: 0, max: 480 })
    .map((n) => new Date(Date.UTC(2025, 7, 1) + n * 86_400_000).toISOString().slice(0, 10));

  it('does not depend on the order of events', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COBALT], { minLength: COBALT.length }), day, (shuffled, date) => {
        const context = { judgements: [JUDGED], vocabulary: VOCABULARY };
        expect(procurementOn(shuffled, date, context)).toEqual(procurementOn(COBALT, date, context));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps every money role when an amendment without money is added', () => {
    fc.assert(
      fc.property(day, fc.subarray(['deadline', 'specification', 'place'] as const), (date, amends) => {
        const added = [...COBALT, step('amendment', date, { occurrence: 'added', amends })];
        const money = ({ ceiling, guaranteedMinimum, obligated, delivered, paid }: Procurement) => ({
          ...{ ceiling, guaranteedMinimum, obligated, delivered, paid },
        });
        expect(money(request('2026-11-23', added))).toEqual(money(request('2026-11-23')));
      }),
      { numRuns: 30 },
    );
  });

  it('never makes an amendment or a promise of an offer out of a cancellation', () => {
    const late = [...COBALT, step('amendment', '2025-10-20', { amends: ['deadline'] })];
    expect(request('2025-11-01', late).state).toBe('cancelled');
  });

  it('goes no further back once delivering', () => {
    const sub = { subject: { kind: 'procurement', id: 'dla-cobalt-glencore', material: 'cobalt' } } as const;
    const events = [...COBALT, step('delivery', '2026-06-01', { delivered: dollars(1, 'delivered') }, sub)];
    expect(procurementOn(events, '2026-11-23')[0]).toMatchObject({ state: 'delivering', stateSince: '2026-06-01' });
  });
});
