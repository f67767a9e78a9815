import { describe, expect, it } from 'vitest';
import { deadlinesOn } from '../../src/brief/deadlines.ts';
import { entriesFor, feedOf, groupOf, happeningsTold } from '../../src/brief/feed.ts';
import { measuresOn } from '../../src/policy/measures.ts';
import { EVENT_KINDS } from '../../src/vocabulary/event-payload.ts';
import { policyEvent } from '../policy/policy-event.ts';
import { event } from '../support/statements.ts';

const CANCELLED = event();
const AGAIN = event({ source: 'bbg-cobalt-cancel', published: '2025-12' });
const SUSPENSION = policyEvent(
  'no-72',
  { effective: '2025-11-09', expires: '2026-11-27' },
  { date: '2025-11-09', published: '2025-11-09' },
);
const AHEAD = policyEvent(
  'law',
  { effective: '2027-01-01' },
  { kind: 'law', date: '2027-01-01', published: '2025-08' },
);
const LAPSE = event({
  kind: 'publication',
  subject: { kind: 'appropriation', id: 'pl' },
  date: '2029-09-30',
  payload: { occurrence: 'pl-ends', title: 'Money ends', materials: [], parties: [] },
} as Parameters<typeof event>[0]);
const EXPANSION = event({
  kind: 'guidance',
  subject: { kind: 'project', id: 'thompson-falls', material: 'antimony' },
  date: '2025-04-30',
  payload: { occurrence: 'expansion', title: 'Expansion', materials: ['antimony'], parties: [], due: '2025-12-31' },
} as Parameters<typeof event>[0]);
const EVENTS = [CANCELLED, AGAIN, SUSPENSION, AHEAD, LAPSE, EXPANSION];
const TODAY = '2026-11-23';
const told = happeningsTold(EVENTS, TODAY);

describe('the feed', () => {
  it('has one entry for a happening however many report it, newest first, and none that lies ahead', () => {
    const feed = feedOf(told, TODAY);
    expect(feed.map(({ event: e }) => e.payload.occurrence)).toEqual([
      'no-72',
      'dla-cobalt-2025-cancelled',
      'expansion',
    ]);
    expect(feed[1]).toMatchObject({ group: 'procurement', reports: 2, updated: '2025-12-31' });
  });

  it('keeps the key of a happening when a further report comes', () => {
    const before = happeningsTold([CANCELLED], TODAY)[0]?.key;
    expect(told.find(({ reports }) => reports === 2)?.key).toBe(before);
  });

  it('puts every kind of event into a group', () => {
    const groups = new Set(EVENT_KINDS.map(groupOf));
    expect([...groups].sort()).toEqual(['commitment', 'measure', 'procurement', 'project', 'publication']);
  });

  it.each([
    [{ material: 'cobalt' }, ['dla-cobalt-2025-cancelled']],
    [{ kind: 'measure' }, ['no-72']],
    [{ kind: 'cancellation' }, ['dla-cobalt-2025-cancelled']],
    [{ since: '2025-10-15' }, ['no-72', 'dla-cobalt-2025-cancelled']],
    [{ material: 'antimony', kind: 'project' }, ['expansion']],
  ] as const)('answers %j', (filter, expected) => {
    const entries = entriesFor(feedOf(told, TODAY), filter);
    expect(entries.map(({ event: e }) => e.payload.occurrence)).toEqual(expected);
  });
});

describe('deadlines', () => {
  it('are those of measures, projects and money, in order of their days', () => {
    const due = deadlinesOn({ measures: measuresOn(EVENTS, TODAY), procurements: [], told, knownOn: TODAY });
    expect(due.map(({ what, on, days }) => [what, on, days])).toEqual([
      ['project due', '2025-12-31', -327],
      ['measure ends', '2026-11-27', 4],
      ['measure takes effect', '2027-01-01', 39],
      ['money lapses', '2029-09-30', 1042],
    ]);
    expect(new Set(due.map(({ key }) => key)).size).toBe(due.length);
  });
});
