import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorKey, newStream, next32, nextUniform, seek } from '../../src/numeric/stream.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });

function uniforms(seed: number, factor: string, draw: number, count: number): readonly number[] {
  const stream = newStream();
  seek(stream, seed, factorKey(factor), draw);
  return Array.from({ length: count }, () => nextUniform(stream));
}

/** Chi-square of how often each of `bins` equal parts is hit. */
function chiSquare(values: readonly number[], bins: number): number {
  const hits = new Array<number>(bins).fill(0);
  for (const u of values) hits[Math.floor(u * bins)] = (hits[Math.floor(u * bins)] ?? 0) + 1;
  const expected = values.length / bins;
  return hits.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe('a keyed stream', () => {
  it('is xoshiro128++: the published generator from the state 1, 2, 3, 4', () => {
    const stream = Uint32Array.from([1, 2, 3, 4]);
    // rotl(1 + 4, 7) + 1 = 641, and on as the reference implementation has it.
    expect(Array.from({ length: 4 }, () => next32(stream))).toEqual([641, 1_573_767, 3_222_811_527, 3_517_856_514]);
  });
  it('depends on its key alone, not on what was drawn before', () => {
    fc.assert(
      fc.property(word, fc.string(), word, (seed, factor, draw) => {
        const stream = newStream();
        seek(stream, 7, factorKey('something else'), 3);
        nextUniform(stream);
        seek(stream, seed, factorKey(factor), draw);
        expect(nextUniform(stream)).toBe(uniforms(seed, factor, draw, 1)[0]);
      }),
    );
  });
  it('lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(word, word, (seed, draw) => {
        for (const u of uniforms(seed, 'ban/CHN', draw, 20)) expect(u > 0 && u < 1).toBe(true);
      }),
    );
  });
  it.each(['first numbers of draws', 'numbers of one draw', 'first numbers of factors', 'first numbers of seeds'])(
    'is even: %s',
    (which) => {
      const of = {
        'first numbers of draws': (n: number) => uniforms(1, 'ban/CHN', n, 1)[0],
        'first numbers of factors': (n: number) => uniforms(1, `ban/${n}`, 0, 1)[0],
        'first numbers of seeds': (n: number) => uniforms(n, 'ban/CHN', 0, 1)[0],
        'numbers of one draw': null,
      }[which];
      const values =
        of === null ? uniforms(1, 'ban/CHN', 0, 40_000) : Array.from({ length: 40_000 }, (_, n) => of?.(n) ?? 0);
      // 99 degrees of freedom: 52 and 161 leave out one case in ten thousand on either side; the numbers are fixed.
      expect(chiSquare(values, 100)).toBeGreaterThan(52);
      expect(chiSquare(values, 100)).toBeLessThan(161);
    },
  );
  it('has no correlation between factors, draws and seeds', () => {
    const n = 40_000;
    const series = (at: (k: number) => number | undefined): readonly number[] =>
      Array.from({ length: n }, (_, k) => (at(k) ?? 0) - 0.5);
    const a = series((k) => uniforms(1, 'ban/CHN', k, 1)[0]);
    const others = [
      series((k) => uniforms(1, 'ban/COD', k, 1)[0]),
      series((k) => uniforms(2, 'ban/CHN', k, 1)[0]),
      series((k) => uniforms(1, 'ban/CHN', k + 1, 1)[0]),
      series((k) => uniforms(1, 'ban/CHN', k, 2)[1]),
    ];
    for (const b of others) {
      const correlation = (12 * a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0)) / n;
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
    }
  });
  it('has keys that names of a case do not share', () => {
    const names = ['CHN', 'COD', 'USA', 'AUS'].flatMap((place) =>
      ['antimony', 'cobalt', 'tin', 'rhenium'].flatMap((m) =>
        ['ban', 'war', 'error'].map((kind) => `${kind}/${place}/${m}`),
      ),
    );
    expect(new Set(names.map((name) => JSON.stringify(factorKey(name)))).size).toBe(names.length);
  });
});
