import { log } from '../numeric/elementary.ts';
import { arriving, fillLeft, productOf, splitOf } from './delivery.ts';
import type { Links, Model } from './model.ts';
import { ofNode, type Pools, poolsOf } from './pools.ts';
import { type StockCells, stockCells } from './stock-cells.ts';

/** Whatever of a model does not depend on the draw, worked out once. */
export interface Plan {
  /** [factor, period]: paths of known factors, 1 for all others. */
  readonly known: Float64Array;
  /** Sources worked out in every draw, in their order: with a drawn factor, with a feed that has one, or under contract. */
  readonly live: Int32Array;
  /** [source, period], what is left of the sources that are not live. */
  readonly left: Float64Array;
  /** [source, period], tonnes delivered where every factor is 1. */
  readonly whole: Float64Array;
  /** [source], tonnes over the horizon that the sources that are not live lose to known factors. */
  readonly lost: Float64Array;
  readonly pools: Pools;
  /** [pool, period], tonnes from all its sources where every drawn factor is 1. */
  readonly calm: Float64Array;
  /** [node, period], tonnes from all sources where every factor is 1. */
  readonly base: Float64Array;
  /** Nodes whose demand is worked out in every draw: with a drawn factor, or with a price. */
  readonly moving: Int32Array;
  /** [node, group, period], tonnes wanted by the nodes that are not moving. */
  readonly wanted: Float64Array;
  /** [node], 1 where demand answers to a price; the logarithm of its backstop. */
  readonly priced: Uint8Array;
  readonly logBackstop: Float64Array;
  readonly cells: StockCells;
}

/** Works out what all draws of a model have in common. */
export function planOf(model: Model): Plan {
  const { nodes, price } = model;
  const known = knownValues(model);
  const priced = Uint8Array.from({ length: nodes }, (_, node) => (hasPrice(model, node) ? 1 : 0));
  const moving = Int32Array.from(Array.from({ length: nodes }, (_, node) => node)).filter(
    (node) => priced[node] === 1 || drawn(model, model.demandFactors, node) || groupsDrawn(model, node),
  );
  const [isLive, pools] = [liveSources(model), poolsOf(model)];
  return {
    ...{ known, priced, moving, pools, ...calmSupply(model, pools, known, isLive), cells: stockCells(model) },
    live: Int32Array.from(isLive.keys()).filter((s) => isLive[s] === 1),
    base: summedByNode(model, pools, summedByPool(model, pools, wholeOf(model))),
    wanted: wantedOf(model, known),
    logBackstop: price.backstop.map((most) => (Number.isNaN(most) ? 0 : log(most))),
  };
}

function knownValues({ factors, periods }: Model): Float64Array {
  const values = new Float64Array(factors.length * periods).fill(1);
  factors.forEach((factor, f) => {
    if (factor.kind === 'known') values.set(factor.path, f * periods);
  });
  return values;
}

/** [node, group, period], tonnes wanted where drawn factors are 1. */
function wantedOf(model: Model, known: Float64Array): Float64Array {
  const { nodes, groups, periods, demand, demandFactors, splits, groupFactors } = model;
  return new Float64Array(nodes * groups * periods).map((_, at) => {
    const [item, t] = [Math.floor(at / periods), at % periods];
    const times = productOf(demandFactors, Math.floor(item / groups), known, periods, t);
    const split = splitOf(splits, item, known, periods, t);
    return (demand[at] as number) * times * split * productOf(groupFactors, item, known, periods, t);
  });
}

/** Whether what moves the demand of a node's groups apart has to be drawn. */
function groupsDrawn(model: Model, node: number): boolean {
  for (let item = node * model.groups; item < (node + 1) * model.groups; item++)
    if (drawn(model, model.splits, item) || drawn(model, model.groupFactors, item)) return true;
  return false;
}

function hasPrice({ price }: Model, node: number): boolean {
  return ![price.supply[node], price.demand[node], price.backstop[node]].some((number) => Number.isNaN(number));
}

/** Whether any factor linked to an item has to be drawn. */
function drawn({ factors }: Model, links: Links, item: number): boolean {
  for (let k = links.start[item] as number; k < (links.start[item + 1] as number); k++) {
    if (factors[links.index[k] as number]?.kind !== 'known') return true;
  }
  return false;
}

function liveSources(model: Model): Uint8Array {
  const { sources, contracts } = model;
  const live = new Uint8Array(sources.count);
  for (let s = 0; s < sources.count; s++) {
    const fedByLive = sources.feeds.index
      .subarray(sources.feeds.start[s], sources.feeds.start[s + 1])
      .some((feed) => live[feed] === 1);
    const moved = drawn(model, sources.factors, s) || drawn(model, sources.splits, s);
    live[s] = fedByLive || contracts.source.includes(s) || moved ? 1 : 0;
  }
  return live;
}

/** [source, period], tonnes where nothing is cut. */
function wholeOf(model: Model): Float64Array {
  const { sources, periods } = model;
  const left = new Float64Array(sources.count * periods).fill(1);
  return left.map((_, at) => arriving(model, Math.floor(at / periods), at % periods, left));
}

function summedByPool({ periods, sources }: Model, { count, of }: Pools, tonnes: Float64Array): Float64Array {
  const sums = new Float64Array(count * periods);
  for (let s = 0; s < sources.count; s++) {
    for (let t = 0; t < periods; t++) {
      const cell = (of[s] as number) * periods + t;
      sums[cell] = (sums[cell] as number) + (tonnes[s * periods + t] as number);
    }
  }
  return sums;
}

/** [node, period] of what stands by pool. */
function summedByNode({ nodes, periods }: Model, pools: Pools, tonnes: Float64Array): Float64Array {
  return new Float64Array(nodes * periods).map((_, cell) =>
    ofNode(pools, Math.floor(cell / periods), periods, cell % periods, tonnes),
  );
}

function calmSupply(
  model: Model,
  pools: Pools,
  known: Float64Array,
  isLive: Uint8Array,
): Pick<Plan, 'left' | 'whole' | 'lost' | 'calm'> {
  const { sources, periods } = model;
  const [left, whole] = [new Float64Array(sources.count * periods), wholeOf(model)];
  const drawn = { values: known, quiet: new Uint8Array(model.factors.length) };
  const [some, lost] = [whole.slice(), new Float64Array(sources.count)];
  for (let s = 0; s < sources.count; s++) {
    if (isLive[s] === 1) continue;
    fillLeft(model, s, drawn, left);
    for (let t = 0; t < periods; t++) {
      const at = s * periods + t;
      some[at] = arriving(model, s, t, left);
      lost[s] = (lost[s] as number) + ((whole[at] as number) - (some[at] as number));
    }
  }
  return { left, whole, lost, calm: summedByPool(model, pools, some) };
}
