import { type IndustryRoom, industryRoom, unmetOf } from './allocate.ts';
import { type Drawing, drawFactors, drawingOf } from './draw.ts';
import type { Model } from './model.ts';
import { addOutcome, closeBlock, countGross, countNet, newOutcome, type Outcome } from './outcome.ts';
import { type Plan, planOf } from './plan.ts';
import { type ReleaseRoom, release, releaseRoom } from './release.ts';
import type { Sampling } from './sampling.ts';
import { isPrecise } from './standard-error.ts';
import { type SupplyRoom, supplyOf, supplyRoom } from './supply.ts';
import { type WantedRoom, wantedOf, wantedRoom } from './wanted.ts';

/** Draws whose sums are added up before they meet those of other blocks: fixed, so that threads change no bit. */
export const BLOCK = 512;

/** A model made ready to be drawn: what all draws have in common and the room one draw needs. */
export interface Room {
  readonly sampling: Sampling;
  readonly plan: Plan;
  readonly drawing: Drawing;
  readonly supply: SupplyRoom;
  readonly wanted: WantedRoom;
  readonly industry: IndustryRoom;
  readonly release: ReleaseRoom;
  /** [node, group, period], tonnes. */
  readonly unmet: Float64Array;
}

/** Makes a model ready; blocks of the same model may share it one after the other. */
export function roomFor(model: Model, sampling: Sampling = 'plain'): Room {
  const plan = planOf(model);
  return {
    ...{ plan, drawing: drawingOf(model, sampling), supply: supplyRoom(model, plan), wanted: wantedRoom(model, plan) },
    ...{ industry: industryRoom(model, plan.pools), release: releaseRoom(model, plan.cells) },
    ...{ sampling, unmet: new Float64Array(model.demand.length) },
  };
}

/** Runs one block of draws (F-14): those from `block * BLOCK` on, at most `BLOCK` of them. */
export function runBlock(model: Model, seed: number, block: number, draws: number, room = roomFor(model)): Outcome {
  const outcome = newOutcome(model, room.sampling);
  for (let n = 0; n < draws; n++) {
    drawFactors(model, seed, block * BLOCK + n, room.drawing);
    evaluate(model, room, outcome, 1);
  }
  if (draws === BLOCK) closeBlock(outcome);
  return outcome;
}

/** A way to run so many draws in one thread. */
export type RunDraws = (model: Model, seed: number, draws: number, sampling: Sampling) => Outcome;

/** The same run block by block in another kernel that gives the same bits. */
export function runDrawsBy(
  block: (model: Model, seed: number, block: number, draws: number, sampling: Sampling) => Outcome,
): RunDraws {
  return (model, seed, draws, sampling) => {
    const total = newOutcome(model, sampling);
    for (let n = 0; n * BLOCK < draws; n++) {
      addOutcome(total, block(model, seed, n, Math.min(BLOCK, draws - n * BLOCK), sampling));
    }
    return total;
  };
}

/** Runs so many draws in one thread. */
export function runDraws(model: Model, seed: number, draws: number, sampling: Sampling = 'plain'): Outcome {
  const [total, room] = [newOutcome(model, sampling), roomFor(model, sampling)];
  for (let block = 0; block * BLOCK < draws; block++) {
    addOutcome(total, runBlock(model, seed, block, Math.min(BLOCK, draws - block * BLOCK), room));
  }
  return total;
}

/** What a run to a standard error is asked for. */
export interface Precision {
  /** Nodes that must reach it. */
  readonly nodes: readonly number[];
  /** Of the mean gross shortfall, 0.01 for a percent. */
  readonly share: number;
  /** Draws it ends at in any case. */
  readonly most: number;
}

/**
 * Draws block by block until the standard error of every such node's mean gross shortfall is at most a share of it; says
 * whether that was reached before the most draws allowed.
 */
export function untilStandardError(
  model: Model,
  seed: number,
  { nodes, share, most }: Precision,
  sampling: Sampling = 'plain',
): { readonly outcome: Outcome; readonly draws: number; readonly reached: boolean } {
  const [outcome, room] = [newOutcome(model, sampling), roomFor(model, sampling)];
  let draws = 0;
  while (draws < most && !isPrecise(outcome, nodes, share)) {
    const next = Math.min(BLOCK, most - draws);
    addOutcome(outcome, runBlock(model, seed, Math.floor(draws / BLOCK), next, room));
    draws += next;
  }
  return { outcome, draws, reached: isPrecise(outcome, nodes, share) };
}

/** Works out what the drawn factors lead to, and counts it. */
export function evaluate(model: Model, room: Room, outcome: Outcome, weight: number): void {
  const { plan, supply, wanted, industry, unmet } = room;
  evaluateGross(model, room);
  countGross(model, unmet, { lost: supply.lost, industry: industry.drawn, price: wanted.price }, outcome, weight);
  release(model, plan.cells, supply.taken, unmet, room.release);
  countNet(model, unmet, outcome, weight);
}

/** Works out what the drawn factors leave unmet before any release, into `room.unmet`. */
export function evaluateGross(model: Model, { plan, drawing, supply, wanted, industry, unmet }: Room): void {
  supplyOf(model, plan, drawing, supply);
  wantedOf(model, plan, drawing, supply.before, wanted);
  unmetOf(model, plan.pools, supply.supply, wanted.wanted, unmet, industry);
}
