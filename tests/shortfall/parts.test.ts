import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { bandOf } from '../../src/shortfall/fan.ts';
import { applyLever, neutral } from '../../src/shortfall/lever.ts';
import { linksOf, type Model, type Stocks } from '../../src/shortfall/model.ts';
import { tallySummary } from '../../src/shortfall/tally.ts';
import { known, oneNode } from './one-node.ts';

const stockOf = (amount: number, released: 0 | 1 = 1, from = 0): Stocks => ({
  ...{ count: 1, node: Int32Array.of(0), from: Int32Array.of(from), amount: Float64Array.of(amount) },
  released: Uint8Array.of(released),
  release: 'lexicographic',
});
const gross = (model: Model): readonly number[] => [...runDraws(model, 1, 1).grossBy];
const net = (model: Model): readonly number[] => [...runDraws(model, 1, 1).netBy];

describe('demand', () => {
  it('rises and falls with its factors, each by its weight', () => {
    const surge: Model = {
      ...oneNode([100, 100], [100, 100]),
      factors: [known('surge', [1.5, 1]), known('austerity', [0.8, 0.8])],
      demandFactors: linksOf([
        [
          [0, 1],
          [1, 0.5],
        ],
      ]),
    };
    expect(gross({ ...surge, sources: { ...surge.sources, output: Float64Array.of(0, 0) } })).toEqual([
      expect.closeTo(135, 10),
      expect.closeTo(90, 10),
    ]);
  });
  it('that is drawn is counted, beyond what the model wants without it', () => {
    const chance: Model = {
      ...oneNode([100], [100]),
      factors: [{ kind: 'event', name: 'surge', chance: 0.25, path: Float64Array.of(2) }],
      demandFactors: linksOf([[[0, 1]]]),
    };
    const free = { ...chance, sources: { ...chance.sources, factors: linksOf([[]]) } };
    const { mean, p90 } = tallySummary(enumerate(free).gross[0] as never);
    expect([mean, p90]).toEqual([25, 100]);
  });
});

describe('sources', () => {
  it('keep what their own country needs before anything is shared out', () => {
    const pool = oneNode([100], [100], [known('ban', [0.5])], 0.5);
    const needing = (need: number): Model => ({ ...pool, sources: { ...pool.sources, need: Float64Array.of(need) } });
    expect([needing(0), needing(30), needing(80)].map((model) => gross(model)[0])).toEqual([75, 90, 100]);
  });
  it('deliver later what is under way, and what left before the horizon whole', () => {
    const late = oneNode([100, 100, 100], [100, 60, 100], [known('ban', [0, 0.5, 1])]);
    const lagging: Model = { ...late, sources: { ...late.sources, lag: Int32Array.of(1) } };
    expect(gross(late)).toEqual([100, 70, 0]);
    expect(gross(lagging)).toEqual([0, 100, 70]);
  });
  it('count what factors take from them', () => {
    const model = oneNode([100, 100], [80, 80], [known('ban', [0.5, 0.25])], 0.5);
    expect([...runDraws(model, 1, 1).lost]).toEqual([50]);
    const drawn = oneNode([100], [80], [{ kind: 'event', name: 'ban', chance: 0.25, path: Float64Array.of(0) }]);
    expect([...enumerate(drawn).lost]).toEqual([20]);
  });
});

describe('industry stock', () => {
  const model = oneNode([100, 100, 100], [50, 150, 20]);
  const holding = (start: number, cap: number, refill: number): Model => ({
    ...model,
    industry: { start: Float64Array.of(start), cap: Float64Array.of(cap), refill: Float64Array.of(refill) },
  });
  it('is drawn before anything is short, and refilled with its part of a surplus up to its cap', () => {
    expect(gross(holding(30, 30, 0))).toEqual([20, 0, 80]);
    expect(gross(holding(30, 40, 1))).toEqual([20, 0, 40]);
    expect(gross(holding(30, 100, 0.5))).toEqual([20, 0, 55]);
    expect([...runDraws(holding(30, 40, 1), 1, 1).industry]).toEqual([30, 0, 40]);
  });
  it('serves the groups in their order', () => {
    const two: Model = { ...holding(30, 0, 0), groups: 2, demand: Float64Array.of(60, 0, 0, 40, 0, 0) };
    expect(gross(two)).toEqual([0, 0, 0, 20, 0, 0]);
  });
});

