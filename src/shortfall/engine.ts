import { type IndustryRoom, industryRoom, unmetOf } from './allocate.ts';
import { type Drawing, drawFactors, drawingOf } from './draw.ts';
import type { Model } from './model.ts';
import { addOutcome, countGross, countNet, newOutcome, type Outcome } from './outcome.ts';
import { type Plan, planOf } from './plan.ts';
import { type ReleaseRoom, release, releaseRoom } from './release.ts';
import { type SupplyRoom, supplyOf, supplyRoom } from './supply.ts';
import { type WantedRoom, wantedOf, wantedRoom } from './wanted.ts';

/** Draws whose sums are added up before they meet those of other blocks: fixed, so that threads change no bit. */
export const BLOCK = 512;

/** A model made ready to be drawn: what all draws have in common and the room one draw needs. */
export interface Room {
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
export function roomFor(model: Model): Room {
  const plan = planOf(model);
  return {
    ...{ plan, drawing: drawingOf(model), supply: supplyRoom(model, plan), wanted: wantedRoom(model, plan) },
    ...{ industry: industryRoom(model), release: releaseRoom(model, plan.cells) },
    unmet: new Float64Array(model.demand.length),
  };
}

/** Runs one block of draws (F-14): those from `block * BLOCK` on. */
export function runBlock(model: Model, seed: number, block: number, draws: number, room = roomFor(model)): Outcome {
  const outcome = newOutcome(model);
  for (let n = 0; n < draws; n++) {
    drawFactors(model, seed, block * BLOCK + n, room.drawing);
    evaluate(model, room, outcome, 1);
  }
  return outcome;
}

/** Runs so many draws in one thread. */
export function runDraws(model: Model, seed: number, draws: number): Outcome {
  const [total, room] = [newOutcome(model), roomFor(model)];
  for (let block = 0; block * BLOCK < draws; block++) {
    addOutcome(total, runBlock(model, seed, block, Math.min(BLOCK, draws - block * BLOCK), room));
  }
  return total;
}

/** Works out what the drawn factors lead to, and counts it. */
export function evaluate(model: Model, room: Room, outcome: Outcome, weight: number): void {
  const { plan, drawing, supply, wanted, industry, unmet } = room;
  supplyOf(model, plan, drawing.values, supply);
  wantedOf(model, plan, drawing.values, supply.before, wanted);
  unmetOf(model, supply.supply, wanted.wanted, unmet, industry);
  const drawn = { lost: supply.lost, industry: industry.drawn, price: wanted.price };
  countGross(model, unmet, drawn, outcome, weight);
  release(model, plan.cells, supply.taken, unmet, room.release);
  countNet(model, unmet, outcome, weight);
}
