import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven, inventoryForZero } from '../../src/shortfall/break-even.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { applyLever, type Lever } from '../../src/shortfall/lever.ts';
import { atHand, type Model, noLinks } from '../../src/shortfall/model.ts';
import { newTally, quantile, tallySummary } from '../../src/shortfall/tally.ts';
import { tornado } from '../../src/shortfall/tornado.ts';
import { shapley, waterfall } from '../../src/shortfall/waterfall.ts';
import { known, oneNode } from './one-node.ts';
import { fourSuppliers, workedExample } from './worked-example.ts';

const classed = (factor: Factor, name: NonNullable<Factor['class']>): Factor => ({ ...factor, class: name });
const leverOf = (change: Partial<Lever> & Pick<Lever, 'targets'>): Lever => ({
  ...{ id: 'lever', words: 'A lever', unit: '×', low: 0, base: 1, high: 2, nodes: [0], assumed: false },
  ...change,
});

describe('the waterfall', () => {
  it('shares out a product of two losses by halves of what they lose together', () => {
    const model = oneNode(
      [100],
      [100],
      [classed(known('ability', [0.5]), 'ability'), classed(known('ban', [0.6]), 'willingness')],
    );
    const { none, full, parts } = waterfall(model, 1, 1, 0);
    // 50 and 40 alone, 70 together: 50 - 10, 40 - 10.
    expect([none, full]).toEqual([0, expect.closeTo(70, 10)]);
    expect(parts).toEqual([
      { class: 'ability', tonnes: expect.closeTo(40, 10) },
      { class: 'willingness', tonnes: expect.closeTo(30, 10) },
    ]);
  });
  it('adds up for drawn factors of several classes, and leaves those without a class in', () => {
    const classes = ['war damage', 'willingness', 'shock'] as const;
    const model: Model = {
      ...fourSuppliers(),
      factors: fourSuppliers().factors.map((factor, n) => {
        const name = classes[n];
        return name === undefined ? factor : classed(factor, name);
      }),
    };
    const { none, full, parts } = waterfall(model, 5, 3000, 0);
    const mean = tallySummary(runDraws(model, 5, 3000).gross[0] ?? newTally(0)).mean;
    expect(full).toBeCloseTo(mean, 9);
    expect(none + parts.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(full, 9);
    expect(parts.map((part) => part.class)).toEqual(['willingness', 'war damage', 'shock']);
    expect(parts.every(({ tonnes }) => tonnes > 0)).toBe(true);
  });
  it('is efficient, and gives nothing to who adds nothing, whatever coalitions are worth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 8 }), (three) => {
        const values = shapley(3, three);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo((three[7] ?? 0) - (three[0] ?? 0), 9);
        expect(shapley(4, [...three, ...three])[3]).toBe(0);
      }),
    );
  });
});

describe('the tornado', () => {
  const levers = [
    leverOf({ id: 'demand', targets: [{ array: 'demand', index: [8, 9], how: 'scale' }], low: 0.8, high: 1.2 }),
    leverOf({ id: 'share', targets: [{ array: 'share', index: [8, 9, 10, 11], how: 'scale' }], low: 0.5, high: 1.5 }),
    leverOf({ id: 'elsewhere', targets: [{ array: 'demand', index: [0], how: 'scale' }], nodes: [1] }),
  ];
  it('has one bar for each lever of the node, each equal to running the model again', () => {
    const model = workedExample();
    const bars = tornado(model, levers, 1, 1, 0);
    expect(bars.map(({ lever }) => lever)).toEqual(['share', 'demand']);
    for (const { lever: id, low, high, atLow, atHigh } of bars) {
      const lever = levers.find((each) => each.id === id) ?? leverOf({ targets: [] });
      const again = (value: number) =>
        runDraws(applyLever(model, lever, value), 1, 1).grossBy.reduce((a, b) => a + b, 0);
      expect([atLow, atHigh]).toEqual([expect.closeTo(again(low), 9), expect.closeTo(again(high), 9)]);
    }
  });
});

describe('the break-even', () => {
  const run = { seed: 1, draws: 2048, node: 0, side: 'gross' } as const;
  const demand = leverOf({ targets: [{ array: 'demand', index: [0], how: 'scale' }], low: 0.1, high: 2 });
  it('is found where nine draws of ten have enough, and running the model there gives zero', () => {
    // Whatever is lost in nine draws of ten leaves 700 of 1100.
    const { value, why } = breakEven(fourSuppliers(), demand, run);
    expect(why).toBe('found');
    expect((value ?? 0) * 900).toBeCloseTo(700, 0);
    const p90 = (at: number) =>
      quantile(runDraws(applyLever(fourSuppliers(), demand, at), 1, 2048).gross[0] ?? newTally(0), 0.9);
    expect(p90(value ?? 0)).toBe(0);
    expect(p90((value ?? 0) + 0.002)).toBeGreaterThan(0);
  });
  it('says where it is zero already, and where the range does not reach it', () => {
    const little = applyLever(fourSuppliers(), demand, 0.1);
    expect(breakEven(little, demand, run)).toMatchObject({ value: 1, why: 'zero as it is' });
    const narrow = breakEven(fourSuppliers(), { ...demand, low: 0.95, high: 1.05 }, run);
    expect(narrow).toMatchObject({ value: null, why: 'not within the range' });
    expect(narrow.p90).toBeCloseTo(155, 0);
  });
  it('of inventory is what is short in nine draws of ten', () => {
    const stocked = (amount: number): Model => ({
      ...fourSuppliers(),
      stocks: {
        ...{ count: 1, node: Int32Array.of(0), from: Int32Array.of(0), amount: Float64Array.of(amount) },
        released: Uint8Array.of(1),
        release: 'lexicographic',
      },
    });
    const { p90, mean } = inventoryForZero(runDraws(stocked(40), 1, 2048), 0);
    expect(p90).toBeCloseTo(160, 9);
    expect(mean).toBeCloseTo(tallySummary(runDraws(stocked(40), 1, 2048).net[0] ?? newTally(0)).mean, 9);
    expect(quantile(runDraws(stocked(40 + p90), 1, 2048).net[0] ?? newTally(0), 0.9)).toBe(0);
    const lever = leverOf({ targets: [{ array: 'stock amount', index: [0], how: 'set' }], base: 40, high: 900 });
    const found = breakEven(stocked(40), lever, { ...run, side: 'net' });
    expect(Math.abs((found.value ?? 0) - 200)).toBeLessThan(0.1);
  });
});

describe('rounding', () => {
  it('of sums is no shortfall: a tenth ten times meets one', () => {
    const tenth = oneNode([1], [0.1]);
    const ten: Model = {
      ...tenth,
      sources: {
        ...{ count: 10, node: new Int32Array(10), output: new Float64Array(10).fill(0.1) },
        ...{ share: new Float64Array(10).fill(1), factors: noLinks(10), feeds: noLinks(10), ...atHand(10, 1) },
      },
    };
    expect(tallySummary(runDraws(ten, 1, 1).gross[0] ?? newTally(0)).chance).toBe(0);
  });
});
