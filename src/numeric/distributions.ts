import { betaQuantile } from './beta.ts';
import { exp } from './elementary.ts';
import { normalQuantile } from './normal.ts';

/**
 * Quantile functions: what a distribution gives for a uniform number u strictly between 0 and 1. Drawing through quantiles
 * costs one uniform a number, whatever the distribution, so stratified and correlated draws work for all of them.
 */

/** Triangular on [low, high] with its peak at mode. */
export function triangular(u: number, low: number, mode: number, high: number): number {
  if (low === high) return low;
  const split = (mode - low) / (high - low);
  return u <= split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Shape of the beta distribution a PERT estimate stands for (weight of the mode: 4). */
export function pertShape(low: number, mode: number, high: number): { readonly a: number; readonly b: number } {
  return { a: 1 + (4 * (mode - low)) / (high - low), b: 1 + (4 * (high - mode)) / (high - low) };
}

/** PERT on [low, high] with its peak at mode. */
export function pert(u: number, low: number, mode: number, high: number): number {
  if (low === high) return low;
  const { a, b } = pertShape(low, mode, high);
  return low + (high - low) * betaQuantile(u, a, b);
}

/** Lognormal with a median and the standard deviation of the logarithm. */
export function lognormal(u: number, median: number, sigma: number): number {
  return median * exp(sigma * normalQuantile(u));
}

/** Uniform on [low, high]: what is known of a censored or withheld number within its interval. */
export function uniform(u: number, low: number, high: number): number {
  return low + (high - low) * u;
}
