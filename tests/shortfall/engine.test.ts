import { describe, expect, it } from 'vitest';
import { cholesky } from '../../src/numeric/cholesky.ts';
import { drawFactors, drawingOf } from '../../src/shortfall/draw.ts';
import { BLOCK, roomFor, runBlock, runDraws } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import {
  atHand,
  emptyParts,
  linksOf,
  type Model,
  NO_ROUTES,
  NO_STOCKS,
  noLinks,
  type Stocks,
} from '../../src/shortfall/model.ts';
import { release } from '../../src/shortfall/release.ts';
import { supplyOf } from '../../src/shortfall/supply.ts';
import { cvar, newTally, quantile, tallySummary } from '../../src/shortfall/tally.ts';
import { type Changes, fourSuppliers, workedExample } from './worked-example.ts';

/** Sum over the periods of each group: before release, after it, and after the greedy release. */
function byGroup(changes: Changes, how: 'gross' | 'net' | 'greedy'): readonly number[] {
  const example = workedExample(changes);
  const stocks: Stocks = { ...example.stocks, release: how === 'greedy' ? 'greedy' : 'lexicographic' };
  const { grossBy, netBy } = runDraws({ ...example, stocks }, 1, 1);
  const unmet = how === 'gross' ? grossBy : netBy;
  return [0, 1, 2].map((g) => unmet.subarray(4 * g, 4 * g + 4).reduce((a, b) => a + b, 0));
}

describe('the sizing model on the worked example', () => {
  it('supplies what each source leaves', () => {
    const model = workedExample();
    const { plan, drawing, supply } = roomFor(model);
    supplyOf(model, plan, drawing, supply);
    expect([...supply.supply]).toEqual([793.4568, 873.272, 1268.5, 1498.8].map((tonnes) => expect.closeTo(tonnes, 9)));
  });
  it.each([
    ['as it stands', {}, 'gross', [0, 0, 833.2712]],
    ['extra buy', { allyShare: 0.6, swingShare: 0.3 }, 'gross', [0, 0, 378.6068]],
    ['inventory of 300', { stock: 300 }, 'net', [0, 0, 533.2712]],
    ['half cut off', { allyShare: 0.1, swingWilling: [0, 0, 0, 0] }, 'gross', [37.8858, 182.682, 2708.3]],
    [
      'half cut off, 500 released period by period',
      { allyShare: 0.1, swingWilling: [0, 0, 0, 0], stock: 500 },
      'greedy',
      [0, 62.682, 2366.1858],
    ],
    [
      'half cut off, 500 released group by group',
      { allyShare: 0.1, swingWilling: [0, 0, 0, 0], stock: 500 },
      'net',
      [0, 0, 2428.8678],
    ],
  ] as const)('%s', (_, changes, how, expected) => {
    expect(byGroup(changes, how)).toEqual(expected.map((tonnes) => expect.closeTo(tonnes, 6)));
  });
});

describe('four suppliers lost independently', () => {
  const [exact] = enumerate(fourSuppliers()).gross;
  it('gone through one by one give the exact distribution', () => {
    if (exact === undefined) throw new Error('no tally');
    const { weight, mean, standardDeviation, chance, p50, p90, p95, cvar95 } = tallySummary(exact);
    expect([weight, mean, standardDeviation, chance]).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(63.495, 9),
      expect.closeTo(110.8090022, 6),
      expect.closeTo(0.3749, 12),
    ]);
    expect([p50, p90, p95, quantile(exact, 0.99)].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([0, 200, 300, 450]);
    expect([cvar(exact, 0.5), cvar(exact, 0.9), cvar95, cvar(exact, 0.99)]).toEqual(
      [126.99, 304.6, 400.2, 600].map((x) => expect.closeTo(x, 6)),
    );
  });
  it('drawn, they come within four standard errors of it', () => {
    const { mean, chance } = tallySummary(runDraws(fourSuppliers(), 20261123, 100_000).gross[0] ?? newTally(0));
    expect(Math.abs(mean - 63.495)).toBeLessThan(4 * 0.3504);
    expect(Math.abs(chance - 0.3749)).toBeLessThan(4 * 0.00153);
  });
  it('blocks in their order give the same bits as one run', () => {
    const whole = runDraws(fourSuppliers(), 5, 3 * BLOCK);
    const sum = [0, 1, 2]
      .map((block) => runBlock(fourSuppliers(), 5, block, BLOCK).grossBy[0] ?? 0)
      .reduce((a, b) => a + b);
    expect(whole.grossBy[0]).toBe(sum);
  });
});

