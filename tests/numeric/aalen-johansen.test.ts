import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen, type Occupation, reachOf } from '../../src/numeric/aalen-johansen.ts';
import type { Stretch } from '../../src/numeric/counting.ts';
import { logLogBand } from '../../src/numeric/log-log-band.ts';
import { type Hazards, simulated, trueChances, type Watch } from '../support/simulated-requests.ts';

const [OPEN, EXTENDED, CANCELLED, REISSUED, AWARDED] = [0, 1, 2, 3, 4];

/** Six requests, worked by hand in docs/method/survival.md. */
const SIX: readonly Stretch[] = [
  { from: OPEN, start: 0, stop: 10, to: EXTENDED },
  { from: EXTENDED, start: 10, stop: 30, to: CANCELLED },
  { from: CANCELLED, start: 30, stop: 50, to: null },
  { from: OPEN, start: 0, stop: 20, to: AWARDED },
  { from: OPEN, start: 0, stop: 10, to: CANCELLED },
  { from: CANCELLED, start: 10, stop: 50, to: null },
  { from: OPEN, start: 0, stop: 25, to: null },
  { from: OPEN, start: 5, stop: 20, to: EXTENDED },
  { from: EXTENDED, start: 20, stop: 40, to: AWARDED },
  { from: OPEN, start: 0, stop: 15, to: CANCELLED },
  { from: CANCELLED, start: 15, stop: 35, to: REISSUED },
];

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
const at = (steps: readonly Occupation[], time: number): Occupation => {
  const found = steps.findLast((step) => step.time <= time);
  if (found === undefined) throw new Error(`nothing by ${time}`);
  return found;
};

describe('six requests worked by hand', () => {
  const steps = aalenJohansen(SIX, 5, OPEN);

  it.each([
    [10, [6, 0, 0, 0, 0], [2 / 3, 1 / 6, 1 / 6, 0, 0]],
    [15, [4, 1, 1, 0, 0], [1 / 2, 1 / 6, 1 / 3, 0, 0]],
    [20, [3, 1, 2, 0, 0], [1 / 6, 1 / 3, 1 / 3, 0, 1 / 6]],
    [30, [0, 2, 2, 0, 0], [1 / 6, 1 / 6, 1 / 2, 0, 1 / 6]],
    [35, [0, 1, 3, 0, 0], [1 / 6, 1 / 6, 1 / 3, 1 / 6, 1 / 6]],
    [40, [0, 1, 2, 0, 0], [1 / 6, 0, 1 / 3, 1 / 6, 1 / 3]],
  ])('on day %s has %s at risk and the chances %s', (day, atRisk, probability) => {
    const step = at(steps, day);
    expect(step.time).toBe(day);
    expect(step.atRisk).toEqual(atRisk);
    expect(step.probability).toEqual(near(probability));
  });

  it('has the variances worked by hand', () => {
    const variance = (day: number, state: number) => at(steps, day).covariance[state]?.[state];
    expect(variance(10, OPEN)).toBeCloseTo(1 / 27, 14);
    expect(variance(10, CANCELLED)).toBeCloseTo(5 / 216, 14);
    expect(variance(15, OPEN)).toBeCloseTo(1 / 24, 14);
    expect(variance(15, CANCELLED)).toBeCloseTo(1 / 27, 14);
  });

  it('reaches no further than the last request that was watched while open', () => {
    expect(reachOf(SIX, steps, 5, OPEN)).toBe(25);
  });
});

