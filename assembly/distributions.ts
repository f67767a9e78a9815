import { normalQuantile } from './normal';

/** Quantile functions of src/numeric/distributions.ts and quantile-table.ts. */

const STEPS: f64 = 8;
const REACH: f64 = 8.5;
const KNOTS: usize = 137;

export function triangular(u: f64, low: f64, mode: f64, high: f64): f64 {
  if (low == high) return low;
  const split = (mode - low) / (high - low);
  return u <= split
    ? low + sqrt(u * (high - low) * (mode - low))
    : high - sqrt((1 - u) * (high - low) * (high - mode));
}

/** The quantile of a table: its values, and behind them its slopes. */
export function fromTable(table: usize, u: f64): f64 {
  const place = (normalQuantile(u) + REACH) * STEPS;
  const n = floor(place);
  const s = place - n;
  const value = table + (<usize>n << 3);
  const slope = value + (KNOTS << 3);
  const r = 1 - s;
  return (
    load<f64>(value) * (1 + 2 * s) * r * r +
    load<f64>(slope) * s * r * r +
    load<f64>(value, 8) * s * s * (3 - 2 * s) -
    load<f64>(slope, 8) * s * s * r
  );
}

export function uniform(u: f64, low: f64, high: f64): f64 {
  return low + (high - low) * u;
}
