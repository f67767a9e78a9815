import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chancesOf } from '../../../src/procurement/deliverability/chances.ts';
import { cornerLuck, fixedBy, luckOf } from '../../../src/procurement/deliverability/draw.ts';
import type { ChainModel } from '../../../src/procurement/deliverability/model.ts';
import { type Outcome, simulate } from '../../../src/procurement/deliverability/simulation.ts';
import { waitQuantile } from '../../../src/procurement/deliverability/slips.ts';
import { cornerPath, monthPath } from '../../../src/procurement/deliverability/walk.ts';
import { chainModel, JANUARY, span, sure } from './chain-model.ts';

const RUN = { draws: 300, seed: 1 };

/** A chain in which every link is a range and the plant still waits for its completion. */
const uncertain = (changes: Partial<ChainModel> = {}): ChainModel =>
  chainModel({
    plants: [
      {
        name: 'plant',
        now: [...span(10, 20), ...span(30, 60)],
        contents: [0.8354, 1],
        own: 1,
        conversion: span(0.85, 0.98),
        ramp: {
          target: span(60, 90),
          months: span(1, 6),
          month: JANUARY,
          wait: { record: { finished: 1, passed: 2, notYetDue: 0, days: 400 }, elapsed: 30, supposed: span(0, 24) },
        },
      },
    ],
    taken: [{ from: JANUARY, to: JANUARY + 5, tonnes: span(2, 8) }],
    left: span(0.5, 1),
    feed: [span(30, 120)],
    recovery: span(0.8, 0.95),
    accepted: { month: JANUARY, after: span(0, 2) },
    orders: [{ month: JANUARY - 1, tonnes: span(200, 400) }],
    deliveryMonths: span(6, 12),
    ...changes,
  });

const plantWith = (changes: Partial<ChainModel['plants'][number]>): ChainModel =>
  uncertain({ plants: uncertain().plants.map((plant) => ({ ...plant, ...changes })) });

/** Chances of a run that may not fall when something gets better. */
const chances = ({ quarters, whole }: Outcome): readonly number[] => [
  ...quarters.flatMap(({ kept }) => [kept.orders ?? 0, kept.pace ?? 0]),
  ...[whole.orders ?? 0, whole.pace ?? 0],
];

function expectNoWorse(better: ChainModel, worse: ChainModel): void {
  const [high, low] = [chances(simulate(better, RUN)), chances(simulate(worse, RUN))];
  expect(high.filter((chance, n) => chance < (low[n] ?? 0))).toEqual([]);
}

const scaled = (readings: ChainModel['feed'][number], by: number): ChainModel['feed'][number] =>
  readings.map(({ low, mode, high }) => ({ low: low * by, mode: mode === null ? null : mode * by, high: high * by }));
const factor = fc.double({ min: 1, max: 3, noNaN: true });

