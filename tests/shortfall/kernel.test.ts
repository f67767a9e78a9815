import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, roomFor, runBlock, runDraws } from '../../src/shortfall/engine.ts';
import { kernelFor } from '../../src/shortfall/kernel.ts';
import { linksOf, type Model, noLinks } from '../../src/shortfall/model.ts';
import { addOutcome, newOutcome, type Outcome } from '../../src/shortfall/outcome.ts';
import type { Sampling } from '../../src/shortfall/sampling.ts';
import { ROOT } from '../support/source-files.ts';
import { anyShape, modelOf } from './any-model.ts';
import { fourSuppliers, workedExample } from './worked-example.ts';

const anySampling = fc.constantFrom<Sampling>('plain', 'stratified');
const kernel = kernelFor(new Uint8Array(readFileSync(path.join(ROOT, 'assembly', 'kernel.wasm'))));

/** Where two outcomes differ in a bit; empty where they are the same. */
function differences(a: unknown, b: unknown, at = ''): readonly string[] {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const [x, y] = [a as Float64Array, b as Float64Array];
    if (x.length !== y.length) return [`${at}: ${x.length} numbers, ${y.length}`];
    const n = x.findIndex((value, n) => !Object.is(value, y[n]));
    return n < 0 ? [] : [`${at}[${n}]: ${x[n]} and ${y[n]}`];
  }
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    return Object.entries(a).flatMap(([key, value]) =>
      differences(value, (b as Record<string, unknown>)[key], `${at}/${key}`),
    );
  }
  return Object.is(a, b) ? [] : [`${at}: ${String(a)} and ${String(b)}`];
}

const sameBits = (model: Model, seed: number, block: number, draws: number, sampling: Sampling = 'plain') =>
  differences(
    runBlock(model, seed, block, draws, roomFor(model, sampling)),
    kernel(model, seed, block, draws, sampling),
  );

describe('the kernel in vector instructions', () => {
  it.each([
    ['as it stands', {}],
    ['half cut off, with stock', { allyShare: 0.1, swingWilling: [0, 0, 0, 0], stock: 500 }],
  ] as const)('gives the bits of the specification on the worked example: %s', (_, changes) => {
    const model = workedExample(changes);
    expect(sameBits(model, 1, 0, 3)).toEqual([]);
    expect(sameBits({ ...model, stocks: { ...model.stocks, release: 'greedy' } }, 1, 0, 3)).toEqual([]);
  });

  it('gives the bits of the specification on any model: every kind of factor, split, feed, lag, stock, contract, route, price, eligibility', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 1, max: 9 }), anySampling, (shape, draws, sampling) => {
        expect(sameBits(modelOf(shape), shape.seed, 1, draws, sampling)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives them where errors move every source in all periods, several taken at a time', () => {
    const shape = {
      seed: 3,
      nodes: 2,
      groups: 1,
      periods: 70,
      sources: 11,
      factors: 3,
      stocks: 0,
      priced: false,
      limited: false,
    };
    const model = modelOf(shape);
    const [none, zero] = [new Float64Array(11 * 70), new Int32Array(11)];
    const moved: Model = {
      ...model,
      factors: ['a', 'b', 'c'].map((name) => ({ name, kind: 'error' as const, sigma: 0.1, every: 'draw' as const })),
      sources: {
        ...{ ...model.sources, need: none, lag: zero, feeds: noLinks(11) },
        factors: linksOf(Array.from({ length: 11 }, (_, s) => [[s % 3, 1] as const])),
      },
    };
    expect(sameBits(moved, 4, 0, 7)).toEqual([]);
  });

  it('gives the bits of the specification over several blocks', () => {
    const draws = 2 * BLOCK + 33;
    const model = fourSuppliers();
    const total: Outcome = newOutcome(model);
    for (let block = 0; block * BLOCK < draws; block++) {
      addOutcome(total, kernel(model, 5, block, Math.min(BLOCK, draws - block * BLOCK)));
    }
    expect(differences(runDraws(model, 5, draws), total)).toEqual([]);
  });
});
