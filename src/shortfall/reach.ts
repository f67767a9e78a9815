import { linked } from './cut-out.ts';
import { arriving, fillLeft } from './delivery.ts';
import { type Factor, meanOfRange } from './factor.ts';
import { grown, growthHeld } from './growth.ts';
import type { Links, Model } from './model.ts';

/** By node: how far a factor moves what it has or wants, as a share of its demand. */
export type Reach = ReadonlyMap<number, number>;

/**
 * How far each factor of a model moves each node when it goes from a standard deviation below its mean to one above, all
 * others standing at theirs. A parent has the nodes of its children, and each of a correlated group those of all.
 */
export function reachOf(model: Model): readonly Reach[] {
  const { factors, periods } = model;
  const middle = Float64Array.from({ length: factors.length * periods }, (_, at) =>
    meanOf(factors[Math.floor(at / periods)], at % periods),
  );
  const rest = { values: middle, quiet: new Uint8Array(factors.length) };
  const left = new Float64Array(model.sources.count * periods);
  for (let s = 0; s < model.sources.count; s++) fillLeft(model, s, rest, left);
  const touched = touchedBy(model);
  const demands = demandsOf(model);
  const reach = factors.map((factor, f) => {
    if (factor.kind === 'known') return new Map<number, number>();
    const moves = movesOf(model, f, middle, left, touched[f] ?? []);
    addDemand(model, f, moves, demands);
    for (const links of [model.splits, model.groupFactors]) addGroups(model, links, f, moves);
    return new Map(
      Array.from(moves, ([node, tonnes]) => [node, sizeOf(factor, tonnes) / Math.max(demands[node] as number, 1e-300)]),
    );
  });
  shareNodes(model, reach);
  return reach;
}

function demandsOf({ nodes, groups, periods, demand }: Model): Float64Array {
  const size = groups * periods;
  return Float64Array.from({ length: nodes }, (_, node) =>
    demand.subarray(node * size, (node + 1) * size).reduce((a, b) => a + b, 0),
  );
}

/** Of each factor: the sources it cuts, itself or through their feed, in their order. */
function touchedBy({ sources, factors }: Model): readonly (readonly number[])[] {
  const touched = factors.map((): number[] => []);
  const of: Set<number>[] = [];
  for (let s = 0; s < sources.count; s++) {
    const own = [...linked(sources.factors, s), ...linked(sources.splits, s)];
    const feeds = linked(sources.feeds, s);
    const all = new Set([...own, ...Array.from(feeds).flatMap((feed) => [...(of[feed] ?? [])])]);
    for (const f of all) touched[f]?.push(s);
    of.push(all);
  }
  return touched;
}

/** By node: tonnes of supply in each period that a factor's two standard deviations make. */
function movesOf(
  model: Model,
  f: number,
  middle: Float64Array,
  left: Float64Array,
  touched: readonly number[],
): Map<number, Float64Array> {
  const { periods, sources, factors } = model;
  const quiet = new Uint8Array(factors.length);
  const moves = new Map<number, Float64Array>();
  for (const sign of [-1, 1]) {
    const values = middle.slice();
    for (let t = 0; t < periods; t++) {
      const at = f * periods + t;
      values[at] = Math.max(0, (middle[at] as number) + sign * deviationOf(factors[f], t));
    }
    const there = left.slice();
    for (const s of touched) {
      fillLeft(model, s, { values, quiet }, there);
      const node = sources.node[s] as number;
      const sums = moves.get(node) ?? new Float64Array(periods);
      moves.set(node, sums);
      for (let t = 0; t < periods; t++) sums[t] = (sums[t] as number) + sign * arriving(model, s, t, there);
    }
  }
  return moves;
}

function addDemand(
  { demandFactors, factors, nodes, periods }: Model,
  f: number,
  moves: Map<number, Float64Array>,
  demands: Float64Array,
): void {
  for (let node = 0; node < nodes; node++) {
    for (let k = demandFactors.start[node] as number; k < (demandFactors.start[node + 1] as number); k++) {
      if (demandFactors.index[k] !== f) continue;
      const wanted = ((demands[node] as number) / periods) * 2 * (demandFactors.weight[k] as number);
      const sums = moves.get(node) ?? new Float64Array(periods);
      moves.set(
        node,
        sums.map((tonnes, t) => tonnes - wanted * deviationOf(factors[f], t)),
      );
    }
  }
}

/** What a factor moves of groups of a node, also from one to another: nothing in all, yet the node, so half of what it moves. */
function addGroups(
  { factors, nodes, groups, periods, demand }: Model,
  links: Links,
  f: number,
  moves: Map<number, Float64Array>,
): void {
  for (let item = 0; item < nodes * groups; item++) {
    linked(links, item).forEach((index, n) => {
      if (index !== f) return;
      const weight = Math.abs(links.weight[(links.start[item] as number) + n] as number);
      const node = Math.floor(item / groups);
      const sums = moves.get(node) ?? new Float64Array(periods);
      moves.set(
        node,
        sums.map((tonnes, t) => tonnes - (demand[item * periods + t] as number) * weight * deviationOf(factors[f], t)),
      );
    });
  }
}

/** What moves of all periods come to: together, or for an error drawn in each of them as a root of squares. */
function sizeOf(factor: Factor, tonnes: Float64Array): number {
  return factor.kind === 'error' && factor.every === 'period'
    ? Math.sqrt(tonnes.reduce((a, b) => a + b * b, 0))
    : Math.abs(tonnes.reduce((a, b) => a + b, 0));
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

/** Mean of a factor in a period, roughly. */
function meanOf(factor: Factor | undefined, t: number): number {
  switch (factor?.kind) {
    case 'known':
      return factor.path[t] as number;
    case 'event':
      return 1 - factor.chance * (1 - (factor.path[t] as number));
    case 'ban':
      return 1 - onIn(factor) * (1 - factor.when);
    case 'range':
      return meanOfRange(factor);
    case 'growth':
      return grown(meanOfRange(factor), growthHeld(factor), factor.years[t] as number);
    default:
      return 1;
  }
}

/** Standard deviation of a factor in a period, roughly; below zero where it raises. */
function deviationOf(factor: Factor | undefined, t: number): number {
  switch (factor?.kind) {
    case 'event':
      return Math.sqrt(factor.chance * (1 - factor.chance)) * (1 - (factor.path[t] as number));
    case 'ban':
      return Math.sqrt(onIn(factor) * (1 - onIn(factor))) * (1 - factor.when);
    case 'range':
      return (factor.high - factor.low) / WIDTHS[factor.shape];
    case 'error':
      return factor.sigma;
    case 'growth': {
      const level = (g: number): number => grown(g, growthHeld(factor), factor.years[t] as number);
      return (level(factor.high) - level(factor.low)) / WIDTHS[factor.shape];
    }
    default:
      return 0;
  }
}

/** Part of the time a ban is on in the long run. */
function onIn({ begins, ends }: Extract<Factor, { readonly kind: 'ban' }>): number {
  return begins + ends > 0 ? begins / (begins + ends) : 0;
}

/** Standard deviations a range is wide. */
const WIDTHS = { PERT: 5.3, triangular: 4.9, uniform: 3.46 } as const;