describe('a chain without uncertainty', () => {
  it('delivers what arithmetic by hand gives: the least of 40 t of plant and 75 t x 0.8 of feed', () => {
    const { quarters, whole } = simulate(chainModel(), RUN);
    expect(quarters.map(({ delivered }) => delivered.p50)).toEqual([120, 240, 360, 480]);
    expect(quarters.map(({ delivered }) => delivered.p10)).toEqual([120, 240, 360, 480]);
    // Due: 30 t a month of the order until 300 t; 50 t a month at the even pace.
    expect(quarters.map(({ due }) => due.orders?.p50)).toEqual([90, 180, 270, 300]);
    expect(quarters.map(({ due }) => due.pace?.p50)).toEqual([150, 300, 450, 600]);
    expect(quarters.map(({ kept }) => [kept.orders, kept.pace])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(whole).toEqual({ orders: 1, pace: 0 });
  });

  it('buys elsewhere exactly what falls behind', () => {
    const { bought } = simulate(chainModel(), RUN);
    expect(bought.orders?.mean).toBe(0);
    // 50 t due and 40 t made in each of twelve months.
    expect(bought.pace?.mean).toBeCloseTo(120, 9);
    expect(bought.pace?.byYear.map(({ year, mean }) => [year, mean])).toEqual([[2026, expect.closeTo(120, 9)]]);
  });

  it('names the link that lets least through', () => {
    expect(simulate(chainModel(), RUN).quarters[0]?.binding.plants).toBe(1);
    expect(simulate(chainModel({ feed: [sure(45)] }), RUN).quarters[0]?.binding.feed).toBe(1);
    const taken = [{ from: JANUARY, to: JANUARY + 11, tonnes: sure(5) }];
    expect(simulate(chainModel({ taken }), RUN).quarters[0]?.binding['other commitments']).toBe(1);
    const accepted = { month: JANUARY + 3, after: null };
    expect(simulate(chainModel({ accepted }), RUN).quarters[0]?.binding.qualification).toBe(1);
  });

  it('ramps in a straight line from completion', () => {
    const ramp = { target: sure(100), months: sure(4), month: JANUARY + 2, wait: null };
    const plants = chainModel().plants.map((plant) => ({ ...plant, ramp }));
    const model = chainModel({ plants, feed: [sure(1000)] });
    const rates = monthPath(model, fixedBy(model, cornerLuck('least'))).map(({ rate }) => rate);
    expect(rates.slice(0, 8)).toEqual([40, 40, 47.5, 62.5, 77.5, 92.5, 100, 100]);
  });
});

describe('a chain with ranges', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(simulate(uncertain(), RUN)).toEqual(simulate(uncertain(), RUN));
    expect(simulate(uncertain(), RUN)).not.toEqual(simulate(uncertain(), { ...RUN, seed: 2 }));
  });

  it('stays between the corners in every draw and month', () => {
    const model = uncertain();
    const [worst, best] = [cornerPath(model, cornerLuck('least')), cornerPath(model, cornerLuck('most'))];
    const luck = luckOf(model.id, 7, null);
    const outside = Array.from({ length: 200 }, (_, draw) => monthPath(model, fixedBy(model, luck(draw)))).flatMap(
      (path) =>
        path.filter(
          ({ delivered }, n) =>
            delivered < (worst[n]?.delivered ?? 0) - 1e-9 || delivered > (best[n]?.delivered ?? 0) + 1e-9,
        ),
    );
    expect(outside).toEqual([]);
  });

  it('never lowers a chance for more capacity, feed or yield', () => {
    fc.assert(
      fc.property(factor, (by) => {
        const { plants, feed, recovery } = uncertain();
        const [plant] = plants;
        expectNoWorse(plantWith({ now: scaled(plant?.now ?? [], by) }), uncertain());
        expectNoWorse(uncertain({ feed: feed.map((one) => scaled(one, by)) }), uncertain());
        expectNoWorse(uncertain({ recovery: scaled(recovery, by) }), uncertain());
        expectNoWorse(plantWith({ conversion: scaled(plant?.conversion ?? [], by) }), uncertain());
      }),
      { numRuns: 8 },
    );
  });

  it('never raises a chance for a longer delay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (days) => {
        const later = uncertain().plants.map((plant) => {
          const wait = plant.ramp?.wait;
          if (plant.ramp === null || wait === null || wait === undefined) return plant;
          const record = { ...wait.record, days: wait.record.days + days };
          return { ...plant, ramp: { ...plant.ramp, wait: { ...wait, record } } };
        });
        expectNoWorse(uncertain(), uncertain({ plants: later }));
      }),
      { numRuns: 8 },
    );
  });

  it('recovers a chance that is known in closed form', () => {
    // Plant even between 20 and 40 t a month against 30 t due in each of twelve months: one half.
    const plants = chainModel().plants.map((plant) => ({ ...plant, now: span(20, 40) }));
    const pace = { after: JANUARY - 1, months: 12, tonnesAMonth: 30 };
    const { whole } = simulate(chainModel({ plants, pace, orders: [] }), { draws: 20_000, seed: 1 });
    // Four standard errors of a share of one half in 20,000 draws.
    expect(Math.abs((whole.pace ?? 0) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
    expect(whole.orders).toBeNull();
  });
});

describe('chances alone', () => {
  it('are those of the whole simulation', () => {
    const [whole, alone] = [simulate(uncertain(), RUN), chancesOf(uncertain(), RUN)];
    expect(alone.whole).toEqual(whole.whole);
    expect(alone.kept.orders).toEqual(whole.quarters.map(({ kept }) => kept.orders));
    expect(alone.kept.pace).toEqual(whole.quarters.map(({ kept }) => kept.pace));
  });

  it('lie on either side where disagreeing capacities are held at their ends', () => {
    const at = (end: 'least' | 'most') =>
      chancesOf(uncertain(), { ...RUN, held: { factors: ['now', 'target'], at: end, whole: false } });
    const drawn = chancesOf(uncertain(), RUN).whole.pace ?? 0;
    expect(at('least').whole.pace ?? 1).toBeLessThanOrEqual(drawn);
    expect(at('most').whole.pace ?? 0).toBeGreaterThanOrEqual(drawn);
  });
});

describe('a delay learned from few projects', () => {
  it('has the tail of its formula: P(wait > x) = ((D + e) / (D + e + x))^k', () => {
    const record = { finished: 2, passed: 1, notYetDue: 0, days: 300 };
    for (const u of [0.1, 0.5, 0.9]) {
      const x = waitQuantile(u, record, 60) ?? Number.NaN;
      expect((360 / (360 + x)) ** 2).toBeCloseTo(1 - u, 12);
    }
  });

  it('is not known while nothing was finished', () => {
    expect(waitQuantile(0.5, { finished: 0, passed: 3, notYetDue: 1, days: 900 }, 10)).toBeNull();
  });

  it('grows with every day waited in vain', () => {
    const record = { finished: 1, passed: 0, notYetDue: 0, days: 181 };
    expect(waitQuantile(0.5, record, 100) ?? 0).toBeGreaterThan(waitQuantile(0.5, record, 0) ?? 0);
  });
});
