import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { releasableStock, unmetDraws } from '../../src/shortfall/unmet-draws.ts';
import { anyShape, modelOf } from './any-model.ts';
import { fourSuppliers } from './worked-example.ts';

describe('draws one by one', () => {
  it('add up to what the run adds up, bit for bit', () => {
    fc.assert(
      fc.property(anyShape, fc.constantFrom<'plain' | 'stratified'>('plain', 'stratified'), (shape, sampling) => {
        const model = modelOf(shape);
        const draws = 20;
        const { unmet } = unmetDraws(model, 7, draws, sampling);
        const sums = new Float64Array(model.demand.length);
        for (let n = 0; n < unmet.length; n++) {
          const at = n % sums.length;
          sums[at] = (sums[at] as number) + (unmet[n] as number);
        }
        expect(Array.from(sums)).toEqual(Array.from(runDraws(model, 7, draws, sampling).grossBy));
      }),
      { numRuns: 60 },
    );
  });

  it('say how many are done', () => {
    const told: number[] = [];
    unmetDraws(fourSuppliers(), 1, 250, 'plain', (done) => told.push(done));
    expect(told).toEqual([100, 200]);
  });
});

describe('stock that may be released', () => {
  it('is what is free from the period it comes in, with what contracts bring a period later', () => {
    const model = {
      ...fourSuppliers(),
      periods: 3,
      stocks: {
        ...{ count: 3, node: Int32Array.of(0, 0, 0), from: Int32Array.of(0, 0, 2) },
        ...{ amount: Float64Array.of(5, 7, 11), released: Uint8Array.of(1, 0, 1), release: 'lexicographic' as const },
      },
      contracts: { count: 2, source: Int32Array.of(0, 0), stock: Int32Array.of(0, 1), amount: new Float64Array(6) },
    };
    expect(Array.from(releasableStock(model, Float64Array.of(1, 2, 4, 8, 8, 8)))).toEqual([5, 1, 13]);
  });
});
