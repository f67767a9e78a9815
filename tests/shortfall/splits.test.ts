import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { atHand, linksOf, type Model, noLinks } from '../../src/shortfall/model.ts';
import { mostWanted } from '../../src/shortfall/most.ts';
import { withRanks } from '../../src/shortfall/ranks.ts';
import { known, oneNode } from './one-node.ts';

type Pair = readonly [number, number];

/** Groups of one node that share a demand of 100 in one period, and have no supply. */
function shared(parts: readonly number[], factors: readonly Factor[], splits: readonly (readonly Pair[])[]): Model {
  return {
    ...oneNode([100], [0], []),
    ...{ groups: parts.length, factors, splits: linksOf(splits) },
    demand: Float64Array.from(parts, (part) => part * 100),
  };
}

/** A share drawn from half to twice its middle, as a factor about it. */
const about = (name: string): Factor => ({ kind: 'range', name, shape: 'triangular', low: 0.5, mode: 1, high: 2 });
const short = (model: Model, draws = 1): readonly number[] => [...runDraws(model, 3, draws).grossBy];
/** Two of them, drawn at twice their middle, still leave something to the rest. */
const share = fc.double({ min: 0.05, max: 0.24, noNaN: true });

describe('a demand split by shares that are drawn', () => {
  it('is what it was, whatever the shares', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const rest = 1 - a - b;
        const splits: Pair[][] = [[[0, 1]], [[1, 1]], [0, 1].map((f): Pair => [f, -(f === 0 ? a : b) / rest])];
        const [first = 0, second = 0, third = 0] = short(shared([a, b, rest], [about('a'), about('b')], splits));
        expect(first + second + third).toBeCloseTo(100, 9);
        expect(first / (100 * a)).toBeGreaterThanOrEqual(0.5);
        expect(second / (100 * b)).toBeLessThanOrEqual(2);
      }),
    );
  });
  it('goes to each group by its share', () => {
    const splits: Pair[][] = [[[0, 1]], [[0, -0.25]]];
    expect(short(shared([0.2, 0.8], [known('share', [1.5])], splits))).toEqual([30, 70]);
    const drawn = shared([0.2, 0.8], [{ kind: 'event', name: 'share', chance: 1, path: Float64Array.of(1.5) }], splits);
    expect(short(drawn, 2)).toEqual([60, 140]);
  });
  it('never falls below nothing', () => {
    expect(short(shared([0.5, 0.5], [known('share', [3])], [[], [[0, -1]]]))).toEqual([50, 0]);
    expect(short(shared([0.5, 0.5], [known('share', [3])], [[], [[0, 1]]]))).toEqual([50, 150]);
    expect(short(shared([0.5, 0.5], [known('share', [3])], [[], [[0, -0.5]]]))).toEqual([50, 0]);
  });
  it('reaches no further than the bins of what can be short, and its factors have ranks', () => {
    const model = shared([0.2, 0.8], [about('a')], [[[0, 1]], [[0, -0.25]]]);
    expect([...mostWanted(model)]).toEqual([20 * 2 + 80 * 1.125]);
    expect(withRanks(model).factors[0]?.rank).toBe(0);
  });
});

describe('supply that follows a share that is drawn', () => {
  it('is moved by all of its factors together, then cut', () => {
    const factors = [known('a', [1.2]), known('b', [0.9]), known('ban', [0.5])];
    const model = oneNode([100], [50], factors);
    const sources: Model['sources'] = {
      ...{ ...model.sources, ...atHand(1, 1), factors: linksOf([[[2, 1]]]), feeds: noLinks(1) },
      splits: linksOf([
        [
          [0, 1],
          [1, -0.5],
        ],
      ]),
    };
    expect(short({ ...model, sources })).toEqual([expect.closeTo(100 - 50 * (1 + 0.2 + 0.05) * 0.5, 9)]);
  });
});
