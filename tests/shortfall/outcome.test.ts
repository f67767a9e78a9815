import { describe, expect, it } from 'vitest';
import { BLOCK, runBlock, runDraws, untilStandardError } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import { bandOf } from '../../src/shortfall/fan.ts';
import type { Model } from '../../src/shortfall/model.ts';
import { addOutcome, newOutcome } from '../../src/shortfall/outcome.ts';
import { standardErrorsOf } from '../../src/shortfall/standard-error.ts';
import { newTally, quantile, tallySummary } from '../../src/shortfall/tally.ts';
import { oneNode } from './one-node.ts';
import { fourSuppliers } from './worked-example.ts';

/** An error of the outturn, so that every shortfall is another: 100 wanted, 80 there in the median. */
const smooth: Model = oneNode([100, 100], [80, 80], [{ kind: 'error', name: 'outturn', sigma: 0.1, every: 'period' }]);

describe('the band of a period', () => {
  it('is exact where outcomes are gone through one by one', () => {
    const { mean, chance, p5, p50, p75, p90, p95 } = bandOf(enumerate(fourSuppliers()).grossFan, 0);
    expect([mean, chance, p5, p50, p75, p90, p95]).toEqual(
      [63.495, 0.3749, 0, 0, 50, 200, 300].map((x) => expect.closeTo(x, 9)),
    );
  });
  it('of drawn periods lies within a bin of the sample', () => {
    const outcome = runDraws(smooth, 3, 4096);
    const { p5, p25, p50, p75, p90, p95 } = bandOf(outcome.grossFan, 1);
    // Quantiles of 100 - 80 exp(0.1 z) at z = 1.645, 0.674, 0, ...
    const expected = [5.7, 14.42, 20, 25.22, 29.62, 32.14];
    [p5, p25, p50, p75, p90, p95].forEach((value, n) => {
      expect(Math.abs(value - (expected[n] ?? 0))).toBeLessThan(1.2);
    });
  });
});

describe('the standard error', () => {
  it('of mean and 90th percentile is the spread of runs with other seeds', () => {
    const draws = 16 * BLOCK;
    const runs = Array.from({ length: 40 }, (_, n) => runDraws(smooth, 100 + n, draws));
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
    };
    const tallies = runs.map(({ gross }) => gross[0] ?? newTally(0));
    const errors = runs.map((outcome) => standardErrorsOf(outcome, 0, 'gross'));
    const middle = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const ofMean = spread(tallies.map((tally) => tallySummary(tally).mean));
    const ofP90 = spread(tallies.map((tally) => quantile(tally, 0.9)));
    expect(middle(errors.map(({ mean }) => mean)) / ofMean).toBeGreaterThan(0.7);
    expect(middle(errors.map(({ mean }) => mean)) / ofMean).toBeLessThan(1.4);
    expect(middle(errors.map(({ p90 }) => p90 ?? 0)) / ofP90).toBeGreaterThan(0.7);
    expect(middle(errors.map(({ p90 }) => p90 ?? 0)) / ofP90).toBeLessThan(1.4);
  });
  it('of a quantile is not known from one block', () => {
    expect(standardErrorsOf(runDraws(smooth, 1, BLOCK), 0, 'net').p90).toBeNull();
  });
  it('asked for is drawn until it is reached, or the most is', () => {
    const found = untilStandardError(fourSuppliers(), 1, { nodes: [0], share: 0.02, most: 50_000 });
    const { mean } = tallySummary(found.outcome.gross[0] ?? newTally(0));
    expect(found.reached).toBe(true);
    expect(standardErrorsOf(found.outcome, 0, 'gross').mean).toBeLessThanOrEqual(0.02 * mean);
    expect(found.draws).toBeGreaterThan(6000);
    expect(found.draws).toBeLessThan(10_000);
    const short = untilStandardError(fourSuppliers(), 1, { nodes: [0], share: 0.001, most: 1000 });
    expect([short.reached, short.draws, short.outcome.gross[0]?.totals[0]]).toEqual([false, 1000, 1000]);
  });
});

describe('blocks', () => {
  it('added in their order give every number of one run', () => {
    const total = newOutcome(smooth);
    for (const [block, draws] of [BLOCK, BLOCK, 100].entries()) addOutcome(total, runBlock(smooth, 5, block, draws));
    expect(total).toEqual(runDraws(smooth, 5, 2 * BLOCK + 100));
  });
});
