import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, power } from '../../src/numeric/elementary.ts';

const ulps = (a: number, b: number): number => Math.abs(a - b) / (Math.abs(b) * Number.EPSILON || Number.MIN_VALUE);

describe('exponential and logarithm', () => {
  it('agree with the engine to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(
          2 * Number.EPSILON * Math.max(Math.abs(Math.log(x)), 0.5),
        );
      }),
      { numRuns: 5000 },
    );
  });
  it('keep their digits beside one, where the logarithm is small', () => {
    for (const x of [1 - 1e-10, 1 + 1e-10, 1 - 1e-5, 1.001]) expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
  });
  it('hold at the ends', () => {
    expect([exp(710), exp(-746), exp(0), log(0), log(1), log(Number.POSITIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      1,
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect([exp(Number.NaN), log(-1)]).toEqual([Number.NaN, Number.NaN]);
    expect(ulps(exp(709.7), Math.exp(709.7))).toBeLessThanOrEqual(2);
    expect(exp(-740) / Math.exp(-740)).toBeCloseTo(1, 6);
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
    expect(power(2, 10)).toBeCloseTo(1024, 9);
  });
  it('give the same bits wherever they run', () => {
    expect(
      [exp(1), exp(-12.3), log(10), log(0.3)].map((x) => Buffer.from(new Float64Array([x]).buffer).toString('hex')),
    ).toMatchInlineSnapshot(`
      [
        "6a57148b0abf0540",
        "374faffd6517d33e",
        "1655b5bbb16b0240",
        "21a7bdfc7843f3bf",
      ]
    `);
  });
});
