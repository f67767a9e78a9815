import { unmetOf } from './allocate.ts';
import { type Drawing, drawFactors, drawingOf } from './draw.ts';
import type { Model } from './model.ts';
import { type ReleaseRoom, release, releaseRoom } from './release.ts';
import { type SupplyRoom, supplyOf, supplyRoom } from './supply.ts';
import { addTally, count, newTally, type Tally } from './tally.ts';

/** Draws whose sums are added up before they meet those of other blocks: fixed, so that threads change no bit. */
export const BLOCK = 512;

/** What a run counts: each node's shortfall over all periods, before and after the release of stock, and its means. */
export interface Outcome {
  readonly gross: readonly Tally[];
  readonly net: readonly Tally[];
  /** [node, group, period], weighted sums in tonnes. */
  readonly grossBy: Float64Array;
  readonly netBy: Float64Array;
}

interface Room {
  readonly drawing: Drawing;
  readonly supply: SupplyRoom;
  readonly release: ReleaseRoom;
  readonly unmet: Float64Array;
}

export function newOutcome(model: Model): Outcome {
  const most = Array.from({ length: model.nodes }, (_, node) => demandOf(model, node));
  const cells = model.demand.length;
  return {
    gross: most.map(newTally),
    net: most.map(newTally),
    grossBy: new Float64Array(cells),
    netBy: new Float64Array(cells),
  };
}

function demandOf({ demand, groups, periods }: Model, node: number): number {
  const size = groups * periods;
  return demand.subarray(node * size, (node + 1) * size).reduce((sum, tonnes) => sum + tonnes, 0);
}

/** Runs one block of draws (F-14): those from `block * BLOCK` on. */
export function runBlock(model: Model, seed: number, block: number, draws: number): Outcome {
  const [outcome, room] = [newOutcome(model), roomFor(model)];
  for (let n = 0; n < draws; n++) {
    drawFactors(model, seed, block * BLOCK + n, room.drawing);
    evaluate(model, room, outcome, 1);
  }
  return outcome;
}

/** Runs so many draws in one thread. */
export function runDraws(model: Model, seed: number, draws: number): Outcome {
  const total = newOutcome(model);
  for (let block = 0; block * BLOCK < draws; block++) {
    addOutcome(total, runBlock(model, seed, block, Math.min(BLOCK, draws - block * BLOCK)));
  }
  return total;
}

/** Adds a block's outcome to what was counted before; blocks come in their order. */
export function addOutcome(to: Outcome, from: Outcome): void {
  to.gross.forEach((tally, node) => {
    addTally(tally, from.gross[node] ?? tally);
  });
  to.net.forEach((tally, node) => {
    addTally(tally, from.net[node] ?? tally);
  });
  for (let n = 0; n < to.grossBy.length; n++) {
    to.grossBy[n] = (to.grossBy[n] as number) + (from.grossBy[n] as number);
    to.netBy[n] = (to.netBy[n] as number) + (from.netBy[n] as number);
  }
}

/** Yes-or-no factors that can be gone through one combination after the other. */
const MOST_ENUMERATED = 20;

/**
 * Every combination of a model whose factors are all known or simple events, each with its probability: the truth that
 * drawing is tested against. Throws where there are more than twenty, or others.
 */
export function enumerate(model: Model): Outcome {
  const { factors, periods } = model;
  const chances = factors.map((factor) => {
    if (factor.kind === 'known') return null;
    if (factor.kind === 'event' && factor.parent === undefined) return factor.chance;
    throw new RangeError(`"${factor.name}" is no simple event, so its outcomes cannot be gone through`);
  });
  const events = chances.flatMap((chance, f) => (chance === null ? [] : [{ f, chance }]));
  if (events.length > MOST_ENUMERATED) throw new RangeError(`${events.length} events, more than ${MOST_ENUMERATED}`);
  const [outcome, room] = [newOutcome(model), roomFor(model)];
  for (let combination = 0; combination < 2 ** events.length; combination++) {
    let probability = 1;
    factors.forEach((factor, f) => {
      if ('path' in factor) room.drawing.values.set(factor.path, f * periods);
    });
    events.forEach(({ f, chance }, bit) => {
      const happens = ((combination >>> bit) & 1) === 1;
      probability *= happens ? chance : 1 - chance;
      if (!happens) room.drawing.values.fill(1, f * periods, (f + 1) * periods);
    });
    if (probability > 0) evaluate(model, room, outcome, probability);
  }
  return outcome;
}

function roomFor(model: Model): Room {
  return {
    ...{ drawing: drawingOf(model), supply: supplyRoom(model), release: releaseRoom(model) },
    unmet: new Float64Array(model.demand.length),
  };
}

/** Works out what the drawn factors lead to, and counts it. */
function evaluate(model: Model, room: Room, outcome: Outcome, weight: number): void {
  supplyOf(model, room.drawing.values, room.supply);
  unmetOf(model, room.supply.supply, room.unmet);
  countUnmet(model, room.unmet, outcome.gross, outcome.grossBy, weight);
  release(model, room.unmet, room.release);
  countUnmet(model, room.unmet, outcome.net, outcome.netBy, weight);
}

function countUnmet(
  { nodes, groups, periods }: Model,
  unmet: Float64Array,
  tallies: readonly Tally[],
  by: Float64Array,
  weight: number,
): void {
  const size = groups * periods;
  for (let node = 0; node < nodes; node++) {
    let loss = 0;
    for (let n = node * size; n < (node + 1) * size; n++) {
      const tonnes = unmet[n] as number;
      loss += tonnes;
      by[n] = (by[n] as number) + weight * tonnes;
    }
    const tally = tallies[node];
    if (tally !== undefined) count(tally, loss, weight);
  }
}
