import { describe, expect, it } from 'vitest';
import { preparedProcurements } from '../../../src/procurement/prepared.ts';
import type { CurvePoint } from '../../../src/procurement/survival/curve.ts';
import { spellsIn } from '../../../src/procurement/survival/group.ts';
import { groupsOf } from '../../../src/procurement/survival/groups.ts';
import { stretchesOf } from '../../../src/procurement/survival/reading.ts';
import { recordReaches, type Study, studyOf } from '../../../src/procurement/survival/survival.ts';
import { ASK_STATES, type AskState } from '../../../src/procurement/survival/turns.ts';
import { askingsOf, stepOf } from '../../support/asking-steps.ts';
import { COBALT } from '../../support/cobalt-request.ts';
import { RECORD_TO, REQUEST_HAZARDS, simulatedAskings } from '../../support/simulated-ledger.ts';
import { trueChances } from '../../support/simulated-requests.ts';

const study = (requests: number, draw: number): Study =>
  studyOf(simulatedAskings(requests, draw), 'asked', RECORD_TO, RECORD_TO);

function pointAt({ estimate }: Study, state: AskState, day: number): CurvePoint {
  const curve = estimate?.curves.find((one) => one.state === state);
  const point = curve?.points.findLast((one) => one.day <= day);
  if (point === undefined) throw new Error(`no chance of ${state} by day ${day}`);
  return point;
}

