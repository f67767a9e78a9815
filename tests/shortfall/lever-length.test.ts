import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { applyLever, type LeverTarget } from '../../src/shortfall/lever.ts';
import type { Model } from '../../src/shortfall/model.ts';
import { known, oneNode } from './one-node.ts';

const SIX = [100, 100, 100, 100, 100, 100];
const length = (from: number, left: number): LeverTarget => ({
  ...{ array: 'factor length', index: [0], how: 'set', from, left },
});
const cut = (factor: Factor = known('shock', [1, 0.2, 0.2, 1, 1, 1])): Model => oneNode(SIX, SIX, [factor]);
const lasting = (periods: number, from = 1, left = 0.2): Model =>
  applyLever(cut(), { targets: [length(from, left)] }, periods);
const pathOf = ({ factors: [factor] }: Model): readonly number[] => (factor?.kind === 'known' ? [...factor.path] : []);

describe('how long a shock lasts', () => {
  it.each([
    [0, [1, 1, 1, 1, 1, 1]],
    [1, [1, 0.2, 1, 1, 1, 1]],
    [2, [1, 0.2, 0.2, 1, 1, 1]],
    [5, [1, 0.2, 0.2, 0.2, 0.2, 0.2]],
    [9, [1, 0.2, 0.2, 0.2, 0.2, 0.2]],
  ])('of %i periods is what is left in them, and all in the others', (periods, path) => {
    expect(pathOf(lasting(periods))).toEqual(path);
  });
  it('counts parts of a period', () => {
    const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 12));
    expect(pathOf(lasting(1.5))).toEqual(close([1, 0.2, 0.6, 1, 1, 1]));
    expect(pathOf(lasting(1, 0.25, 0))).toEqual(close([0.25, 0.75, 1, 1, 1, 1]));
  });
  it('moves the shortfall evenly, up to the horizon', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), (periods) => {
        const short = runDraws(lasting(periods, 1, 0.2), 1, 1).gross[0]?.totals[1] ?? Number.NaN;
        expect(short).toBeCloseTo(80 * periods, 6);
      }),
    );
  });
  it("is an event's too, and no range's", () => {
    const event = cut({ kind: 'event', name: 'shock', chance: 0.5, path: Float64Array.of(1, 0.2, 1, 1, 1, 1) });
    expect(applyLever(event, { targets: [length(1, 0.2)] }, 3).factors[0]).toMatchObject({
      ...{ kind: 'event', chance: 0.5, path: Float64Array.of(1, 0.2, 0.2, 0.2, 1, 1) },
    });
    const range = cut({ kind: 'range', name: 'left', shape: 'uniform', low: 0, mode: 0.5, high: 1 });
    expect(() => applyLever(range, { targets: [length(1, 0.2)] }, 3)).toThrow('"left" has no path');
  });
});
