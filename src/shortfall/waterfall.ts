import { type RunDraws, runDraws } from './engine.ts';
import { FACTOR_CLASSES, type FactorClass } from './factor.ts';
import { neutral } from './lever.ts';
import type { Model } from './model.ts';
import { rankedOnce } from './ranks.ts';
import type { Sampling } from './sampling.ts';
import { subModel } from './sub-model.ts';

/** Which classes of factors make a node's mean gross shortfall, tonnes over the horizon. */
export interface Waterfall {
  /** Without any factor that has a class. */
  readonly none: number;
  /** With all. */
  readonly full: number;
  /** Every class there is, in the order of the classes; adds up to full less none. */
  readonly parts: readonly { readonly class: FactorClass; readonly tonnes: number }[];
}

/**
 * The Shapley value of each class of factors for a node's mean gross shortfall: what the class adds, averaged over all
 * orders in which the classes could come in. Every subset of the classes is run on the same luck, so the parts add up to
 * the whole; factors without a class are in all of them.
 */
export function waterfall(
  model: Model,
  seed: number,
  draws: number,
  node: number,
  sampling: Sampling = 'plain',
  drawn: RunDraws = runDraws,
): Waterfall {
  const part = subModel(sampling === 'plain' ? model : rankedOnce(model), node);
  const classes = FACTOR_CLASSES.filter((name) => part.model.factors.some((factor) => factor.class === name));
  const means = Array.from({ length: 2 ** classes.length }, (_, subset) => {
    const off = new Set<string>(classes.filter((_, bit) => ((subset >>> bit) & 1) === 0));
    const some = neutral(part.model, (factor) => factor.class !== undefined && off.has(factor.class));
    return meanGross({ ...part, model: some }, seed, draws, sampling, drawn);
  });
  return {
    none: means[0] ?? Number.NaN,
    full: means.at(-1) ?? Number.NaN,
    parts: shapley(classes.length, means).map((tonnes, n) => ({ class: classes[n] as FactorClass, tonnes })),
  };
}

/** Mean gross shortfall of a model's node over all periods, tonnes. */
export function meanGross(
  { model, node }: { readonly model: Model; readonly node: number },
  seed: number,
  draws: number,
  sampling: Sampling,
  drawn: RunDraws = runDraws,
): number {
  return (drawn(model, seed, draws, sampling).gross[node]?.totals[1] ?? Number.NaN) / draws;
}

/** Shapley values of so many players from the worth of each coalition, whose bits say who is in it. */
export function shapley(players: number, worth: readonly number[]): readonly number[] {
  const weights = coalitionWeights(players);
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if (((coalition >>> player) & 1) === 1) continue;
      const more = (worth[coalition | (1 << player)] as number) - (worth[coalition] as number);
      sum += (weights[membersOf(coalition)] as number) * more;
    }
    return sum;
  });
}

/** For each size s of a coalition without the player: s! (n - s - 1)! / n!. */
function coalitionWeights(players: number): readonly number[] {
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push(((weights[s - 1] as number) * s) / (players - s));
  return weights;
}

function membersOf(coalition: number): number {
  let members = 0;
  for (let rest = coalition; rest > 0; rest >>>= 1) members += rest & 1;
  return members;
}
