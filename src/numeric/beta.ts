import { exp, log } from './elementary.ts';

// Lanczos 1964, g = 7, nine terms (as in Numerical Recipes' successor tables; relative error about 1e-15).
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const HALF_LOG_2PI = 0.9189385332046728;

/** Logarithm of the gamma function for positive x. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`a positive number is needed, got ${x}`);
  if (x < 0.5) return logGamma(x + 1) - log(x);
  const y = x - 1;
  let sum = LANCZOS[0] as number;
  for (let n = 1; n < LANCZOS.length; n++) sum += (LANCZOS[n] as number) / (y + n);
  const t = y + 7.5;
  return HALF_LOG_2PI + (y + 0.5) * log(t) - t + log(sum);
}

/** Distribution function of the beta distribution: the continued fraction of the incomplete beta function (DLMF 8.17.22). */
export function betaCdf(x: number, a: number, b: number): number {
  return cdfWith(logGamma(a + b) - logGamma(a) - logGamma(b), x, a, b);
}

/** The same where the logarithm of the density's constant is at hand. */
function cdfWith(constant: number, x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(constant + a * log(x) + b * log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The fraction by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const safe = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let [c, d] = [1, 1 / safe(1 - ((a + b) * x) / (a + 1))];
  let value = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

/** Quantile of the beta distribution, by bisection closed with Newton steps; p strictly between 0 and 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability strictly between 0 and 1 is needed, got ${p}`);
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  let [low, high, x] = [0, 1, a / (a + b)];
  for (let n = 0; n < 200 && high - low > 1e-16 * x; n++) {
    const off = cdfWith(constant, x, a, b) - p;
    if (off > 0) high = x;
    else low = x;
    const slope = exp(constant + (a - 1) * log(x) + (b - 1) * log(1 - x));
    const step = x - off / slope;
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) < 1e-16 * x) return next;
    x = next;
  }
  return x;
}
