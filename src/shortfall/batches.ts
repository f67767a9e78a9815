import { quantile, type Tally } from './tally.ts';

/**
 * Means and 90th percentiles of the whole blocks of a run, summed with their squares: what standard errors are taken from
 * where draws of a block are not independent of each other, and for a quantile in any case.
 */
export interface Batches {
  /** Whole blocks counted. */
  readonly count: Float64Array;
  /** [node, (mean, mean squared, p90, p90 squared)]. */
  readonly sums: Float64Array;
}

const FIELDS = 4;

/** No blocks, of so many nodes. */
export function newBatches(nodes: number): Batches {
  return { count: new Float64Array(1), sums: new Float64Array(nodes * FIELDS) };
}

/** Counts the tallies of one whole block. */
export function countBatch({ count, sums }: Batches, tallies: readonly Tally[]): void {
  count[0] = (count[0] as number) + 1;
  tallies.forEach((tally, node) => {
    const mean = (tally.totals[1] as number) / (tally.totals[0] as number);
    const p90 = quantile(tally, 0.9);
    [mean, mean * mean, p90, p90 * p90].forEach((value, field) => {
      sums[node * FIELDS + field] = (sums[node * FIELDS + field] as number) + value;
    });
  });
}

/** Adds the blocks of one part of a run to another's. */
export function addBatches(to: Batches, from: Batches): void {
  to.count[0] = (to.count[0] as number) + (from.count[0] as number);
  for (let n = 0; n < to.sums.length; n++) to.sums[n] = (to.sums[n] as number) + (from.sums[n] as number);
}

/**
 * Standard error of a node's mean or 90th percentile over all blocks: the spread of the blocks' own over the root of their
 * number (batch means); null with fewer than two whole blocks. With few blocks it is itself uncertain by 1 / sqrt(2 blocks).
 */
export function batchError({ count, sums }: Batches, node: number, of: 'mean' | 'p90'): number | null {
  const blocks = count[0] as number;
  if (blocks < 2) return null;
  const at = node * FIELDS + (of === 'mean' ? 0 : 2);
  const mean = (sums[at] as number) / blocks;
  const spread = ((sums[at + 1] as number) - blocks * mean * mean) / (blocks - 1);
  return Math.sqrt(Math.max(0, spread) / blocks);
}