describe('stock', () => {
  it('stays where it is without authority to release it', () => {
    const model = oneNode([100], [40]);
    expect(net({ ...model, stocks: stockOf(50, 0) })).toEqual([60]);
    expect(net({ ...model, stocks: stockOf(50, 1) })).toEqual([10]);
  });
  it('that came last is taken first, so that what was there serves a lower group earlier', () => {
    const model: Model = { ...oneNode([0, 100], [0, 0]), groups: 2, demand: Float64Array.of(0, 50, 50, 0) };
    const stocks: Stocks = {
      count: 2,
      node: Int32Array.of(0, 0),
      from: Int32Array.of(0, 1),
      amount: Float64Array.of(50, 50),
      released: Uint8Array.of(1, 1),
      release: 'lexicographic',
    };
    expect(net({ ...model, stocks })).toEqual([0, 0, 0, 0]);
  });
});

describe('contracts', () => {
  const bought = (amount: readonly number[], released: 0 | 1 = 1): Model => ({
    ...oneNode([50, 100, 100], [100, 100, 60], [known('ban', [0.8, 1, 1])]),
    stocks: stockOf(0, released),
    contracts: {
      ...{ count: 1, source: Int32Array.of(0), stock: Int32Array.of(0), amount: Float64Array.from(amount) },
    },
  });
  it('take from the source before its node and bring it into the stock a period later', () => {
    expect(gross(bought([30, 0, 0]))).toEqual([0, 0, 40]);
    expect(net(bought([30, 0, 0]))).toEqual([0, 0, 10]);
    expect(gross(bought([0, 20, 0]))).toEqual([0, 20, 40]);
    expect(net(bought([0, 20, 0]))).toEqual([0, 20, 20]);
  });
  it('take no more than the source delivers, and what comes in after the horizon meets nothing', () => {
    expect(net(bought([200, 0, 0]))).toEqual([50, 0, 0]);
    expect(net(bought([0, 0, 10]))).toEqual([0, 0, 50]);
  });
  it('fill a stock without authority in vain', () => {
    expect(net(bought([30, 0, 0], 0))).toEqual([0, 0, 40]);
  });
  it('with one source take in their order, and never more than it has', () => {
    const model = bought([0, 0, 0]);
    const both: Model = {
      ...model,
      contracts: {
        count: 2,
        source: Int32Array.of(0, 0),
        stock: Int32Array.of(0, 0),
        amount: Float64Array.of(70, 0, 0, 70, 0, 0),
      },
    };
    expect(gross(both)).toEqual([50, 0, 40]);
    expect(net(both)).toEqual([50, 0, 0]);
  });
});

describe('price', () => {
  const priced = (supply: number, demand: number, backstop: number, left: number): Model => ({
    ...oneNode([100], [100], [known('ban', [left])]),
    price: {
      supply: Float64Array.of(supply),
      demand: Float64Array.of(demand),
      backstop: Float64Array.of(backstop),
    },
  });
  it.each([
    [0.1, 0.1, 0.2, 1.4207738939, 0.9321697518],
    [0.25, 0.1, 0.2, 2.608930172, 0.8254818122],
    [0.25, 0.05, 0.1, 6.8065166422, 0.8254818122],
  ])('answers a loss of %d at elasticities %d and %d', (loss, supply, demand, multiple, consumed) => {
    const outcome = runDraws(priced(supply, demand, 100, 1 - loss), 1, 1);
    expect(outcome.price[0]).toBeCloseTo(multiple, 8);
    expect(outcome.grossBy[0]).toBeCloseTo(100 * consumed - 100 * (1 - loss), 6);
  });
  it('goes no higher than its backstop, also where all is lost', () => {
    for (const left of [0.75, 0]) {
      const outcome = runDraws(priced(0.05, 0.1, 3, left), 1, 1);
      expect(outcome.price[0]).toBeCloseTo(3, 12);
      expect(outcome.grossBy[0]).toBeCloseTo(100 * 3 ** -0.1 - 100 * left, 9);
    }
  });
  it('is not there without all its numbers, and never below the price without loss', () => {
    expect(gross(priced(Number.NaN, 0.2, 3, 0.75))).toEqual([25]);
    expect([...runDraws(priced(0.1, 0.2, 3, 1.5), 1, 1).price]).toEqual([1]);
  });
});

