import { type Drawing, drawingOf } from './draw.ts';
import { BLOCK } from './engine.ts';
import { putFactors } from './kernel-factors.ts';
import { FOUR, newShelf, records, type Shelf } from './kernel-shelf.ts';
import { putSupply } from './kernel-supply.ts';
import type { Model } from './model.ts';
import type { Outcome } from './outcome.ts';
import { type Plan, planOf } from './plan.ts';
import { strataOfFactor } from './strata.ts';

/** A model laid out in the kernel's memory. */
export interface Layout {
  readonly plan: Plan;
  readonly drawing: Drawing;
  /** Address of the strata of a block ([factor, draw]); 0 where draws are plain. */
  readonly strata: number;
  /** Address of the words of assembly/memory.ts, which say where everything else stands. */
  readonly words: number;
  readonly parts: Shelf['parts'];
  readonly sums: Sums;
  /** First byte behind it. */
  readonly end: number;
}

/** Addresses of what a block counts, which stand together between `from` and `to`. */
export interface Sums {
  readonly from: number;
  readonly to: number;
  readonly grossBy: number;
  readonly netBy: number;
  readonly lost: number;
  readonly industry: number;
  readonly price: number;
  /** Of each node: width, weights, sums, totals. */
  readonly grossTally: number;
  readonly netTally: number;
  /** Weights, then sums; 0 where they are not counted. */
  readonly grossFan: number;
  readonly netFan: number;
}

/** Lays a model out from an address on, with room for what an outcome like `empty` counts. */
export function layoutOf(model: Model, empty: Outcome, from: number): Layout {
  const { nodes, groups, periods, demand } = model;
  const [shelf, plan, drawing] = [newShelf(from), planOf(model), drawingOf(model, empty.sampling)];
  const factors = putFactors(model, drawing, shelf);
  const supply = putSupply(model, plan, shelf);
  const release = putRelease(model, plan, shelf);
  const work = [periods, periods, groups * periods + 1, demand.length].map((numbers) => shelf.room(numbers * FOUR));
  const widths = shelf.put(empty.grossFan.width);
  const used = shelf.room(FOUR);
  const strata = drawing.strata === null ? 0 : shelf.room(model.factors.length * BLOCK);
  const counts = shelf.put(strataCounts(drawing));
  const limited = putLimited(model, plan, shelf);
  const sums = sumsOf(model, empty, shelf);
  const { grossBy, netBy, lost, industry, price, grossTally, netTally, grossFan, netFan } = sums;
  const words = Int32Array.from([
    ...[nodes, groups, periods, Math.ceil(periods / 64), ...factors, ...supply, ...release, ...work],
    ...[grossBy, netBy, lost, industry, price, grossTally, netTally, widths, grossFan, netFan, used, strata, counts],
    ...[model.stocks.release === 'greedy' ? 1 : 0, ...limited],
  ]);
  const at = shelf.put(words);
  return { plan, drawing, strata, words: at, parts: shelf.parts, sums, end: shelf.room(0) };
}

/** Room where some sources may not serve every group: supply of a node's pools, what sets could have and had, and groups. */
function putLimited({ groups, periods }: Model, { pools }: Plan, shelf: Shelf): readonly number[] {
  const { start } = pools;
  const sets = Math.max(...pools.sets);
  const most = Math.max(...Array.from(pools.sets, (_, n) => (start[n + 1] as number) - (start[n] as number)));
  return [sets === 0 ? 0 : most * periods, sets, sets, sets === 0 ? 0 : groups].map((size) => shelf.room(size * FOUR));
}

/** [factor], into how many strata its first numbers are spread. */
function strataCounts({ strata, keys }: Drawing): Float64Array | null {
  return strata === null ? null : Float64Array.from(keys, (_, f) => strataOfFactor(strata, f));
}

/** Numbers of one node's tally: width, weights and sums of its bins, totals. */
export function tallyNumbers(empty: Outcome): number {
  return 1 + 2 * (empty.gross[0]?.weight.length ?? 0) + 3;
}

function sumsOf({ nodes, periods, demand, sources }: Model, empty: Outcome, shelf: Shelf): Sums {
  const tallies = nodes * tallyNumbers(empty);
  const fans = 2 * empty.grossFan.weight.length;
  const from = shelf.room(0);
  return {
    ...{ from, grossBy: shelf.room(demand.length), netBy: shelf.room(demand.length), lost: shelf.room(sources.count) },
    ...{ industry: shelf.room(nodes * periods), price: shelf.room(nodes * periods) },
    ...{ grossTally: shelf.room(tallies), netTally: shelf.room(tallies) },
    ...{ grossFan: shelf.room(fans), netFan: shelf.room(fans), to: shelf.room(0) },
  };
}

/** Puts away stock and routes; gives the words from `cellCount` to `routed`. */
function putRelease({ routes, periods }: Model, { cells }: Plan, shelf: Shelf): readonly number[] {
  const { start, from, amount, served } = cells;
  const rows = Array.from({ length: routes.count }, (_, r) => ({
    whole: [routes.from[r] as number, routes.to[r] as number, routes.lag[r] as number],
    ...{ real: [routes.yield[r] as number, routes.capacity[r] as number], realAt: 16 },
  }));
  return [
    ...[amount.length, shelf.put(start), shelf.put(from), shelf.put(amount), shelf.room(amount.length)],
    ...[served.length, shelf.put(served), shelf.room(served.length)],
    ...[routes.count, shelf.put(records(32, rows)), shelf.room(routes.count * periods)],
  ];
}
