import { SOBOL_COORDINATES } from '../numeric/sobol.ts';
import type { Model } from './model.ts';
import { reachOf } from './reach.ts';

/**
 * The model whose factors have the ranks stratified draws need: the factors that move a node most have the first coordinates,
 * and no two that bear on one node have the same. Factors of different nodes may share one, so that sums over nodes gain less
 * than each node. Made once for a model; what is derived from it keeps the ranks and so the luck.
 */
export function withRanks(model: Model): Model {
  const reach = reachOf(model);
  const most = model.factors.map((_, f) => Math.max(0, ...(reach[f]?.values() ?? [])));
  const order = [...most.keys()].filter((f) => (most[f] as number) > 0);
  order.sort((a, b) => (most[b] as number) - (most[a] as number) || a - b);
  const taken = Array.from({ length: model.nodes }, () => new Set<number>());
  const ranks = new Map<number, number>();
  for (const f of order) {
    const nodes = [...(reach[f]?.keys() ?? [])];
    const rank = firstFree(nodes.flatMap((node) => [...(taken[node] ?? [])]));
    if (rank === null) continue;
    ranks.set(f, rank);
    for (const node of nodes) taken[node]?.add(rank);
  }
  return {
    ...model,
    factors: model.factors.map((factor, f) => {
      const rank = ranks.get(f);
      return rank === undefined ? factor : { ...factor, rank };
    }),
  };
}

/**
 * Models of one case on the same luck: all with the ranks of the first, by the names of the factors. What only others have is
 * spread by itself.
 */
export function rankedAlike(models: readonly Model[]): readonly Model[] {
  const [first] = models;
  if (first === undefined) return [];
  const ranks = new Map(rankedOnce(first).factors.map(({ name, rank }) => [name, rank ?? SOBOL_COORDINATES]));
  return models.map((model) => ({
    ...model,
    factors: model.factors.map((factor) => ({ ...factor, rank: ranks.get(factor.name) ?? SOBOL_COORDINATES })),
  }));
}

/** The model as it is where any of its factors has a rank, otherwise with ranks. */
export function rankedOnce(model: Model): Model {
  return model.factors.some(({ rank }) => rank !== undefined) ? model : withRanks(model);
}

function firstFree(taken: readonly number[]): number | null {
  const used = new Set(taken);
  for (let rank = 0; rank < SOBOL_COORDINATES; rank++) if (!used.has(rank)) return rank;
  return null;
}
