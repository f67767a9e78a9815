/**
 * Exponential and logarithm of our own, in additions, multiplications and divisions only: engines differ in the last bits
 * of Math.exp and Math.log, and a run must give the same bytes everywhere.
 */

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
// Which of the two words holds sign and exponent depends on the machine.
bits[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const SQRT_HALF = Math.SQRT1_2;

/** Coefficients 1/13!, 1/12!, ... 1/2!, 1, 1 of the exponential's series. */
const EXP_SERIES: readonly number[] = Array.from({ length: 14 }, (_, n) => 13 - n).map((n) => 1 / factorial(n));
/** Coefficients 1/23, 1/21, ... 1/3, 1 of the series of the inverse hyperbolic tangent in the square. */
const LOG_SERIES: readonly number[] = Array.from({ length: 12 }, (_, n) => 1 / (23 - 2 * n));

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** 2 to a whole power, also where the result is subnormal or infinite. */
function power2(n: number): number {
  if (n > 1023) return n > 2046 ? Number.POSITIVE_INFINITY : power2(1023) * power2(n - 1023);
  if (n < -1022) return n < -2100 ? 0 : power2(-1022) * power2(Math.max(-1078, n + 1022));
  words[HIGH] = (n + 1023) << 20;
  words[1 - HIGH] = 0;
  return bits[0] as number;
}

/** Value of a polynomial whose coefficients come highest power first. */
function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const c of coefficients) sum = sum * x + c;
  return sum;
}

/** e to the power of x, to within two units in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const rest = x - k * LN2_HIGH - k * LN2_LOW;
  const series = horner(EXP_SERIES, rest);
  return k < -1021
    ? series * power2(k + 100) * power2(-100)
    : k > 1023
      ? series * 2 * power2(k - 1)
      : series * power2(k);
}

/** Natural logarithm, to within two units in the last place; NaN below zero, minus infinity at zero. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  const scaled = x < 2.2250738585072014e-308 ? x * power2(60) : x;
  bits[0] = scaled;
  let exponent = ((words[HIGH] as number) >>> 20) - 1022 - (scaled === x ? 0 : 60);
  words[HIGH] = ((words[HIGH] as number) & 0xfffff) | (1022 << 20);
  let mantissa = bits[0];
  if (mantissa < SQRT_HALF) {
    mantissa *= 2;
    exponent -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return exponent * LN2_HIGH + (2 * s * horner(LOG_SERIES, s * s) + exponent * LN2_LOW);
}

/** x to the power of y for positive x. */
export function power(x: number, y: number): number {
  return x === 0 ? (y === 0 ? 1 : 0) : exp(y * log(x));
}
