/** What a sample of losses amounts to. Rank statistics are of the sample itself: the smallest loss with F(loss) >= q. */
export interface Summary {
  readonly draws: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Standard error of the mean, sd / sqrt(draws). */
  readonly standardError: number;
  /** Share of draws above zero. */
  readonly chance: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  /** Mean of the worst twentieth (Rockafellar and Uryasev 2000). */
  readonly cvar95: number;
}

/** Value of which a share q of a sorted sample is at most. */
export function quantileOf(sorted: Float64Array, q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length - 1e-9) - 1))] ?? Number.NaN;
}

/** Conditional value at risk of a sorted sample: VaR + E[(L - VaR)+] / (1 - q). */
export function cvarOf(sorted: Float64Array, q: number): number {
  const at = quantileOf(sorted, q);
  let above = 0;
  for (const loss of sorted) if (loss > at) above += loss - at;
  return at + above / sorted.length / (1 - q);
}

/** The statistics every result prints, from one loss a draw. */
export function summaryOf(losses: Float64Array): Summary {
  const draws = losses.length;
  let [sum, positive] = [0, 0];
  for (const loss of losses) {
    sum += loss;
    if (loss > 0) positive += 1;
  }
  const mean = sum / draws;
  let squares = 0;
  for (const loss of losses) squares += (loss - mean) * (loss - mean);
  const standardDeviation = draws > 1 ? Math.sqrt(squares / (draws - 1)) : 0;
  const sorted = Float64Array.from(losses).sort();
  return {
    ...{
      draws,
      mean,
      standardDeviation,
      standardError: standardDeviation / Math.sqrt(draws),
      chance: positive / draws,
    },
    ...{ p50: quantileOf(sorted, 0.5), p90: quantileOf(sorted, 0.9), p95: quantileOf(sorted, 0.95) },
    cvar95: cvarOf(sorted, 0.95),
  };
}