describe('a simulated ledger of known truth', () => {
  const studies = Array.from({ length: 40 }, (_, draw) => study(300, draw));
  const STATES: readonly AskState[] = ['open', 'extended', 'cancelled', 're-issued', 'awarded'];

  it.each([60, 150])('has the truth of day %i in the bands as often as they say', (day) => {
    // Days are whole, so what happens within a day is half a day late on average.
    const truth = trueChances(REQUEST_HAZARDS, day - 0.5);
    const held = studies.flatMap((one) =>
      STATES.map((state) => {
        const { low, high } = pointAt(one, state, day);
        const known = truth[ASK_STATES.indexOf(state)] ?? Number.NaN;
        return low !== null && high !== null && low <= known && known <= high;
      }),
    );
    const rate = held.filter(Boolean).length / held.length;
    // Five states of 40 samples; the states of one sample hang together, so that the error is nearer that of 80 than of 200.
    expect([rate, rate > 0.88 && rate < 0.995]).toEqual([rate, true]);
  });

  it('has chances that sum to 1 and lie within what other readings give', () => {
    const [one] = studies;
    if (one === undefined) throw new Error('no study');
    for (const day of [20, 60, 150, 300]) {
      const points = STATES.map((state) => pointAt(one, state, day));
      expect(points.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      for (const { probability, readingLow, readingHigh } of points) {
        expect(readingLow <= probability && probability <= readingHigh).toBe(true);
      }
    }
  });

  it('has half of them ended where the truth has', () => {
    // Half have left `open` and `extended` for good on the day the chance of a first end is a half.
    const stopped = REQUEST_HAZARDS.map((row, from) => (from < 2 ? row : row.map(() => 0)));
    const still = (day: number): number =>
      trueChances(stopped, day)
        .slice(0, 2)
        .reduce((a, b) => a + b, 0);
    const truth = Array.from({ length: 200 }, (_, day) => day).find((day) => still(day) <= 0.5) ?? Number.NaN;
    const held = studies.filter(({ estimate }) => {
      const [median, band] = [estimate?.median?.value, estimate?.medianBand?.value];
      if (median === undefined || band?.kind !== 'range') return false;
      return (band.low?.amount ?? Number.NaN) <= truth + 1 && truth <= (band.high?.amount ?? Number.NaN);
    });
    expect(held.length / studies.length).toBeGreaterThan(0.85);
  });

  it('has an estimate of the way back from a cancellation: only those cancelled, and only the first way', () => {
    const spells = simulatedAskings(300, 1);
    const back = studyOf(spells, 'cancelled', RECORD_TO, RECORD_TO);
    expect(back.spells.length).toBe(
      spells.filter(({ turns }) => turns.some(({ state }) => state === 'cancelled')).length,
    );
    expect(back.estimate?.curves.map(({ state }) => state)).toEqual(['cancelled', 're-issued']);
    // 0.008 a day: half are back after 87 days.
    const { low, high } = pointAt(back, 're-issued', 87);
    expect([Number(low) < 0.5, Number(high) > 0.5]).toEqual([true, true]);
  });
});

describe('a sample that bears no estimate', () => {
  it('says in plain sentences that it is small and picked by the press', () => {
    const { estimate, refused, spells, watched, ended } = studyOf(
      askingsOf(COBALT, '2026-11-23'),
      'asked',
      '2026-06-29',
      '2026-11-23',
    );
    expect(estimate).toBeNull();
    expect([spells.length, watched.length, ended.length]).toEqual([1, 1, 1]);
    expect(refused).toEqual([
      'Too few: 1 request on record, 1 of them watched before they were over, 1 of these seen to come to an end; an estimate needs 20 of these.',
      expect.stringMatching(
        /^Picked by the press: the buyer’s own notice is on record for 0 of 1 request, and 90 % are needed/,
      ),
    ]);
  });

  it('is refused for the press alone, however large it is', () => {
    const told = simulatedAskings(300, 2).map((spell, n) => ({ ...spell, fromNotice: n % 5 > 0 }));
    const { estimate, refused } = studyOf(told, 'asked', RECORD_TO, RECORD_TO);
    expect([estimate, refused.length]).toEqual([null, 1]);
    expect(refused[0]).toContain('Picked by the press');
  });

  it('is refused for its size alone, however official it is', () => {
    const [few, enough] = [study(15, 3), study(60, 3)];
    expect([few.estimate, few.refused.length]).toEqual([null, 1]);
    expect(few.ended.length).toBeLessThan(20);
    expect(enough.ended.length).toBeGreaterThan(20);
    expect(enough.refused).toEqual([]);
  });

  it('prints no chance of a state that fewer than 20 came to, and says so', () => {
    const curves = study(30, 3).estimate?.curves ?? [];
    expect(curves.length).toBeGreaterThan(3);
    for (const { moves, refused, points } of curves) {
      expect([moves, refused === null, points.length > 0]).toEqual([moves, moves >= 20, moves >= 20]);
      if (refused !== null) expect(refused).toBe(`Only ${moves} moves: a chance is printed from 20 on.`);
    }
    expect(curves.some(({ refused }) => refused !== null)).toBe(true);
  });

  it('has no band before the sixth move to a state', () => {
    const one = study(60, 3);
    const days = one.watched.flatMap((spell) => stretchesOf(spell, 'last possible days', RECORD_TO));
    const sixth = days
      .filter(({ to }) => ASK_STATES[to ?? -1] === 'awarded')
      .map(({ stop }) => stop)
      .sort((a, b) => a - b)[5];
    const points = one.estimate?.curves.find(({ state }) => state === 'awarded')?.points ?? [];
    const first = points.find(({ low }) => low !== null);
    expect([first?.day, points.some(({ day }) => day < Number(sixth))]).toEqual([sixth, true]);
  });

  it('is empty where no request is of the group', () => {
    expect(studyOf([], 'asked', RECORD_TO, RECORD_TO).refused).toEqual(['No request of this group is on record.']);
  });
});

describe('the record', () => {
  const events = [
    stepOf('a', 'solicitation', '2026-01-01'),
    stepOf('b', 'solicitation', '2026-03-05', { form: 'metal' }),
  ];

  it('reaches to the newest report published, and not to today', () => {
    expect(recordReaches(preparedProcurements(events), '2026-11-23')).toBe('2026-03-05');
    expect(recordReaches(preparedProcurements([]), '2026-11-23')).toBe('2026-11-23');
    // Looking back, what was published later does not say that the record reached the day.
    expect(recordReaches(preparedProcurements(events), '2026-02-01')).toBe('2026-01-01');
  });

  it('is grouped by kind, competition, form and material, what is not stated being a group of its own', () => {
    const spells = askingsOf(events, '2026-11-23');
    expect(spellsIn(spells, { kind: 'solicitation', form: 'metal' }).length).toBe(1);
    expect(spellsIn(spells, { kind: 'solicitation', form: 'not stated' }).length).toBe(1);
    expect(spellsIn(spells, { kind: 'presolicitation' })).toEqual([]);
    const rows = groupsOf(spells, 'solicitation', '2026-03-05', '2026-11-23').map(({ by, value }) => `${by}: ${value}`);
    expect(rows).toEqual([
      'kind: solicitation',
      'competition: not stated',
      'form: metal',
      'form: not stated',
      'material: cobalt',
    ]);
  });
});
