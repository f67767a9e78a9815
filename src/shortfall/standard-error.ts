import { batchError } from './batches.ts';
import type { Outcome } from './outcome.ts';
import { tallySummary } from './tally.ts';

/** Standard errors of what a run says of a node, tonnes. */
export interface StandardErrors {
  readonly mean: number;
  /** Null with fewer than two whole blocks of draws. */
  readonly p90: number | null;
}

/**
 * Standard errors of a node's shortfall. Of the mean: sd / sqrt(N) for plain draws; for stratified ones, which are not
 * independent within a block, batch means over the blocks (sd / sqrt(N), which is too large for them, with fewer than two).
 * Of the 90th percentile: batch means over the blocks, since a density cannot be estimated where losses are atoms.
 */
export function standardErrorsOf(outcome: Outcome, node: number, side: 'gross' | 'net'): StandardErrors {
  const tally = outcome[side][node];
  if (tally === undefined) throw new RangeError(`no node ${node}`);
  const batches = side === 'gross' ? outcome.grossBatches : outcome.netBatches;
  const { standardDeviation, weight } = tallySummary(tally);
  const plain = standardDeviation / Math.sqrt(weight);
  return {
    mean: outcome.sampling === 'plain' ? plain : (batchError(batches, node, 'mean') ?? plain),
    p90: batchError(batches, node, 'p90'),
  };
}

/** Whole blocks a run has at least before its standard errors are relied on. */
const FEWEST_BLOCKS = 8;

/** Whether the standard error of every such node's mean gross shortfall is at most a share of the mean. */
export function isPrecise(outcome: Outcome, nodes: readonly number[], share: number): boolean {
  if ((outcome.grossBatches.count[0] as number) < FEWEST_BLOCKS) return false;
  return nodes.every((node) => {
    const [weight = 0, total = 0] = outcome.gross[node]?.totals ?? [];
    return standardErrorsOf(outcome, node, 'gross').mean <= share * (total / weight);
  });
}
