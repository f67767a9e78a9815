import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFactors, drawingOf } from '../../src/shortfall/draw.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Growth } from '../../src/shortfall/growth.ts';
import { applyLever } from '../../src/shortfall/lever.ts';
import { linksOf, type Model } from '../../src/shortfall/model.ts';
import { mostWanted } from '../../src/shortfall/most.ts';
import { oneNode } from './one-node.ts';

const growth = (change: Partial<Growth> = {}): Growth => ({
  ...{ kind: 'growth', name: 'growth', class: 'demand', shape: 'triangular', low: 0, mode: 0.05, high: 0.1 },
  ...{ years: Float64Array.of(0, 1, 2.5), ...change },
});

/** Three years in which demand grows and nothing is supplied: what is short is what is wanted. */
const growing = (factor: Growth): Model => ({
  ...oneNode([100, 105, 113], [0, 0, 0], [factor]),
  demandFactors: linksOf([[[0, 1]]]),
});

const wantedOf = (model: Model): readonly number[] => [...runDraws(model, 1, 1).grossBy];
const levelsOf = (model: Model, draw: number): readonly number[] => {
  const drawing = drawingOf(model);
  drawFactors(model, 1, draw, drawing);
  return [...drawing.values];
};
const set = (model: Model, value: number): Model =>
  applyLever(model, { targets: [{ array: 'factor level', index: [0], how: 'set' }] }, value);
const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 9));

describe('a growth', () => {
  it('that is known is what the numbers hold already', () => {
    const still = growing(growth({ low: 0.05, high: 0.05 }));
    expect(wantedOf(still)).toEqual([100, 105, 113]);
  });
  it('set by a lever grows what is wanted from where it stood, on the growth the numbers hold', () => {
    const { factors } = set(growing(growth()), 0.08);
    expect(factors[0]).toMatchObject({ low: 0.08, mode: 0.08, high: 0.08, base: 0.05 });
    expect(wantedOf(set(growing(growth()), 0.08))).toEqual(
      close([100, 105 * (1.08 / 1.05), 113 * (1.08 / 1.05) ** 2.5]),
    );
    expect(wantedOf(set(set(growing(growth()), 0.3), 0.08))).toEqual(wantedOf(set(growing(growth()), 0.08)));
  });
  it('is drawn once a draw: every year of a draw holds the same, within its ends', () => {
    fc.assert(
      fc.property(fc.constantFrom('PERT', 'triangular', 'uniform'), fc.nat(1000), (shape, draw) => {
        const [now, next, later] = levelsOf(growing(growth({ shape })), draw);
        const drawn = (next ?? 0) * 1.05 - 1;
        expect(now).toBe(1);
        expect(later).toBeCloseTo(((1 + drawn) / 1.05) ** 2.5, 12);
        expect(drawn).toBeGreaterThan(-1e-12);
        expect(drawn).toBeLessThan(0.1 + 1e-12);
      }),
    );
  });
  it('reaches no further than the bins of what can be short', () => {
    const model = growing(growth());
    const most = mostWanted(model);
    expect([...most]).toEqual(close([100, 105 * (1.1 / 1.05), 113 * (1.1 / 1.05) ** 2.5]));
  });
  it('that leaves nothing is refused', () => {
    expect(() => runDraws(growing(growth({ low: -1 })), 1, 1)).toThrow('"growth" shrinks by all there is');
    expect(() => wantedOf(set(growing(growth()), -1))).toThrow('expected growth above -1');
  });
});
