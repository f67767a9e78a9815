import { addBatches, type Batches, countBatch, newBatches } from './batches.ts';
import { addFan, countFan, type Fan, newFan } from './fan.ts';
import type { Model } from './model.ts';
import { mostWanted } from './most.ts';
import type { Sampling } from './sampling.ts';
import { addTally, count, newTally, type Tally } from './tally.ts';

/**
 * What a run counts. Gross: after industry stock and pipeline, before any release of stock; net: after release. All arrays
 * are sums over draws; divided by the weight of a tally (the number of draws) they are means.
 */
export interface Outcome {
  readonly sampling: Sampling;
  /** Of each node, over all periods. */
  readonly gross: readonly Tally[];
  readonly net: readonly Tally[];
  /** Of the whole blocks, for standard errors. */
  readonly grossBatches: Batches;
  readonly netBatches: Batches;
  /** [node, group, period], tonnes. */
  readonly grossBy: Float64Array;
  readonly netBy: Float64Array;
  /** Cells [node, period]. */
  readonly grossFan: Fan;
  readonly netFan: Fan;
  /** [source], tonnes over the horizon that factors take from what it would deliver. */
  readonly lost: Float64Array;
  /** [node, period], tonnes drawn from industry stock. */
  readonly industry: Float64Array;
  /** [node, period], multiple of the price. */
  readonly price: Float64Array;
}

/** What one draw came to. */
export interface DrawnRoom {
  readonly lost: Float64Array;
  readonly industry: Float64Array;
  readonly price: Float64Array;
}

/** An outcome of no draws. */
export function newOutcome(model: Model, sampling: Sampling = 'plain'): Outcome {
  const { nodes, periods, demand, sources } = model;
  const most = mostWanted(model);
  const ofNodes = Array.from({ length: nodes }, (_, node) =>
    most.subarray(node * periods, (node + 1) * periods).reduce((sum, tonnes) => sum + tonnes, 0),
  );
  return {
    ...{ sampling, grossBatches: newBatches(nodes), netBatches: newBatches(nodes) },
    ...{ gross: ofNodes.map(newTally), net: ofNodes.map(newTally), grossFan: newFan(most), netFan: newFan(most) },
    ...{ grossBy: new Float64Array(demand.length), netBy: new Float64Array(demand.length) },
    ...{ industry: new Float64Array(most.length), price: new Float64Array(most.length) },
    lost: new Float64Array(sources.count),
  };
}

/** Counts what is unmet before release ([node, group, period]) and what supply, industry stock and price came to. */
export function countGross(model: Model, unmet: Float64Array, drawn: DrawnRoom, to: Outcome, weight: number): void {
  countUnmet(model, unmet, to.gross, to.grossBy, to.grossFan, weight);
  addTimes(to.lost, drawn.lost, weight);
  addTimes(to.industry, drawn.industry, weight);
  addTimes(to.price, drawn.price, weight);
}

/** Counts what is unmet after release. */
export function countNet(model: Model, unmet: Float64Array, to: Outcome, weight: number): void {
  countUnmet(model, unmet, to.net, to.netBy, to.netFan, weight);
}

function countUnmet(
  { nodes, groups, periods }: Model,
  unmet: Float64Array,
  tallies: readonly Tally[],
  by: Float64Array,
  fan: Fan,
  weight: number,
): void {
  for (let node = 0; node < nodes; node++) {
    let loss = 0;
    for (let t = 0; t < periods; t++) {
      let short = 0;
      for (let g = 0; g < groups; g++) {
        const at = (node * groups + g) * periods + t;
        const tonnes = unmet[at] as number;
        short += tonnes;
        by[at] = (by[at] as number) + weight * tonnes;
      }
      countFan(fan, node * periods + t, short, weight);
      loss += short;
    }
    const tally = tallies[node];
    if (tally !== undefined) count(tally, loss, weight);
  }
}

/** Notes what a whole block came to, once all its draws are counted. */
export function closeBlock(outcome: Outcome): void {
  countBatch(outcome.grossBatches, outcome.gross);
  countBatch(outcome.netBatches, outcome.net);
}

/** Adds a block's outcome to what was counted before; blocks come in their order. */
export function addOutcome(to: Outcome, from: Outcome): void {
  for (const side of ['gross', 'net'] as const)
    to[side].forEach((tally, node) => {
      addTally(tally, from[side][node] ?? tally);
    });
  addBatches(to.grossBatches, from.grossBatches);
  addBatches(to.netBatches, from.netBatches);
  addFan(to.grossFan, from.grossFan);
  addFan(to.netFan, from.netFan);
  for (const field of ['grossBy', 'netBy', 'lost', 'industry', 'price'] as const) addTimes(to[field], from[field], 1);
}

function addTimes(to: Float64Array, from: Float64Array, weight: number): void {
  for (let n = 0; n < to.length; n++) to[n] = (to[n] as number) + weight * (from[n] as number);
}
