import { betaQuantile, logGamma } from './beta.ts';
import { exp, log } from './elementary.ts';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

/** Steps of the table to one standard deviation, and how far it reaches: beyond what 53 bits of a uniform can give. */
const STEPS = 8;
const REACH = 8.5;
const KNOTS = 2 * REACH * STEPS + 1;

/**
 * The quantile function of a beta distribution as a table over the normal quantile of the probability, in which it is smooth
 * to the ends: value and slope at each knot, a cubic between two. Good to 1e-6.
 */
export interface QuantileTable {
  readonly values: Float64Array;
  /** Slope times the distance of two knots. */
  readonly slopes: Float64Array;
}

/** The table of the beta distribution with these shapes, both at least 1. */
export function betaTable(a: number, b: number): QuantileTable {
  const [values, slopes] = [new Float64Array(KNOTS), new Float64Array(KNOTS)];
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  for (let n = 0; n < KNOTS; n++) {
    const z = n / STEPS - REACH;
    const x = z > 0 ? 1 - betaQuantile(normalCdf(-z), b, a) : betaQuantile(normalCdf(z), a, b);
    const density = exp(constant + (a - 1) * log(x) + (b - 1) * log(1 - x));
    values[n] = x;
    slopes[n] = x > 0 && x < 1 ? normalDensity(z) / density / STEPS : 0;
  }
  return { values, slopes };
}

/** The quantile of a probability strictly between 0 and 1 (cubic Hermite interpolation between two knots). */
export function fromTable({ values, slopes }: QuantileTable, u: number): number {
  const place = (normalQuantile(u) + REACH) * STEPS;
  const n = Math.floor(place);
  const s = place - n;
  const [low, high] = [values[n] as number, values[n + 1] as number];
  const r = 1 - s;
  return (
    low * (1 + 2 * s) * r * r +
    (slopes[n] as number) * s * r * r +
    high * s * s * (3 - 2 * s) -
    (slopes[n + 1] as number) * s * s * r
  );
}
