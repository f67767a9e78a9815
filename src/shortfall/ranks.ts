import { SOBOL_COORDINATES } from '../numeric/sobol.ts';
import type { Factor } from './factor.ts';
import type { Links, Model } from './model.ts';

/** What a factor does to a node: tonnes by which its draw moves supply or demand (a standard deviation), roughly. */
type Reach = ReadonlyMap<number, number>;

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

/** The model as it is where any of its factors has a rank, otherwise with ranks. */
export function rankedOnce(model: Model): Model {
  return model.factors.some(({ rank }) => rank !== undefined) ? model : withRanks(model);
}

function firstFree(taken: readonly number[]): number | null {
  const used = new Set(taken);
  for (let rank = 0; rank < SOBOL_COORDINATES; rank++) if (!used.has(rank)) return rank;
  return null;
}

/** [factor], what it does to each node as a share of the node's demand; its children's and partners' nodes are its own. */
function reachOf(model: Model): readonly Reach[] {
  const { nodes, groups, periods, demand, factors } = model;
  const reach = factors.map(() => new Map<number, number>());
  const demands = Array.from({ length: nodes }, (_, node) =>
    demand.subarray(node * groups * periods, (node + 1) * groups * periods).reduce((a, b) => a + b, 0),
  );
  const add = (f: number, node: number, tonnes: number): void => {
    const share = tonnes / Math.max(demands[node] as number, Number.MIN_VALUE);
    reach[f]?.set(node, (reach[f]?.get(node) ?? 0) + share);
  };
  const exposures = exposuresOf(model);
  exposures.forEach((exposure, s) => {
    const tonnes = model.sources.output.subarray(s * periods, (s + 1) * periods);
    const shares = model.sources.share.subarray(s * periods, (s + 1) * periods);
    const delivered = tonnes.map((some, t) => some * (shares[t] as number));
    for (const [f, weight] of exposure) {
      add(f, model.sources.node[s] as number, weight * spreadOf(factors[f], delivered));
    }
  });
  for (let node = 0; node < nodes; node++) {
    const wanted = new Float64Array(periods).fill((demands[node] as number) / periods);
    for (const [f, weight] of linksAt(model.demandFactors, node)) add(f, node, weight * spreadOf(factors[f], wanted));
  }
  shareNodes(model, reach);
  return reach;
}

function linksAt({ start, index, weight }: Links, item: number): readonly (readonly [number, number])[] {
  const [from, to] = [start[item] as number, start[item + 1] as number];
  return Array.from({ length: to - from }, (_, n) => [index[from + n] as number, weight[from + n] as number]);
}

/** Of each source: its factors and those of what feeds it, with their weights. */
function exposuresOf({ sources }: Model): readonly ReadonlyMap<number, number>[] {
  const exposures: Map<number, number>[] = [];
  for (let s = 0; s < sources.count; s++) {
    const exposure = new Map(linksAt(sources.factors, s));
    for (const [feed, weight] of linksAt(sources.feeds, s)) {
      for (const [f, of] of exposures[feed] ?? []) exposure.set(f, (exposure.get(f) ?? 0) + weight * of);
    }
    exposures.push(exposure);
  }
  return exposures;
}

/** Gives a parent what its children do, and every member of a correlated group the nodes of all. */
function shareNodes({ factors, correlated }: Model, reach: readonly Map<number, number>[]): void {
  for (let f = factors.length - 1; f >= 0; f--) {
    const factor = factors[f];
    if (factor?.kind !== 'event' || factor.parent === undefined) continue;
    const of = reach[factor.parent.factor];
    for (const [node, share] of reach[f] ?? []) of?.set(node, (of.get(node) ?? 0) + share);
  }
  for (const group of correlated) {
    const nodes = new Set([...group.factors].flatMap((f) => [...(reach[f]?.keys() ?? [])]));
    for (const f of group.factors) for (const node of nodes) reach[f]?.set(node, reach[f]?.get(node) ?? 0);
  }
}

/** Standard deviation of what a factor leaves of so many tonnes in each period. */
function spreadOf(factor: Factor | undefined, tonnes: Float64Array): number {
  const sum = (part: (t: number) => number): number => tonnes.reduce((total, some, t) => total + some * part(t), 0);
  switch (factor?.kind) {
    case 'event': {
      const { chance, path } = factor;
      return Math.sqrt(chance * (1 - chance)) * Math.abs(sum((t) => 1 - (path[t] as number)));
    }
    case 'ban': {
      const on = factor.begins / Math.max(factor.begins + factor.ends, Number.MIN_VALUE);
      return Math.sqrt(on * (1 - on)) * Math.abs(1 - factor.when) * sum(() => 1);
    }
    case 'range':
      return ((factor.high - factor.low) / WIDTHS[factor.shape]) * sum(() => 1);
    case 'error':
      return factor.sigma * (factor.every === 'draw' ? sum(() => 1) : Math.sqrt(tonnes.reduce((a, b) => a + b * b, 0)));
    default:
      return 0;
  }
}

/** Standard deviations a range is wide, roughly. */
const WIDTHS = { PERT: 5.3, triangular: 4.9, uniform: 3.46 } as const;