describe('with one way out', () => {
  // Times of remission of 21 patients on 6-mercaptopurine (Freireich et al. 1963), the textbook example of Kaplan and Meier.
  const [ended, lost] = [
    [6, 6, 6, 7, 10, 13, 16, 22, 23],
    [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  ];
  const of = (times: readonly number[], to: number | null): readonly Stretch[] =>
    times.map((stop) => ({ from: 0, start: 0, stop, to }));
  const steps = aalenJohansen([...of(ended, 1), ...of(lost, null)], 2, 0);

  it('is Kaplan and Meier with the variance of Greenwood', () => {
    let [survival, sum] = [1, 0];
    for (const { time, atRisk, probability, covariance } of steps) {
      const d = ended.filter((t) => t === time).length;
      const y = [...ended, ...lost].filter((t) => t >= time).length;
      survival *= 1 - d / y;
      sum += d / (y * (y - d));
      expect(atRisk[0]).toBe(y);
      expect(probability[0]).toBeCloseTo(survival, 12);
      expect(covariance[0]?.[0]).toBeCloseTo(survival ** 2 * sum, 12);
    }
  });

  it('gives the published values: 0.857 after 6, 0.448 after 23, and the bands of log(-log)', () => {
    const six = at(steps, 6);
    expect(six.probability[0]).toBeCloseTo(0.857, 3);
    expect(at(steps, 23).probability[0]).toBeCloseTo(0.448, 3);
    expect(Math.sqrt(at(steps, 23).covariance[0]?.[0] ?? 0)).toBeCloseTo(0.1346, 4);
    const band = logLogBand(six.probability[0] ?? 0, six.covariance[0]?.[0] ?? 0, 0.95, 'falls');
    expect(band).toEqual({ low: expect.closeTo(0.62, 3), high: expect.closeTo(0.952, 3) });
  });
});

describe('with several ways out', () => {
  const CAUSES = [1, 2, null] as const;
  const lives = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 5 }),
      days: fc.integer({ min: 1, max: 8 }),
      to: fc.constantFrom(...CAUSES),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const stretchesOf = (
    given: readonly { readonly start: number; readonly days: number; readonly to: number | null }[],
  ) => given.map(({ start, days, to }): Stretch => ({ from: 0, start, stop: start + days, to }));

  it('is the cumulative incidence of each: sum of S(u-) d(u) / Y(u), with ties and late entry', () => {
    fc.assert(
      fc.property(lives, (given) => {
        const stretches = stretchesOf(given);
        let survival = 1;
        const incidence = [0, 0, 0];
        for (const { time, probability } of aalenJohansen(stretches, 3, 0)) {
          const y = stretches.filter(({ start, stop }) => start < time && time <= stop).length;
          const d = (cause: number): number => stretches.filter(({ stop, to }) => stop === time && to === cause).length;
          for (const cause of [1, 2]) incidence[cause] = (incidence[cause] ?? 0) + (survival * d(cause)) / y;
          survival *= 1 - (d(1) + d(2)) / y;
          expect(probability).toEqual(near([survival, incidence[1] ?? 0, incidence[2] ?? 0]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives tied times what they would have one just after the other, those lost last', () => {
    fc.assert(
      fc.property(lives, (given) => {
        const stretches = stretchesOf(given);
        const apart = stretches.map((s, n) => ({
          ...s,
          stop: s.stop + (s.to === null ? 0.5 : (0.4 * n) / stretches.length),
        }));
        // Who enters on the day of an end is at risk only after it.
        const entering = apart.map((s) => ({ ...s, start: s.start + 0.45 }));
        const [tied, broken] = [aalenJohansen(stretches, 3, 0), aalenJohansen(entering, 3, 0)];
        expect(tied.at(-1)?.probability ?? []).toEqual(near(broken.at(-1)?.probability ?? []));
      }),
      { numRuns: 200 },
    );
  });
});

/** A day's hazards: an extended request is more likely cancelled, a cancelled one may come back. */
const TRUE: Hazards = [
  [0, 0.012, 0.004, 0, 0.01],
  [0, 0, 0.01, 0, 0.006],
  [0, 0, 0, 0.008, 0],
  [0, 0, 0.003, 0, 0.01],
  [0, 0, 0, 0, 0],
];
const WATCH: Watch = { entry: [-60, 30], end: [80, 400] };

describe('simulated requests of known truth', () => {
  it('sum to 1 in every state of knowledge, chances within 0 and 1, rows of the covariance to 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1e6 }), (requests, draw) => {
        for (const { probability, covariance } of aalenJohansen(simulated(TRUE, WATCH, requests, draw), 5, 0)) {
          expect(probability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
          for (const p of probability) expect(p > -1e-9 && p < 1 + 1e-9).toBe(true);
          for (const row of covariance) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Of 600 samples of 200 requests: how often the band held the truth, and the mean of the estimates. */
  function recovery(
    day: number,
    state: number,
    samples: readonly (readonly Occupation[])[] = SAMPLES,
  ): { readonly rate: number; readonly mean: number; readonly truth: number } {
    const truth = trueChances(TRUE, day)[state] ?? Number.NaN;
    const found = samples.map((steps) => {
      const { probability, covariance } = at(steps, day);
      const [p, variance] = [probability[state] ?? 0, covariance[state]?.[state] ?? 0];
      const band = logLogBand(p, variance, 0.95, state === OPEN ? 'falls' : 'rises');
      return { p, held: band !== null && band.low <= truth && truth <= band.high };
    });
    const share = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    return { truth, rate: share(found.map(({ held }) => (held ? 1 : 0))), mean: share(found.map(({ p }) => p)) };
  }
  const SAMPLES = Array.from({ length: 600 }, (_, draw) => aalenJohansen(simulated(TRUE, WATCH, 200, draw), 5, OPEN));

  it.each([
    ...[OPEN, EXTENDED, CANCELLED, AWARDED].map((state) => [40, state]),
    ...[OPEN, EXTENDED, CANCELLED, REISSUED, AWARDED].map((state) => [150, state]),
  ])(
    'on day %i hold the truth of state %i within the band at the nominal rate, entered late and lost early',
    (day, state) => {
      const { rate, mean, truth } = recovery(day, state);
      // Four standard errors of a share of 600 around 0.95.
      expect([rate, rate > 0.914 && rate < 0.986]).toEqual([rate, true]);
      expect(Math.abs(mean - truth)).toBeLessThan(0.006);
    },
  );

  it('do so from about six moves to a state on, and not with two or three, where a point has no band', () => {
    const small = Array.from({ length: 600 }, (_, draw) => aalenJohansen(simulated(TRUE, WATCH, 50, draw), 5, OPEN));
    // Of 50 requests 6.4 are awarded by day 20 on average, 3.2 cancelled, and 1.1 re-issued by day 40.
    expect(recovery(20, AWARDED, small).rate).toBeGreaterThan(0.93);
    expect(recovery(20, CANCELLED, small).rate).toBeLessThan(0.93);
    expect(recovery(40, REISSUED, small).rate).toBeLessThan(0.7);
  });
});
