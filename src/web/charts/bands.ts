/** Spread of an amount in one period over all draws: ends of the middle 90% and 50%, and the median. */
export interface PeriodBand {
  readonly label: string;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
  /** Share of draws in which it is above zero, 0 to 1. */
  readonly chance: number;
}

/** One fan: a name such as `before any release`, and its periods in order. */
export interface Fan {
  readonly name: string;
  readonly bands: readonly PeriodBand[];
}

/** A bar of a waterfall: a total from zero, or a step from what stood before to what is left. */
export interface FallStep {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
}

/** A lever moved to both ends of its range, and where the result then stands. */
export interface TornadoBar {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** Rests on an assumption rather than on evidence: drawn hollow. */
  readonly assumed: boolean;
}

/** Steps that lead from a first total to a last one, each as large as its change; the last total closes them. */
export function fallOf(
  first: { readonly label: string; readonly amount: number },
  changes: readonly { readonly label: string; readonly change: number }[],
  last: string,
): readonly FallStep[] {
  let at = first.amount;
  const steps = changes.map(({ label, change }) => {
    const from = at;
    at += change;
    return { label, from, to: at, isTotal: false };
  });
  const begin = { label: first.label, from: 0, to: first.amount, isTotal: true };
  return [begin, ...steps, { label: last, from: 0, to: at, isTotal: true }];
}
