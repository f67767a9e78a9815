import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from '../../src/numeric/beta.ts';
import { cholesky } from '../../src/numeric/cholesky.ts';
import { lognormal, pert, pertShape, triangular, uniform } from '../../src/numeric/distributions.ts';
import { chanceEver, chanceOn } from '../../src/numeric/markov.ts';
import { normalCdf, normalQuantile } from '../../src/numeric/normal.ts';
import { cvarOf, quantileOf, summaryOf } from '../../src/numeric/summary.ts';

const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('the normal distribution', () => {
  it.each([
    [1e-6, -4.753424308823],
    [0.05, -1.6448536269515],
    [0.1, -1.2815515655446],
    [0.975, 1.9599639845401],
    [0.999, 3.0902323061678],
  ])('has the published quantile of %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 12);
  });
  it('has the published function', () => {
    expect(normalCdf(-3)).toBeCloseTo(0.00134989803163, 14);
    expect(normalCdf(1.96)).toBeCloseTo(0.97500210485178, 13);
    expect(normalCdf(-10) / 7.619853024160525e-24).toBeCloseTo(1, 12);
  });
  it('quantile undoes function', () => {
    fc.assert(
      fc.property(chance, (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 12);
      }),
    );
    expect(() => normalQuantile(1)).toThrow(/strictly between/);
  });
});

describe('distributions of expert ranges', () => {
  it('triangular as worked out', () => {
    expect(triangular(0.1, 0.7, 0.9, 1)).toBeCloseTo(0.7774596669, 10);
    expect(triangular(0.9, 0.7, 0.9, 1)).toBeCloseTo(0.9452277442, 10);
  });
  it('PERT as worked out', () => {
    const { a, b } = pertShape(0.7, 0.9, 1);
    expect([a, b]).toEqual([expect.closeTo(3.6666667, 6), expect.closeTo(2.3333333, 6)]);
    expect(0.7 + (0.3 * a) / (a + b)).toBeCloseTo(0.8833333333, 9);
    expect(pert(0.1, 0.7, 0.9, 1)).toBeCloseTo(0.8066629907, 9);
    expect(pert(0.9, 0.7, 0.9, 1)).toBeCloseTo(0.9540916919, 9);
  });
  it('lognormal price after one year and five', () => {
    expect(lognormal(0.1, 1, 0.356)).toBeCloseTo(0.6336665829, 9);
    expect(lognormal(0.9, 1, 0.356)).toBeCloseTo(1.5781169892, 9);
    expect(lognormal(0.9, 1, 0.356 * Math.sqrt(5))).toBeCloseTo(2.7736567183, 9);
  });
  it('stay within their ends and grow with u', () => {
    const ends = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, chance, chance, (three, u, v) => {
        const [low = 0, mode = 0, high = 0] = [...three].sort((a, b) => a - b);
        fc.pre(high - low > 1e-6);
        for (const draw of [triangular, pert]) {
          const [x, y] = [draw(Math.min(u, v), low, mode, high), draw(Math.max(u, v), low, mode, high)];
          expect(x >= low - 1e-12 && y <= high + 1e-12 && x <= y + 1e-12).toBe(true);
        }
        expect(uniform(u, low, high) <= high).toBe(true);
      }),
    );
  });
  it('beta quantile undoes the beta function, whose gamma is the factorial', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(betaCdf(0.5, 2, 2)).toBeCloseTo(0.5, 14);
    const shape = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 11);
      }),
    );
  });
});

describe('a two-state ban', () => {
  const ban = { begins: 0.2, ends: 0.5 };
  it.each([
    [1, 0.2],
    [2, 0.26],
    [3, 0.278],
    [5, 0.28502],
  ])('is on in year %d', (year, p) => {
    expect(chanceOn(ban, year)).toBeCloseTo(p, 10);
  });
  it('is on so many of ten years, and ever in five', () => {
    const years = Array.from({ length: 10 }, (_, n) => chanceOn(ban, n + 1)).reduce((a, b) => a + b);
    expect(years).toBeCloseTo(2.7346946006, 10);
    expect(chanceEver(ban, 5)).toBeCloseTo(0.67232, 12);
  });
});

describe('correlation', () => {
  it('is taken apart into its lower triangle, and refused where it contradicts itself', () => {
    const c = Float64Array.from([1, 0.5, 0.2, 0.5, 1, 0.4, 0.2, 0.4, 1]);
    const l = cholesky(c, 3) ?? new Float64Array(9);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) {
        const product = [0, 1, 2].reduce((sum, k) => sum + (l[3 * i + k] ?? 0) * (l[3 * j + k] ?? 0), 0);
        expect(product).toBeCloseTo(c[3 * i + j] ?? 0, 14);
      }
    expect(cholesky(Float64Array.from([1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1]), 3)).toBeNull();
  });
});

describe('the summary of losses', () => {
  it('is that of the exact distribution, drawn out in its proportions', () => {
    const exact: readonly (readonly [number, number])[] = [
      [0, 6251],
      [50, 1425],
      [150, 114],
      [200, 1665],
      [300, 185],
      [350, 189],
      [450, 75],
      [550, 6],
      [600, 81],
      [700, 9],
    ];
    const losses = Float64Array.from(exact.flatMap(([loss, count]) => new Array<number>(count).fill(loss)));
    const { mean, chance: above, p50, p90, p95, cvar95, standardDeviation } = summaryOf(losses);
    expect([losses.length, mean, above, p50, p90, p95]).toEqual([10_000, 63.495, 0.3749, 0, 200, 300]);
    expect(cvar95).toBeCloseTo(400.2, 9);
    expect(standardDeviation).toBeCloseTo(110.8090022 * Math.sqrt(10_000 / 9_999), 6);
    const sorted = losses.sort();
    expect([quantileOf(sorted, 0.99), cvarOf(sorted, 0.5), cvarOf(sorted, 0.9), cvarOf(sorted, 0.99)]).toEqual([
      450,
      expect.closeTo(126.99, 9),
      expect.closeTo(304.6, 9),
      expect.closeTo(600, 9),
    ]);
  });
});
