import { describe, expect, it } from 'vitest';
import { cholesky } from '../../src/numeric/cholesky.ts';
import { drawFactors, drawingOf } from '../../src/shortfall/draw.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { atHand, emptyParts, linksOf, type Model, noLinks } from '../../src/shortfall/model.ts';
import { rankedAlike, withRanks } from '../../src/shortfall/ranks.ts';
import { subModel } from '../../src/shortfall/sub-model.ts';
import { newTally, quantile, tallySummary } from '../../src/shortfall/tally.ts';
import { oneNode } from './one-node.ts';
import { fourSuppliers } from './worked-example.ts';

const summary = (model: Model, seed: number, draws: number, sampling: 'plain' | 'stratified') =>
  tallySummary(runDraws(model, seed, draws, sampling).gross[0] ?? newTally(0));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (values.length - 1);
};
/** [draw, period], what the first factor of a model is drawn as, stratified, the draws being of many seeds. */
function drawnPaths(model: Model, seeds: number, draws: number): readonly Float64Array[] {
  const drawing = drawingOf(model, 'stratified');
  return Array.from({ length: seeds * draws }, (_, n) => {
    drawFactors(model, Math.floor(n / draws), n % draws, drawing);
    return drawing.values.slice(0, model.periods);
  });
}
const flat = (periods: number, factor: Factor): Model =>
  oneNode(new Array(periods).fill(1), new Array(periods).fill(1), [factor]);

describe('stratified draws', () => {
  it('come closer to the exact distribution than plain ones ever do', () => {
    const { mean, chance, p50, p90, p95, cvar95 } = summary(fourSuppliers(), 20261123, 100_000, 'stratified');
    expect(Math.abs(mean - 63.495)).toBeLessThan(0.05);
    expect(Math.abs(chance - 0.3749)).toBeLessThan(0.0003);
    expect([p50, p90, p95]).toEqual([0, 200, 300].map((x) => expect.closeTo(x, 9)));
    expect(Math.abs(cvar95 - 400.2)).toBeLessThan(1);
  });
  it('are without bias, also when there are few', () => {
    for (const draws of [7, 100]) {
      const means = Array.from({ length: 600 }, (_, seed) => summary(fourSuppliers(), seed, draws, 'stratified').mean);
      expect(Math.abs(mean(means) - 63.495)).toBeLessThan(4 * Math.sqrt(variance(means) / means.length));
    }
  });
  it('without ranks are spread each by itself, without bias', () => {
    // A rank beyond the last coordinate is none.
    const factors = fourSuppliers().factors.map((factor) => ({ ...factor, rank: 99 }));
    const means = Array.from(
      { length: 300 },
      (_, seed) => summary({ ...fourSuppliers(), factors }, seed, 512, 'stratified').mean,
    );
    expect(Math.abs(mean(means) - 63.495)).toBeLessThan(4 * Math.sqrt(variance(means) / means.length));
    const plain = Array.from({ length: 300 }, (_, seed) => summary(fourSuppliers(), seed, 512, 'plain').mean);
    expect(variance(plain) / variance(means)).toBeGreaterThan(2);
  });
  it('reach a given spread of mean and 90th percentile with far fewer', () => {
    const model = oneNode(
      [100, 100],
      [90, 90],
      [
        { kind: 'event', name: 'war', chance: 0.2, path: Float64Array.of(0.5, 0.8) },
        { kind: 'range', name: 'willing', shape: 'PERT', low: 0.3, mode: 0.8, high: 1 },
        { kind: 'error', name: 'outturn', sigma: 0.1, every: 'period' },
      ],
    );
    const runs = (sampling: 'plain' | 'stratified') =>
      Array.from({ length: 80 }, (_, seed) => summary(model, seed, 1024, sampling));
    const [plain, even] = [runs('plain'), runs('stratified')];
    const gain = (of: 'mean' | 'p90') => variance(plain.map((x) => x[of])) / variance(even.map((x) => x[of]));
    expect(gain('mean')).toBeGreaterThan(20);
    expect(gain('p90')).toBeGreaterThan(3);
  });
});

