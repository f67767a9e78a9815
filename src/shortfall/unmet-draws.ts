import { drawFactors } from './draw.ts';
import { evaluateGross, roomFor } from './engine.ts';
import type { Model } from './model.ts';
import type { Sampling } from './sampling.ts';

/** What each of the first draws of a run leaves unmet, one by one instead of added up. */
export interface UnmetDraws {
  readonly draws: number;
  /** [draw, node, group, period], tonnes: after industry's own stock, before any release. */
  readonly unmet: Float64Array;
  /** [contract, period], tonnes: what contracts bring into stocks, mean of the draws. */
  readonly taken: Float64Array;
}

/**
 * The first so many draws of a run (F-14), the same bits as the run adds up; `told` hears how many are done, now and then.
 * Draws that are stratified want the model with the ranks of its run.
 */
export function unmetDraws(
  model: Model,
  seed: number,
  draws: number,
  sampling: Sampling = 'plain',
  told: (done: number) => void = () => {},
): UnmetDraws {
  const room = roomFor(model, sampling);
  const size = model.demand.length;
  const unmet = new Float64Array(draws * size);
  const taken = new Float64Array(model.contracts.count * model.periods);
  for (let n = 0; n < draws; n++) {
    drawFactors(model, seed, n, room.drawing);
    evaluateGross(model, room);
    unmet.set(room.unmet, n * size);
    for (let at = 0; at < taken.length; at++)
      taken[at] = (taken[at] as number) + (room.supply.taken[at] as number) / draws;
    if ((n + 1) % TOLD === 0) told(n + 1);
  }
  return { draws, unmet, taken };
}

const TOLD = 100;

/** [node, period]: stock free to release that comes in at the beginning of a period, with what contracts bring (in the mean). */
export function releasableStock({ nodes, periods, stocks, contracts }: Model, taken: Float64Array): Float64Array {
  const there = new Float64Array(nodes * periods);
  const add = (stock: number, period: number, tonnes: number): void => {
    if (stocks.released[stock] !== 1 || period >= periods) return;
    const at = (stocks.node[stock] as number) * periods + period;
    there[at] = (there[at] as number) + tonnes;
  };
  for (let k = 0; k < stocks.count; k++) add(k, stocks.from[k] as number, stocks.amount[k] as number);
  for (let c = 0; c < contracts.count; c++)
    for (let t = 0; t < periods; t++) add(contracts.stock[c] as number, t + 1, taken[c * periods + t] as number);
  return there;
}