describe('luck', () => {
  const pair = (rho: number): Model => {
    const factors = ['a', 'b'].map((name) => ({ kind: 'event' as const, name, chance: 0.5, path: Float64Array.of(0) }));
    const root = cholesky(Float64Array.of(1, rho, rho, 1), 2) ?? new Float64Array(4);
    return {
      ...fourSuppliers(),
      factors,
      correlated: [{ factors: Int32Array.of(0, 1), root }],
      sources: { ...fourSuppliers().sources, factors: noLinks(5) },
    };
  };
  it.each([
    [0, 0.25],
    [0.5, 1 / 3],
    [-0.5, 1 / 6],
  ])('of two with correlation %d goes together in %d of draws', (rho, both) => {
    const model = pair(rho);
    const drawing = drawingOf(model);
    let together = 0;
    const draws = 40_000;
    for (let draw = 0; draw < draws; draw++) {
      drawFactors(model, 11, draw, drawing);
      together += drawing.happened[0] === 1 && drawing.happened[1] === 1 ? 1 : 0;
    }
    expect(Math.abs(together / draws - both)).toBeLessThan(4 * Math.sqrt((both * (1 - both)) / draws));
  });
  it('of a factor is the same whatever other factors there are', () => {
    const alone = pair(0);
    const [only] = alone.factors;
    if (only === undefined) throw new Error('no factor');
    const more: Model = {
      ...alone,
      correlated: [],
      factors: [{ kind: 'error', name: 'error', sigma: 1, every: 'draw' }, only],
    };
    const [one, two] = [drawingOf({ ...alone, correlated: [], factors: [only] }), drawingOf(more)];
    for (let draw = 0; draw < 200; draw++) {
      drawFactors({ ...alone, correlated: [], factors: [only] }, 3, draw, one);
      drawFactors(more, 3, draw, two);
      expect(two.happened[1]).toBe(one.happened[0]);
    }
  });
  it('of a ban follows its chain', () => {
    const model: Model = {
      ...pair(0),
      correlated: [],
      periods: 5,
      factors: [{ kind: 'ban', name: 'ban', begins: 0.2, ends: 0.5, on: false, when: 0 }],
    };
    const drawing = drawingOf(model);
    const on = [0, 0, 0, 0, 0];
    const draws = 40_000;
    for (let draw = 0; draw < draws; draw++) {
      drawFactors(model, 2, draw, drawing);
      for (const t of on.keys()) on[t] = (on[t] ?? 0) + (drawing.values[t] === 0 ? 1 : 0);
    }
    for (const [t, chance] of [
      [0, 0.2],
      [1, 0.26],
      [2, 0.278],
      [4, 0.28502],
    ] as const)
      expect(Math.abs((on[t] ?? 0) / draws - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / draws));
  });
  it('of a child hangs on whether its parent happened', () => {
    const war = { kind: 'event' as const, name: 'war', chance: 0.5, path: Float64Array.of(1) };
    const lane = {
      kind: 'event' as const,
      name: 'lane',
      chance: 0,
      path: Float64Array.of(0),
      parent: { factor: 0, chance: 1 },
    };
    const model: Model = { ...pair(0), correlated: [], factors: [war, lane] };
    const drawing = drawingOf(model);
    for (let draw = 0; draw < 100; draw++) {
      drawFactors(model, 9, draw, drawing);
      expect(drawing.happened[1]).toBe(drawing.happened[0]);
    }
  });
});

/** Releases a model's stock against what is unmet, nothing being drawn or bought. */
function releaseAll(model: Model, unmet: Float64Array): void {
  const { plan, supply, release: room } = roomFor(model);
  release(model, plan.cells, supply.taken, unmet, room);
}

describe('feed and routes', () => {
  const two: Model = {
    ...{ nodes: 2, groups: 1, periods: 2, correlated: [] },
    factors: [{ kind: 'known', name: 'host/COD', path: Float64Array.of(0.5, 1) }],
    demand: Float64Array.of(100, 100, 0, 0),
    sources: {
      count: 2,
      node: Int32Array.of(1, 0),
      output: Float64Array.of(0, 0, 100, 100),
      share: new Float64Array(4).fill(1),
      factors: linksOf([[[0, 1]], []]),
      feeds: linksOf([[], [[0, 0.8]]]),
      ...atHand(2, 2),
    },
    ...emptyParts(2),
    stocks: NO_STOCKS,
    routes: NO_ROUTES,
  };
  it('a refinery loses what the mines that feed it lose, in the share they feed it with', () => {
    const { plan, drawing, supply } = roomFor(two);
    supplyOf(two, plan, drawing, supply);
    expect([...supply.supply.subarray(0, 2)]).toEqual([expect.closeTo(60, 12), 100]);
  });
  it('a by-product follows its host by its companionality', () => {
    const coupled: Model = {
      ...two,
      sources: { ...two.sources, factors: linksOf([[], [[0, 0.9]]]), feeds: noLinks(2) },
    };
    const known = { ...coupled, factors: [{ kind: 'known' as const, name: 'host', path: Float64Array.of(0.8, 1) }] };
    const { plan, drawing, supply } = roomFor(known);
    supplyOf(known, plan, drawing, supply);
    expect(supply.supply[0]).toBeCloseTo(82, 10);
  });
  it('stock of another form comes through a route with its yield, capacity and time, and never more than there is', () => {
    const stocked: Model = {
      ...two,
      stocks: {
        ...{ count: 1, node: Int32Array.of(1), from: Int32Array.of(0), amount: Float64Array.of(50) },
        released: Uint8Array.of(1),
        release: 'lexicographic',
      },
      routes: {
        count: 1,
        from: Int32Array.of(1),
        to: Int32Array.of(0),
        yield: Float64Array.of(0.8),
        capacity: Float64Array.of(30),
        lag: Int32Array.of(1),
      },
    };
    const unmet = Float64Array.of(100, 100, 0, 0);
    releaseAll(stocked, unmet);
    expect([...unmet]).toEqual([100, 70, 0, 0]);
    const wide = { ...stocked, routes: { ...stocked.routes, capacity: Float64Array.of(1000) } };
    const left = Float64Array.of(100, 100, 0, 0);
    releaseAll(wide, left);
    expect([...left]).toEqual([100, expect.closeTo(60, 12), 0, 0]);
  });
});