describe('the luck of stratified draws', () => {
  it.each([
    [0.5, 1 / 3],
    [-0.5, 1 / 6],
  ])('of two with correlation %d goes together in %d of draws', (rho, both) => {
    const factors = ['a', 'b'].map((name): Factor => ({ kind: 'event', name, chance: 0.5, path: Float64Array.of(0) }));
    const root = cholesky(Float64Array.of(1, rho, rho, 1), 2) ?? new Float64Array(4);
    const model = { ...oneNode([1], [1], factors), correlated: [{ factors: Int32Array.of(0, 1), root }] };
    const drawing = drawingOf(model, 'stratified');
    const draws = 16_384;
    let together = 0;
    for (let draw = 0; draw < draws; draw++) {
      drawFactors(model, 11, draw, drawing);
      together += drawing.happened[0] === 1 && drawing.happened[1] === 1 ? 1 : 0;
    }
    expect(Math.abs(together / draws - both)).toBeLessThan(0.004);
  });
  it('of a child hangs on whether its parent happened', () => {
    const war: Factor = { kind: 'event', name: 'war', chance: 0.25, path: Float64Array.of(1) };
    const lane: Factor = {
      ...{ kind: 'event', name: 'lane', chance: 0.1, path: Float64Array.of(0) },
      parent: { factor: 0, chance: 0.8 },
    };
    const { chance } = summary(oneNode([1], [1], [war, lane]), 3, 16_384, 'stratified');
    expect(Math.abs(chance - (0.25 * 0.8 + 0.75 * 0.1))).toBeLessThan(0.002);
  });
  it('of a ban follows its chain, from each period to the next', () => {
    const paths = drawnPaths(
      flat(12, { kind: 'ban', name: 'ban', begins: 0.2, ends: 0.5, on: false, when: 0 }),
      40,
      512,
    );
    const share = (holds: (path: Float64Array) => boolean): number => paths.filter(holds).length / paths.length;
    for (const t of [0, 1, 2, 7, 8, 11]) {
      expect(Math.abs(share((path) => path[t] === 0) - (2 / 7) * (1 - 0.3 ** (t + 1)))).toBeLessThan(0.015);
    }
    for (const t of [0, 3, 7, 10]) {
      const [on, stays] = [share((path) => path[t] === 0), share((path) => path[t] === 0 && path[t + 1] === 0)];
      expect(Math.abs(stays / on - 0.5)).toBeLessThan(0.03);
    }
  });
  it('of an error in each period is independent between them', () => {
    const paths = drawnPaths(flat(3, { kind: 'error', name: 'outturn', sigma: 0.2, every: 'period' }), 40, 512);
    const logs = [0, 1, 2].map((t) => paths.map((path) => Math.log(path[t] ?? 1) / 0.2));
    logs.forEach((a, i) => {
      expect(Math.abs(mean(a))).toBeLessThan(0.03);
      logs.forEach((b, j) => {
        const together = mean(a.map((x, n) => x * (b[n] ?? 0)));
        expect(Math.abs(together - (i === j ? 1 : 0))).toBeLessThan(0.05);
      });
    });
  });
  it.each([
    ['of a rank', 2],
    ['spread by itself', 99],
  ])('of a factor %s is the same whatever other factors there are', (_, rank) => {
    const one: Factor = { kind: 'range', name: 'one', shape: 'uniform', low: 0, mode: 0.5, high: 1, rank };
    const other: Factor = { kind: 'error', name: 'other', sigma: 1, every: 'period', rank: 0 };
    const [alone, beside] = [oneNode([1], [1], [one]), oneNode([1], [1], [other, one])];
    const [a, b] = [drawingOf(alone, 'stratified'), drawingOf(beside, 'stratified')];
    // Blocks in any order.
    for (const draw of [0, 1, 511, 512, 5000, 3, 70_000]) {
      drawFactors(alone, 3, draw, a);
      drawFactors(beside, 3, draw, b);
      expect(b.values[1]).toBe(a.values[0]);
    }
  });
});

describe('ranks', () => {
  const event = (name: string, chance: number, left: number): Factor => ({
    ...{ kind: 'event', name, chance, path: Float64Array.of(left) },
  });
  const one = oneNode([100], [100], [event('little', 0.1, 0.9), event('war', 0.5, 0), event('some', 0.5, 0.8)]);
  const two: Model = {
    ...one,
    nodes: 2,
    demand: Float64Array.of(100, 10),
    factors: [...one.factors, event('elsewhere', 0.5, 0)],
    sources: {
      ...{ count: 2, node: Int32Array.of(0, 1), output: Float64Array.of(100, 10), share: Float64Array.of(1, 1) },
      ...{ feeds: noLinks(2), ...atHand(2, 1) },
      factors: linksOf([
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        [
          [3, 1],
          [2, 1],
        ],
      ]),
    },
    ...emptyParts(2),
  };
  const ranks = (model: Model) => Object.fromEntries(model.factors.map(({ name, rank }) => [name, rank]));
  it('come to what moves a node most first, and no two of a node have the same', () => {
    expect(ranks(withRanks(one))).toEqual({ little: 2, war: 0, some: 1 });
    expect(ranks(withRanks(two))).toEqual({ little: 2, war: 0, some: 1, elsewhere: 0 });
  });
  it('of models of one case are those of the first, by the names of the factors', () => {
    const changed = { ...one, factors: [event('war', 0.01, 0.99), event('some', 0.5, 0), event('new', 0.5, 0)] };
    const [first, second] = rankedAlike([one, changed]).map(ranks);
    expect(first).toEqual({ little: 2, war: 0, some: 1 });
    expect(second).toMatchObject({ war: 0, some: 1 });
    expect(second?.new).not.toBeLessThan(3);
  });
  it('stay with a part of the model, whose luck is that of the whole', () => {
    const whole = withRanks(two);
    const [all, part] = [
      runDraws(whole, 4, 700, 'stratified'),
      runDraws(subModel(whole, 1).model, 4, 700, 'stratified'),
    ];
    expect(part.gross[0]).toEqual(all.gross[1]);
    expect(quantile(part.gross[0] ?? newTally(0), 0.9)).toBe(quantile(all.gross[1] ?? newTally(0), 0.9));
  });
});
