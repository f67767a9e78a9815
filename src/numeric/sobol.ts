import { mixed } from './stream.ts';

/**
 * Points that fill the unit cube evenly (Sobol 1967), and their scrambling (Owen 1995), which makes each coordinate of each
 * point uniform while the points together stay even: randomised quasi-Monte Carlo.
 */

/** Digits a coordinate has. */
export const SOBOL_BITS = 20;

/** Points before the sequence begins anew. */
export const SOBOL_POINTS = 2 ** SOBOL_BITS;

/**
 * Degree of the primitive polynomial, its inner coefficients as bits, and the first numbers of each coordinate after the
 * first (Joe and Kuo 2008, whose two-dimensional projections are good).
 */
const COORDINATES: readonly (readonly [degree: number, inner: number, first: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
];

/** Coordinates there are. */
export const SOBOL_COORDINATES = COORDINATES.length + 1;

/** What each binary digit of a point's number adds to a coordinate. */
const DIRECTIONS: readonly Uint32Array[] = [
  Uint32Array.from({ length: SOBOL_BITS }, (_, n) => 2 ** (SOBOL_BITS - 1 - n)),
  ...COORDINATES.map(([degree, inner, first]) => directionsOf(degree, inner, first)),
];

function directionsOf(degree: number, inner: number, first: readonly number[]): Uint32Array {
  const odd = [...first];
  for (let n = degree; n < SOBOL_BITS; n++) {
    const back = odd[n - degree] as number;
    let next = back ^ (back << degree);
    for (let k = 1; k < degree; k++) if (((inner >>> (degree - 1 - k)) & 1) === 1) next ^= (odd[n - k] as number) << k;
    odd.push(next >>> 0);
  }
  return Uint32Array.from(odd, (number, n) => number * 2 ** (SOBOL_BITS - 1 - n));
}

/** A coordinate of a point as a whole number below 2^20; the points are numbered from 0. */
export function sobol(coordinate: number, point: number): number {
  const directions = DIRECTIONS[coordinate];
  if (directions === undefined) throw new RangeError(`no coordinate ${coordinate}`);
  let digits = 0;
  for (let n = 0, rest = point; rest > 0; n++, rest >>>= 1) if ((rest & 1) === 1) digits ^= directions[n] as number;
  return digits;
}

/** Scrambles a coordinate: whether a digit is turned over hangs on the digits before it and on the key. */
export function scrambled(digits: number, key: number): number {
  let [turned, before] = [0, 1];
  for (let n = SOBOL_BITS - 1; n >= 0; n--) {
    const digit = (digits >>> n) & 1;
    turned = (turned << 1) | (digit ^ (mixed(key ^ Math.imul(before, 0x9e3779b9)) & 1));
    before = (before << 1) | digit;
  }
  return turned;
}
