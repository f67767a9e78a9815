import { type RunDraws, runDraws } from './engine.ts';
import { applyLever, type Lever } from './lever.ts';
import type { Model } from './model.ts';
import { rankedOnce } from './ranks.ts';
import type { Sampling } from './sampling.ts';
import { subModel } from './sub-model.ts';
import { meanGross } from './waterfall.ts';

/** What a lever does to a node's mean gross shortfall (tonnes over the horizon) at the ends of its range. */
export interface TornadoBar {
  readonly lever: string;
  readonly words: string;
  readonly unit: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/**
 * The bars of every lever of a node, the longest first: each is the model run again with the lever at its low and at its
 * high end, on the same luck.
 */
export function tornado(
  model: Model,
  levers: readonly Lever[],
  seed: number,
  draws: number,
  node: number,
  sampling: Sampling = 'plain',
  drawn: RunDraws = runDraws,
): readonly TornadoBar[] {
  const ranked = sampling === 'plain' ? model : rankedOnce(model);
  const at = (lever: Lever, value: number): number =>
    meanGross(subModel(applyLever(ranked, lever, value), node), seed, draws, sampling, drawn);
  return levers
    .filter(({ nodes }) => nodes.includes(node))
    .map((lever) => {
      const { id, words, unit, low, base, high } = lever;
      return { lever: id, words, unit, low, base, high, atLow: at(lever, low), atHigh: at(lever, high) };
    })
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
}