describe('going through all outcomes', () => {
  it('follows parents', () => {
    const war: Factor = { kind: 'event', name: 'war', chance: 0.2, path: Float64Array.of(1) };
    const lane: Factor = {
      ...{ kind: 'event', name: 'lane', chance: 0.1, path: Float64Array.of(0) },
      parent: { factor: 0, chance: 0.75 },
    };
    const { mean, chance } = tallySummary(enumerate(oneNode([100], [100], [war, lane])).gross[0] as never);
    expect([mean, chance]).toEqual([expect.closeTo(23, 10), expect.closeTo(0.23, 12)]);
  });
  it('follows a ban from period to period', () => {
    const ban: Factor = { kind: 'ban', name: 'ban', begins: 0.2, ends: 0.5, on: false, when: 0 };
    const { grossBy, gross, grossFan } = enumerate(oneNode(new Array(5).fill(1), new Array(5).fill(1), [ban]));
    const expected = [0.2, 0.26, 0.278, 0.2834, 0.28502].map((chance) => expect.closeTo(chance, 12));
    expect([...grossBy]).toEqual(expected);
    expect([0, 1, 2, 3, 4].map((cell) => bandOf(grossFan, cell).chance)).toEqual(expected);
    expect(tallySummary(gross[0] as never).chance).toBeCloseTo(0.67232, 12);
  });
});

describe('a lever', () => {
  const base: Model = {
    ...oneNode([100], [100], [{ kind: 'event', name: 'ban', chance: 0.5, path: Float64Array.of(0.4) }]),
    stocks: stockOf(10),
  };
  const at = (
    array: Parameters<typeof applyLever>[1]['targets'][number]['array'],
    how: 'scale' | 'set',
    value: number,
  ) =>
    tallySummary(enumerate(applyLever(base, { targets: [{ array, index: [0], how }] }, value)).gross[0] as never).mean;
  it('moves what it names and leaves the rest the same', () => {
    const moved = applyLever(base, { targets: [{ array: 'demand', index: [0], how: 'scale' }] }, 2);
    expect([moved.demand[0], base.demand[0]]).toEqual([200, 100]);
    expect(moved.sources).toBe(base.sources);
    expect([at('demand', 'scale', 2), at('output', 'set', 50), at('share', 'scale', 0.5)]).toEqual(
      [130, 65, 65].map((mean) => expect.closeTo(mean, 10)),
    );
    expect([at('factor level', 'set', 0), at('factor chance', 'set', 1), at('factor chance', 'scale', 4)]).toEqual(
      [50, 60, 60].map((mean) => expect.closeTo(mean, 10)),
    );
    expect(at('industry start', 'set', 20)).toBeCloseTo(20, 10);
    expect(applyLever(base, { targets: [{ array: 'stock amount', index: [0], how: 'set' }] }, 7).stocks.amount[0]).toBe(
      7,
    );
  });
  it('of an error is refused', () => {
    const model = oneNode([1], [1], [{ kind: 'error', name: 'edition', sigma: 0.1, every: 'draw' }]);
    expect(() => applyLever(model, { targets: [{ array: 'factor level', index: [0], how: 'set' }] }, 1)).toThrow(
      'is an error',
    );
  });
});

describe('a neutral factor', () => {
  it('is 1, keeps its name, and as an event does not happen for those that hang on it', () => {
    const war: Factor = { kind: 'event', name: 'war', chance: 1, path: Float64Array.of(0.5), class: 'shock' };
    const lane: Factor = {
      ...{ kind: 'event', name: 'lane', chance: 0, path: Float64Array.of(0) },
      parent: { factor: 0, chance: 1 },
    };
    const model = oneNode([100], [100], [war, lane]);
    expect(gross(model)).toEqual([100]);
    const calm = neutral(model, (factor) => factor.class === 'shock');
    expect(gross(calm)).toEqual([0]);
    expect(calm.factors.map(({ name }) => name)).toEqual(['war', 'lane']);
  });
});
