/** Losses counted into bins of equal width, with the exact sum of each bin: flat in draws, exact in mean and spread. */
export interface Tally {
  /** Width of a bin; the first counts zero alone. */
  readonly width: number;
  readonly weight: Float64Array;
  readonly sum: Float64Array;
  /** Of all losses: weight, sum, sum of squares. */
  readonly totals: Float64Array;
}

const BINS = 2048;

/** An empty tally of losses up to `most`. */
export function newTally(most: number): Tally {
  return {
    width: most > 0 ? most / BINS : 1,
    weight: new Float64Array(BINS + 2),
    sum: new Float64Array(BINS + 2),
    totals: new Float64Array(3),
  };
}

/** Counts one loss; `weight` is 1 for a draw, its probability where every outcome is gone through. */
export function count({ width, weight, sum, totals }: Tally, loss: number, by = 1): void {
  const bin = loss <= 0 ? 0 : Math.min(BINS + 1, 1 + Math.floor(loss / width));
  weight[bin] = (weight[bin] as number) + by;
  sum[bin] = (sum[bin] as number) + by * loss;
  totals[0] = (totals[0] as number) + by;
  totals[1] = (totals[1] as number) + by * loss;
  totals[2] = (totals[2] as number) + by * loss * loss;
}

/** Adds a tally to another of the same bins. Blocks are always added in their order, so that sums are the same bits. */
export function addTally(to: Tally, from: Tally): void {
  for (const field of ['weight', 'sum', 'totals'] as const) {
    const [a, b] = [to[field], from[field]];
    for (let n = 0; n < a.length; n++) a[n] = (a[n] as number) + (b[n] as number);
  }
}

/** What a tally amounts to; quantiles to within one bin, each the mean of its bin. */
export interface TallySummary {
  readonly weight: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Probability of a loss above zero. */
  readonly chance: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly cvar95: number;
}

export function tallySummary(tally: Tally): TallySummary {
  const [weight = 0, total = 0, squares = 0] = tally.totals;
  const mean = total / weight;
  return {
    ...{ weight, mean, standardDeviation: Math.sqrt(Math.max(0, squares / weight - mean * mean)) },
    chance: 1 - (tally.weight[0] as number) / weight,
    ...{ p50: quantile(tally, 0.5), p90: quantile(tally, 0.9), p95: quantile(tally, 0.95), cvar95: cvar(tally, 0.95) },
  };
}

/** The smallest loss of which a share q is at most. */
export function quantile({ weight, sum, totals }: Tally, q: number): number {
  // A share summed from fractions may miss q in its last bits.
  const wanted = q * (totals[0] as number) * (1 - 1e-12);
  let below = 0;
  for (let n = 0; n < weight.length; n++) {
    below += weight[n] as number;
    if (below >= wanted && (weight[n] as number) > 0) return (sum[n] as number) / (weight[n] as number);
  }
  return Number.NaN;
}

/** Mean of the worst share 1 - q (Rockafellar and Uryasev 2000). */
export function cvar({ weight, sum, totals }: Tally, q: number): number {
  const tail = (1 - q) * (totals[0] as number);
  let [rest, loss] = [tail, 0];
  for (let n = weight.length - 1; n >= 0 && rest > 0; n--) {
    const of = weight[n] as number;
    if (of === 0) continue;
    const part = Math.min(rest, of);
    loss += ((sum[n] as number) / of) * part;
    rest -= part;
  }
  return loss / tail;
}
