import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/ledger/event.ts';
import { expiring, measuresOn } from '../../src/policy/measures.ts';
import type { PolicyStep } from '../../src/vocabulary/event-payload.ts';
import { event } from '../support/statements.ts';

const measure = (occurrence: string, date: string, payload: Partial<PolicyStep>, change: object = {}): Event =>
  event({
    kind: 'export control',
    date,
    published: date,
    subject: { kind: 'measure', id: 'china-us-export-ban', material: 'antimony' },
    payload: { occurrence, title: occurrence, materials: ['antimony'], parties: [], ...payload },
    ...change,
  } as Parameters<typeof event>[0]);

const SUSPENSION = measure('no-72', '2025-11-09', { effective: '2025-11-09', expires: '2026-11-27' });
const BAN = measure('no-46', '2024-12-03', { effective: '2024-12-03' });
const SUSPENDING = measure('no-72', '2025-11-09', {
  effective: '2025-11-09',
  expires: '2026-11-27',
  suspends: ['no-46'],
});
const statesOn = (day: string, ...events: readonly Event[]) =>
  measuresOn(events, day).map((m) => [m.event.payload.occurrence, m.state, m.daysLeft]);
const DRC = measure('drc-ban', '2025-02-22', { effective: '2025-02-22', expires: '2025-10-16' });

describe('measures on a day', () => {
  it.each([
    ['2025-11-08', []],
    ['2025-11-09', [['in force', 383]]],
    ['2026-11-23', [['in force', 4]]],
    ['2026-11-27', [['in force', 0]]],
    ['2026-11-28', [['expired', -1]]],
  ])('on %s', (day, expected) => {
    expect(measuresOn([SUSPENSION], day).map((m) => [m.state, m.daysLeft])).toEqual(expected);
  });

  it('take the end from another report of the same measure, and nothing from silence', () => {
    const quiet = measure('no-72', '2025-11-09', {}, { source: 'other', stance: 'official' });
    expect(measuresOn([quiet, SUSPENSION], '2026-11-23')).toMatchObject([{ expires: '2026-11-27' }]);
    expect(measuresOn([quiet], '2026-11-23')).toMatchObject([{ expires: null, daysLeft: null, state: 'announced' }]);
  });

  it('are suspended until the suspension ends, and unknown after it without evidence', () => {
    expect(statesOn('2026-11-23', BAN, SUSPENDING)).toEqual([
      ['no-72', 'in force', 4],
      ['no-46', 'suspended in whole or part', 4],
    ]);
    expect(statesOn('2026-11-28', BAN, SUSPENDING)).toEqual([
      ['no-72', 'unknown, renewal not found', -1],
      ['no-46', 'unknown, renewal not found', -1],
    ]);
  });

  it('are known again when the suspension is renewed, ended or the measure repealed', () => {
    const renewal = measure('no-80', '2026-11-26', {
      effective: '2026-11-28',
      expires: '2027-11-27',
      suspends: ['no-46'],
    });
    expect(statesOn('2026-11-28', BAN, SUSPENDING, renewal)).toEqual([
      ['no-80', 'in force', 364],
      ['no-72', 'expired', -1],
      ['no-46', 'suspended in whole or part', 364],
    ]);
    const resumed = measure('no-81', '2026-12-01', { effective: '2026-12-01' });
    expect(statesOn('2026-12-02', BAN, SUSPENDING, resumed)).toMatchObject([
      ['no-81', 'in force', null],
      ['no-72', 'expired', -5],
      ['no-46', 'in force', null],
    ]);
    const repeal = measure('no-82', '2026-11-20', { effective: '2026-11-20', repeals: ['no-46'] });
    expect(statesOn('2026-12-02', BAN, repeal)).toContainEqual(['no-46', 'repealed', null]);
  });

  it('watch what ends soonest, and what ended within sixty days', () => {
    const measures = (day: string) =>
      expiring(measuresOn([SUSPENSION, DRC], day)).map((m) => m.event.payload.occurrence);
    expect(measures('2026-11-23')).toEqual(['no-72']);
    expect(measures('2025-12-01')).toEqual(['drc-ban', 'no-72']);
    expect(measures('2027-02-01')).toEqual([]);
  });
});
