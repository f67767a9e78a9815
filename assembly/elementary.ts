/** The exponential and logarithm of src/numeric/elementary.ts: the same operations in the same order, so the same bits. */

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const INVERSE_LN2: f64 = 1.4426950408889634;
const SQRT_HALF: f64 = 0.7071067811865476;

/** 2 to a whole power, also where the result is subnormal or infinite. */
function power2(n: i32): f64 {
  if (n > 1023) return n > 2046 ? Infinity : normalPower2(1023) * power2(n - 1023);
  if (n < -1022) return n < -2100 ? 0 : normalPower2(-1022) * power2(max(-1078, n + 1022));
  return normalPower2(n);
}

// @ts-ignore: decorator
@inline
function normalPower2(n: i32): f64 {
  return reinterpret<f64>(<u64>(n + 1023) << 52);
}

// @ts-ignore: decorator
@inline
function expSeries(x: f64): f64 {
  let sum: f64 = 1.0 / 6227020800.0;
  sum = sum * x + 1.0 / 479001600.0;
  sum = sum * x + 1.0 / 39916800.0;
  sum = sum * x + 1.0 / 3628800.0;
  sum = sum * x + 1.0 / 362880.0;
  sum = sum * x + 1.0 / 40320.0;
  sum = sum * x + 1.0 / 5040.0;
  sum = sum * x + 1.0 / 720.0;
  sum = sum * x + 1.0 / 120.0;
  sum = sum * x + 1.0 / 24.0;
  sum = sum * x + 1.0 / 6.0;
  sum = sum * x + 0.5;
  sum = sum * x + 1.0;
  return sum * x + 1.0;
}

// @ts-ignore: decorator
@inline
function logSeries(x: f64): f64 {
  let sum: f64 = 1.0 / 23.0;
  sum = sum * x + 1.0 / 21.0;
  sum = sum * x + 1.0 / 19.0;
  sum = sum * x + 1.0 / 17.0;
  sum = sum * x + 1.0 / 15.0;
  sum = sum * x + 1.0 / 13.0;
  sum = sum * x + 1.0 / 11.0;
  sum = sum * x + 1.0 / 9.0;
  sum = sum * x + 1.0 / 7.0;
  sum = sum * x + 1.0 / 5.0;
  sum = sum * x + 1.0 / 3.0;
  return sum * x + 1.0;
}

/** e to the power of x. */
export function exp(x: f64): f64 {
  if (x != x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.2) return 0;
  // Whole steps of ln 2, halves upwards, as Math.round counts them.
  const steps = x * INVERSE_LN2;
  const up = ceil(steps);
  const k = <i32>(up - 0.5 > steps ? up - 1 : up);
  const rest = x - <f64>k * LN2_HIGH - <f64>k * LN2_LOW;
  const series = expSeries(rest);
  if (k < -1021) return series * power2(k + 100) * power2(-100);
  if (k > 1023) return series * 2 * power2(k - 1);
  return series * normalPower2(k);
}

/** Natural logarithm; NaN below zero, minus infinity at zero. */
export function log(x: f64): f64 {
  if (x != x || x < 0) return NaN;
  if (x == 0) return -Infinity;
  if (x == Infinity) return x;
  const subnormal = x < 2.2250738585072014e-308;
  const bits = reinterpret<u64>(subnormal ? x * normalPower2(60) : x);
  let exponent = <i32>(bits >>> 52) - 1022 - (subnormal ? 60 : 0);
  let mantissa = reinterpret<f64>((bits & 0xfffffffffffff) | (<u64>1022 << 52));
  if (mantissa < SQRT_HALF) {
    mantissa *= 2;
    exponent -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return <f64>exponent * LN2_HIGH + (2 * s * logSeries(s * s) + <f64>exponent * LN2_LOW);
}

/** x to the power of y for positive x. */
export function power(x: f64, y: f64): f64 {
  return x == 0 ? (y == 0 ? 1 : 0) : exp(y * log(x));
}
