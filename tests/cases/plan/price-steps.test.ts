import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceSteps, STEPS, segmentsOf } from '../../../src/cases/plan/price-steps.ts';
import { priceRatio } from '../../../src/market/price-response.ts';

const range = (least: number, most: number) =>
  fc
    .tuple(fc.double({ min: least, max: most, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([low, width]): readonly [number, number] => [low, low + width]);
const ranges = fc.record({ supply: range(0, 0.4), demand: range(0.02, 0.6) });

describe('steps of a purchase (F-17)', () => {
  it('rise from step to step, whatever the elasticities', () => {
    fc.assert(
      fc.property(ranges, (elasticities) => {
        const steps = priceSteps(elasticities, 10);
        steps.forEach(({ marginal, ratio, low, high }, n) => {
          expect(marginal).toBeGreaterThanOrEqual((steps[n - 1]?.marginal ?? 1) - 1e-9);
          expect(ratio).toBeGreaterThanOrEqual(low - 1e-9);
          expect(ratio).toBeLessThanOrEqual(high + 1e-9);
        });
      }),
    );
  });

  it('add up to what the whole purchase costs at the price of its last tonne', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 1, max: 1e6, noNaN: true }), (elasticities, pool) => {
        const steps = priceSteps(elasticities, 10);
        const segments = segmentsOf(steps, pool, 1, 100);
        let [before, dollars] = [0, 0];
        segments.forEach(({ upTo, price }, n) => {
          dollars += (upTo - before) * price;
          before = upTo;
          expect(dollars / (upTo * 100 * (steps[n]?.ratio ?? 0))).toBeCloseTo(1, 9);
        });
        expect(before).toBeCloseTo(pool * (steps.at(-1)?.part ?? 0), 6);
      }),
    );
  });

  it('never reckon too little between two steps', () => {
    const elasticities = { supply: [0.16, 0.16], demand: [0.225, 0.225] } as const;
    const [first, second] = priceSteps(elasticities, 10);
    const [from, to] = [first?.part ?? 0, second?.part ?? 0];
    for (const share of [0.1, 0.5, 0.9]) {
      const part = from + share * (to - from);
      const true1 = part * priceRatio({ loss: 0, government: part }, { supply: 0.16, demand: 0.225 });
      const reckoned = from * (first?.ratio ?? 0) + (part - from) * (second?.marginal ?? 0);
      expect(reckoned).toBeGreaterThanOrEqual(true1);
    }
  });

  it('end where the backstop would hold the price', () => {
    const stiff = { supply: [0.001, 0.001], demand: [0.01, 0.01] } as const;
    expect(priceSteps(stiff, 10).length).toBeLessThan(STEPS.length);
    expect(priceSteps({ supply: [0.3, 0.3], demand: [0.4, 0.4] }, 10)).toHaveLength(STEPS.length);
  });
});
