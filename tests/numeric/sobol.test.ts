import { describe, expect, it } from 'vitest';
import { SOBOL_BITS, SOBOL_COORDINATES, SOBOL_POINTS, scrambled, sobol } from '../../src/numeric/sobol.ts';

describe('points that fill a cube', () => {
  it('begin as published', () => {
    const first = Array.from({ length: 8 }, (_, n) => [0, 1, 2].map((d) => sobol(d, n) / SOBOL_POINTS));
    // In the order of their numbers, not of the Gray code: the same points in blocks of powers of two.
    expect(first.slice(0, 4)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.25, 0.75, 0.75],
      [0.75, 0.25, 0.25],
    ]);
  });
  it('take each of 512 strata once in every 512, in every coordinate, also when scrambled', () => {
    for (let d = 0; d < SOBOL_COORDINATES; d++) {
      for (const block of [0, 7]) {
        for (const key of [null, 12345]) {
          const strata = Array.from({ length: 512 }, (_, n) => {
            const digits = sobol(d, block * 512 + n);
            return (key === null ? digits : scrambled(digits, key)) >>> (SOBOL_BITS - 9);
          });
          expect(new Set(strata).size).toBe(512);
        }
      }
    }
  });
  it('are even in two coordinates: no square of 16 by 16 without its two of 512', () => {
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const squares = new Map<number, number>();
      for (let n = 0; n < 512; n++) {
        const at =
          (scrambled(sobol(a, n), 3) >>> (SOBOL_BITS - 4)) * 16 + (scrambled(sobol(b, n), 4) >>> (SOBOL_BITS - 4));
        squares.set(at, (squares.get(at) ?? 0) + 1);
      }
      expect([...squares.values()].filter((count) => count !== 2)).toEqual([]);
    }
  });
  it('scrambled with many keys are uniform, digit by digit', () => {
    const ones = new Array<number>(SOBOL_BITS).fill(0);
    const keys = 4000;
    for (let key = 0; key < keys; key++) {
      const turned = scrambled(sobol(5, 77), key * 7919);
      ones.forEach((count, n) => {
        ones[n] = count + ((turned >>> n) & 1);
      });
    }
    for (const count of ones) expect(Math.abs(count / keys - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / keys));
  });
});
