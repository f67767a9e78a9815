import { type RunDraws, runDraws } from './engine.ts';
import { applyLever, type Lever } from './lever.ts';
import type { Model } from './model.ts';
import type { Outcome } from './outcome.ts';
import { rankedOnce } from './ranks.ts';
import type { Sampling } from './sampling.ts';
import { subModel } from './sub-model.ts';
import { quantile } from './tally.ts';

/** Where a lever must stand for a node's 90th percentile shortfall to come down to a level, mostly zero, and why where it cannot. */
export interface BreakEven {
  readonly lever: string;
  readonly words: string;
  readonly unit: string;
  /** Null where not even the ends of the lever's range do. */
  readonly value: number | null;
  readonly why: 'zero as it is' | 'found' | 'not within the range';
  /** The smallest 90th percentile found, tonnes. */
  readonly p90: number;
}

/** What a break-even is looked for with. */
export interface BreakEvenRun {
  readonly seed: number;
  readonly draws: number;
  readonly node: number;
  /** Before or after the release of stock. */
  readonly side: 'gross' | 'net';
  /** Tonnes the 90th percentile is brought down to; 0 when absent. */
  readonly level?: number;
  readonly sampling?: Sampling;
  /** Draws with another kernel of the same bits. */
  readonly drawn?: RunDraws;
}

/** Part of a lever's range that its break-even is found to. */
const FINE = 2 ** -14;

/**
 * What must be true for zero: bisection on a lever between where it stands and an end of its range that brings the 90th
 * percentile to zero, or to another level, on the same luck. The value given is on that side; where both ends do, the nearer one.
 */
export function breakEven(model: Model, lever: Lever, run: BreakEvenRun): BreakEven {
  const { id, words, unit, low, base, high } = lever;
  const { level = 0 } = run;
  const ranked = run.sampling === 'stratified' ? rankedOnce(model) : model;
  const p90 = (value: number): number => p90Of(applyLever(ranked, lever, value), run);
  const said = { lever: id, words, unit };
  const now = p90(base);
  if (now <= level) return { ...said, value: base, why: 'zero as it is', p90: now };
  const ends = [low, high].map((end) => ({ end, p90: p90(end) }));
  const found = ends
    .filter((end) => end.p90 <= level)
    .map(({ end }) => bisect((value) => p90(value) <= level, base, end, FINE * Math.abs(high - low)))
    .sort((a, b) => Math.abs(a - base) - Math.abs(b - base));
  const [value] = found;
  return value === undefined
    ? { ...said, value: null, why: 'not within the range', p90: Math.min(now, ...ends.map((end) => end.p90)) }
    : { ...said, value, why: 'found', p90: level };
}

/** The end of a stretch, nearest to where it is not as it must be, where it still is. */
function bisect(does: (value: number) => boolean, from: number, to: number, fine: number): number {
  let [short, zero] = [from, to];
  while (Math.abs(zero - short) > fine) {
    const middle = (short + zero) / 2;
    if (does(middle)) zero = middle;
    else short = middle;
  }
  return zero;
}

/** 90th percentile of a node's shortfall, tonnes. */
export function p90Of(
  model: Model,
  { seed, draws, node, side, sampling = 'plain', drawn = runDraws }: BreakEvenRun,
): number {
  const part = subModel(model, node);
  const tally = drawn(part.model, seed, draws, sampling)[side][part.node];
  if (tally === undefined) throw new RangeError(`no node ${node}`);
  return quantile(tally, 0.9);
}

/**
 * Tonnes of inventory in a node's own form, there at the beginning and free to be released, that would leave nothing short
 * beyond what is released already: in nine draws of ten, and of the mean (stock that is there from the first period meets all
 * it can, so both are read off the net shortfall; the first to within a bin, 1/2048 of demand).
 */
export function inventoryForZero({ net }: Outcome, node: number): { readonly p90: number; readonly mean: number } {
  const tally = net[node];
  if (tally === undefined) throw new RangeError(`no node ${node}`);
  const [weight = 0, total = 0] = tally.totals;
  return { p90: quantile(tally, 0.9), mean: total / weight };
}
