import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byProductLoss } from '../../src/shortfall/by-product.ts';
import { domesticOutput, grossOutput, materialDemand } from '../../src/shortfall/final-demand.ts';

const industries = { count: 2, needs: new Float64Array([0.2, 0.3, 0.1, 0.4]) };
const use = new Float64Array([0.02, 0.05]);

describe('input-output demand (F-11 (1) to (3))', () => {
  it.each([
    [[100, 50], [166.6666667, 111.1111111], 8.8888889],
    [[100, 25], [150, 66.6666667], 6.3333333],
  ])('gives VC-36 for final demand %j', (demand, output, material) => {
    const found = grossOutput(industries, new Float64Array(demand)) ?? new Float64Array(2);
    expect([...found].map((amount) => Number(amount.toFixed(7)))).toEqual(output);
    expect(materialDemand(found, use)).toBeCloseTo(material, 7);
  });

  it('has no output where an industry eats all it makes', () => {
    expect(grossOutput({ count: 1, needs: new Float64Array([1]) }, new Float64Array([1]))).toBeNull();
  });

  const need = fc.double({ min: 0, max: 0.3, noNaN: true });
  const matrix = fc
    .array(need, { minLength: 9, maxLength: 9 })
    .map((needs) => ({ count: 3, needs: new Float64Array(needs) }));
  const final = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });

  it('is an output of which final demand remains when industries have taken their needs', () => {
    fc.assert(
      fc.property(matrix, final, (some, demand) => {
        const output = grossOutput(some, new Float64Array(demand));
        if (output === null) throw new Error('needs below one have an output');
        demand.forEach((amount, i) => {
          const taken = output.reduce((sum, q, j) => sum + (some.needs[i * 3 + j] ?? 0) * q, 0);
          expect((output[i] ?? 0) - taken).toBeCloseTo(amount, 6);
        });
      }),
    );
  });

  it('has a domestic part that is all of it without imports, and none where all is imported', () => {
    const demand = new Float64Array([100, 50]);
    expect(domesticOutput(industries, demand, new Float64Array(2))).toEqual(grossOutput(industries, demand));
    expect([...(domesticOutput(industries, demand, new Float64Array([1, 1])) ?? [1])]).toEqual([0, 0]);
  });
});

describe('by-product loss (F-10)', () => {
  it('gives VC-36b', () => {
    const one = byProductLoss(0.2, 0.9, 1);
    expect(one.loss).toBeCloseTo(0.18, 12);
    expect([one.low, one.high].map((x) => Number(x.toFixed(12)))).toEqual([0.15, 0.2]);
    expect(byProductLoss(0.2, 0.9, 2).loss).toBeCloseTo(0.09, 12);
  });

  it('refuses what is no share', () => {
    expect(() => byProductLoss(1.2, 0.9, 1)).toThrow(RangeError);
    expect(() => byProductLoss(0.2, 0.9, 0)).toThrow(RangeError);
  });
});
