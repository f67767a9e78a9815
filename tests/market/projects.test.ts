import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/ledger/event.ts';
import { guidanceOn, slipBetween } from '../../src/market/guidance.ts';
import { projectsOn } from '../../src/market/projects.ts';
import { daysAfter } from '../../src/units/period.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { event } from '../support/statements.ts';

const { contents } = await builtInEvidence();
const projectOn = (id: string, knownOn = '2026-11-23') =>
  projectsOn({ ...contents, knownOn }).find((project) => project.id === id);

describe('projects of the built-in data', () => {
  it('give every day of Thompson Falls against the last, and how late it was done', () => {
    const falls = projectOn('thompson-falls');
    expect(falls?.guidance.map(({ due, slip, outcome }) => [due, slip?.days ?? null, outcome])).toEqual([
      ['2025-12-31', null, 'moved'],
      ['2026-01-31', 31, 'moved'],
      ['2026-02-15', 15, 'moved'],
      ['2026-04-10', 54, 'missed'],
    ]);
    expect(falls?.completion).toMatchObject({
      afterLast: { days: null, text: 'about 2 months later' },
      afterFirst: { text: 'about 6 months later' },
    });
    expect(falls?.achieved).toEqual([]);
  });

  it('know only what was said by the day', () => {
    const early = projectOn('thompson-falls', '2025-12-15');
    expect(early?.guidance.map(({ due, outcome }) => [due, outcome])).toEqual([
      ['2025-12-31', 'moved'],
      ['2026-01-31', 'open'],
    ]);
    expect(early?.completion).toBeNull();
  });

  it('say due without evidence where the day passed and nothing was published', () => {
    expect(projectOn('madero')?.guidance).toMatchObject([{ due: '2025-12-31', outcome: 'due, no evidence' }]);
    expect(projectOn('hillgrove')?.guidance).toMatchObject([{ due: '2026-06-30', outcome: 'due, no evidence' }]);
    expect(projectOn('evelution-yuma')?.guidance.at(-1)).toMatchObject({ due: '2027-12-31', outcome: 'open' });
  });

  it('keep disagreeing answers to one question side by side', () => {
    const before = projectOn('thompson-falls')?.stated.filter(({ property }) => property === 'project-capacity');
    expect(before).toHaveLength(1);
    expect(before?.[0]?.figures).toHaveLength(3);
  });
});

const said = (n: number, day: number, due: string): Event =>
  event({
    kind: 'guidance',
    source: `s${n}`,
    date: `2025-01-${String(day).padStart(2, '0')}`,
    published: `2025-01-${String(day).padStart(2, '0')}`,
    subject: { kind: 'project', id: 'mine', material: 'antimony' },
    payload: { occurrence: `said-${n}`, title: 'guidance', materials: [], parties: [], due },
  } as Parameters<typeof event>[0]);

describe('any guidance', () => {
  it('slips in all by as much as its last day is after its first, whatever the order of events', () => {
    const days = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (offsets) => {
        const events = offsets.map((offset, n) => said(n, n + 1, daysAfter('2026-01-01', offset)));
        const input = { events, claims: [], judgements: [], day: '2025-02-01' };
        const { guidance } = guidanceOn(input);
        expect(guidanceOn({ ...input, events: [...events].reverse() }).guidance).toEqual(guidance);
        const slips = guidance.reduce((sum, { slip }) => sum + (slip?.days ?? 0), 0);
        expect(slips).toBe((offsets.at(-1) ?? 0) - (offsets[0] ?? 0));
      }),
    );
  });
});

it('a distance says no more than is known', () => {
  expect(slipBetween('2026-01-31', '2026-02-15').text).toBe('15 days later');
  expect(slipBetween('2026-02-15', '2026-01-31').text).toBe('15 days earlier');
  expect(slipBetween('2026-04-10', '2026-06-01', 'month')).toEqual({ days: null, text: 'about 2 months later' });
  expect(slipBetween('2026-06-30', '2026-06-01', 'month').text).toBe('within the same month');
});
