import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMAND_ELASTICITY, demandSlices, unmetOf } from '../../../src/cases/plan/demand-curve.ts';
import { planGroups } from '../../../src/cases/plan/plan-groups.ts';

const BACKSTOP = 10;
const usual = demandSlices(DEMAND_ELASTICITY.usual, BACKSTOP);

/** The mean of the curve over a slice, added up in small steps. */
function steppedMean(from: number, until: number, elasticity: number): number {
  const steps = 100_000;
  let sum = 0;
  for (let n = 0; n < steps; n++) {
    const q = from + ((n + 0.5) * (until - from)) / steps;
    sum += Math.min(BACKSTOP, q ** (-1 / elasticity));
  }
  return sum / steps;
}

describe('a demand curve in slices', () => {
  it('counts what the method page says, slice by slice', () => {
    expect(usual.map(({ times }) => Number(times.toFixed(2)))).toEqual([10, 5.3, 2.09, 1.27]);
  });

  it.each([DEMAND_ELASTICITY.low, DEMAND_ELASTICITY.usual, DEMAND_ELASTICITY.high, 1])(
    'is the mean of the curve over each slice at an elasticity of %d',
    (elasticity) => {
      for (const { from, until, times } of demandSlices(elasticity, BACKSTOP))
        expect(times).toBeCloseTo(steppedMean(from, until, elasticity), 4);
    },
  );

  it('falls from slice to slice and never lies below the price', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 3, noNaN: true }), (elasticity) => {
        const times = demandSlices(elasticity, BACKSTOP).map((slice) => slice.times);
        times.forEach((one, n) => {
          expect(one).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(one).toBeLessThanOrEqual((times[n - 1] ?? BACKSTOP) + 1e-9);
        });
      }),
    );
  });

  it('shares out what is unmet without losing a tonne, who gives up first missing first', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (unmet, demand) => {
          const missed = usual.map((slice) => unmetOf(slice, unmet, demand));
          expect(missed.reduce((sum, tonnes) => sum + tonnes, 0)).toBeCloseTo(unmet, 6);
          usual.forEach(({ from, until }, n) => {
            const before = missed[n - 1] ?? 0;
            if (before > 0) expect(missed[n]).toBeCloseTo((until - from) * demand, 6);
          });
        },
      ),
    );
  });

  it('counts a quarter unmet at 100 dollars as the method page does', () => {
    const counted = usual.reduce((sum, slice) => sum + slice.times * unmetOf(slice, 25, 100), 0);
    expect(counted).toBeCloseTo(60.1, 1);
  });
});

describe('groups of the planner', () => {
  it('are those of the draws where every tonne counts alike', () => {
    const worth = Float64Array.from([3, 1]);
    expect(planGroups({ slices: null, worth, years: YEARS }, { groups: 2, lots: [0, 1] })).toEqual([
      { lot: 0, slice: null, times: 1 },
      { lot: 1, slice: null, times: 1 },
    ]);
  });

  it('are slices of all of them, in an order in which none counts more than the one before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (factors) => {
          const falling = factors.toSorted((a, b) => b - a);
          const worth = Float64Array.from([
            ...falling.map((factor) => 100 * factor),
            ...falling.map((factor) => 7 * factor),
          ]);
          const lots = falling.map((_, g) => g);
          const groups = planGroups({ slices: usual, worth, years: YEARS }, { groups: lots.length, lots });
          expect(groups).toHaveLength(4 * lots.length);
          const counts = groups.map(({ lot, times }) => times * (falling[lot] as number));
          for (const [n, count] of counts.entries())
            expect(count).toBeLessThanOrEqual((counts[n - 1] ?? count) * (1 + 1e-12));
        },
      ),
    );
  });
});

const YEARS = [{ label: '2030', kind: 'case', days: 365 }] as const;
