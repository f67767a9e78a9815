/** Losses of every node and period, each in bins of equal width with the exact sum of each bin: what fan charts show. */
export interface Fan {
  readonly cells: number;
  /** Width of a cell's bins; the first counts zero alone, the last whatever is more than the cell's most. */
  readonly width: Float64Array;
  /** [cell, bin]. */
  readonly weight: Float64Array;
  readonly sum: Float64Array;
}

/** Bins between zero and the most. */
export const FAN_BINS = 128;
const SIZE = FAN_BINS + 2;

/** Empty tallies of losses up to `most` for each cell. */
export function newFan(most: Float64Array): Fan {
  return {
    cells: most.length,
    width: most.map((tonnes) => (tonnes > 0 ? tonnes / FAN_BINS : 1)),
    weight: new Float64Array(most.length * SIZE),
    sum: new Float64Array(most.length * SIZE),
  };
}

/** Counts one loss of a cell. */
export function countFan({ width, weight, sum }: Fan, cell: number, loss: number, by: number): void {
  const bin = loss <= 0 ? 0 : Math.min(FAN_BINS + 1, 1 + Math.floor(loss / (width[cell] as number)));
  const at = cell * SIZE + bin;
  weight[at] = (weight[at] as number) + by;
  sum[at] = (sum[at] as number) + by * loss;
}

/** What a node may lack in a period: mean, chance of any, and quantiles to within one bin (each the mean of its bin). */
export interface Band {
  readonly mean: number;
  readonly chance: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** The band of one cell. */
export function bandOf({ weight, sum }: Fan, cell: number): Band {
  const [weights, sums] = [weight, sum].map((all) => all.subarray(cell * SIZE, (cell + 1) * SIZE)) as [
    Float64Array,
    Float64Array,
  ];
  const total = weights.reduce((a, b) => a + b, 0);
  const at = (q: number): number => {
    // A share summed from fractions may miss q in its last bits.
    const wanted = q * total * (1 - 1e-12);
    let below = 0;
    const bin = weights.findIndex((some) => {
      below += some;
      return some > 0 && below >= wanted;
    });
    return (sums[bin] ?? Number.NaN) / (weights[bin] ?? Number.NaN);
  };
  return {
    mean: sums.reduce((a, b) => a + b, 0) / total,
    chance: 1 - (weights[0] ?? Number.NaN) / total,
    ...{ p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), p95: at(0.95) },
  };
}

/** Adds tallies to others of the same bins; blocks come in their order. */
export function addFan(to: Fan, from: Fan): void {
  for (const field of ['weight', 'sum'] as const) {
    const [a, b] = [to[field], from[field]];
    for (let n = 0; n < a.length; n++) a[n] = (a[n] as number) + (b[n] as number);
  }
}
