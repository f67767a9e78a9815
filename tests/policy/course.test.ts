import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsOn } from '../../src/policy/alerts.ts';
import { coursesOf } from '../../src/policy/course.ts';
import { datedMeasures, measuresOn } from '../../src/policy/measures.ts';
import { daysAfter } from '../../src/units/period.ts';
import { policyEvent } from './policy-event.ts';

const BAN = policyEvent('no-46', { effective: '2024-12-03' });
const SUSPENSION = policyEvent(
  'no-72',
  { effective: '2025-11-09', expires: '2026-11-27', suspends: ['no-46'] },
  { date: '2025-11-09', published: '2025-11-09', subject: BAN.subject },
);
const EVENTS = [BAN, SUSPENSION];
const stateOn = (day: string, events = EVENTS, knownOn = day) =>
  measuresOn(events, day, [], knownOn).find((m) => m.event.payload.occurrence === 'no-46');

describe('the course of a measure', () => {
  const courses = coursesOf(
    datedMeasures(EVENTS, '2026-11-23'),
    '2026-11-23',
    { from: '2024-01-01', to: '2027-12-31' },
    '2026-11-23',
  );
  const spansOf = (occurrence: string) =>
    courses
      .find(({ measure }) => measure.event.payload.occurrence === occurrence)
      ?.spans.map(({ reason: _, ...s }) => s);

  it('is in force, suspended, then unknown; each day in exactly one span', () => {
    expect(spansOf('no-46')).toEqual([
      { from: '2024-12-03', to: '2025-11-08', state: 'in force' },
      { from: '2025-11-09', to: '2026-11-27', state: 'suspended in whole or part' },
      { from: '2026-11-28', to: '2027-12-31', state: 'unknown, renewal not found' },
    ]);
    expect(spansOf('no-72')?.map(({ state }) => state)).toEqual(['in force', 'unknown, renewal not found']);
  });

  it('agrees with the state asked for on any day of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1100 }), (offset) => {
        const day = daysAfter('2024-12-03', offset);
        const span = spansOf('no-46')?.find(({ from, to }) => from <= day && day <= to);
        expect(span?.state).toBe(stateOn(day, EVENTS, '2026-11-23')?.state);
      }),
    );
  });
});

describe('after the end of a suspension', () => {
  it('no measure is in force or still suspended unless something took effect, whatever else is said', () => {
    const talk = fc.record({
      date: fc.integer({ min: -300, max: 300 }).map((n) => daysAfter('2026-11-27', n)),
      same: fc.boolean(),
      names: fc.boolean(),
      early: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(talk, { maxLength: 6 }), fc.integer({ min: 1, max: 400 }), (said, after) => {
        const others = said.map(({ date, same, names, early }, i) =>
          policyEvent(
            `talk-${i}`,
            { ...(names ? { relatesTo: ['no-72'] } : {}), ...(early ? { effective: '2026-01-01' } : {}) },
            { date, published: date, subject: same ? BAN.subject : { kind: 'measure', id: `other-${i}` } },
          ),
        );
        const day = daysAfter('2026-11-27', after);
        const measure = stateOn(day, [...EVENTS, ...others]);
        expect(measure?.state).toBe('unknown, renewal not found');
        expect(measure?.evidence).toContain(SUSPENSION.id);
      }),
    );
  });

  it('a suspension without an end lasts, and says so', () => {
    const open = policyEvent('no-90', { effective: '2025-11-09', suspends: ['no-46'] }, { date: '2025-11-09' });
    expect(stateOn('2030-01-01', [BAN, open])).toMatchObject({
      state: 'suspended in whole or part',
      reason: 'Suspended by “no-90”, which gives no end.',
      daysLeft: null,
    });
  });
});

describe('what is known', () => {
  it('a measure published later than the day counts when the ledger is known later', () => {
    const late = policyEvent('late', { effective: '2025-02-04' }, { date: '2025-02-04', published: '2025-02-12' });
    expect(measuresOn([late], '2025-02-10')).toEqual([]);
    expect(measuresOn([late], '2025-02-10', [], '2025-03-01')).toMatchObject([{ state: 'in force' }]);
  });

  it('a measure that is known and takes effect later is announced', () => {
    const law = policyEvent(
      'law',
      { effective: '2027-01-01' },
      { kind: 'law', date: '2027-01-01', published: '2025-08' },
    );
    expect(measuresOn([law], '2026-11-23')).toMatchObject([
      { state: 'announced', reason: 'Takes effect on 1 Jan 2027.' },
    ]);
    expect(measuresOn([law], '2025-08-01')).toEqual([]);
  });

  it('a deadline that passed in silence is told with the reason', () => {
    const delay = policyEvent('delay', { deadline: '2026-07-13' }, { date: '2026-01-14', published: '2026-01' });
    const reason = (day: string) => measuresOn([delay], day)[0]?.reason;
    expect(reason('2026-07-13')).toMatch(/gives until 13 Jul 2026\.$/);
    expect(reason('2026-07-14')).toMatch(/13 Jul 2026, has passed; nothing published by 14 Jul 2026 says/);
  });
});

describe('alerts', () => {
  const on = (day: string, within?: number) =>
    alertsOn(measuresOn(EVENTS, day), day, within).map(({ what, days, leavesOpen }) => [what, days, leavesOpen.length]);

  it.each([
    ['2026-10-27', 30, []],
    ['2026-10-28', 30, [['ends', 30, 1]]],
    ['2026-11-23', 3, []],
    ['2026-11-27', 0, [['ends', 0, 1]]],
    ['2026-11-28', 30, [['ended, renewal not found', -1, 1]]],
    ['2026-12-28', 30, []],
    ['2026-12-28', 90, [['ended, renewal not found', -31, 1]]],
  ] as const)('on %s within %d days', (day, within, expected) => {
    expect(on(day, within)).toEqual(expected);
  });

  it('look thirty days ahead unless told otherwise', () => {
    expect(on('2026-10-28')).toEqual(on('2026-10-28', 30));
    expect(on('2026-10-27')).toEqual([]);
  });
});
