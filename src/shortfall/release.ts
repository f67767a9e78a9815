import { NOTHING } from './allocate.ts';
import type { Model } from './model.ts';
import type { StockCells } from './stock-cells.ts';

/** Room to release stock in: what is left of each cell of stock, what each route has given in each period. */
export interface ReleaseRoom {
  readonly left: Float64Array;
  /** [route, period], tonnes that came out. */
  readonly routed: Float64Array;
}

/** Room for the release of a model's stocks. */
export function releaseRoom({ routes, periods }: Model, cells: StockCells): ReleaseRoom {
  return { left: new Float64Array(cells.amount.length), routed: new Float64Array(routes.count * periods) };
}

/**
 * Releases the stock there is authority for against what is unmet, in place: the first group over all periods before the
 * second has any (F-12), since a period's lower groups would otherwise use up what a higher one needs later. Stock in the
 * form wanted goes first, what came last before what was there, then what a route can turn into it, within the route's
 * capacity and time. `taken` is what contracts brought ([contract, period]). Greedy release goes period by period instead, all
 * groups of one before the next: what happens where nobody looks ahead, and never the default.
 */
export function release(
  model: Model,
  cells: StockCells,
  taken: Float64Array,
  unmet: Float64Array,
  room: ReleaseRoom,
): void {
  const { groups, periods, stocks } = model;
  const greedy = stocks.release === 'greedy';
  room.left.set(cells.amount);
  for (let n = 0; n < taken.length; n++) {
    const cell = cells.entered[n] as number;
    if (cell >= 0) room.left[cell] = (room.left[cell] as number) + (taken[n] as number);
  }
  room.routed.fill(0);
  const most = groups * periods;
  for (let n = 0; n < most; n++) {
    const g = greedy ? n % groups : Math.floor(n / periods);
    const t = greedy ? Math.floor(n / groups) : n % periods;
    for (let k = 0; k < cells.served.length; k++) {
      const node = cells.served[k] as number;
      serve(model, cells, node, (node * groups + g) * periods + t, t, unmet, room);
    }
  }
}

function serve(
  model: Model,
  cells: StockCells,
  node: number,
  at: number,
  t: number,
  unmet: Float64Array,
  room: ReleaseRoom,
): void {
  const { routes, periods } = model;
  const before = unmet[at] as number;
  if (before <= 0) return;
  let short = before;
  short -= taken(cells, node, t, short, room.left);
  for (let r = 0; r < routes.count && short > 0; r++) {
    if (routes.to[r] !== node || t < (routes.lag[r] as number)) continue;
    const given = r * periods + t;
    const space = (routes.capacity[r] as number) - (room.routed[given] as number);
    const yielded = routes.yield[r] as number;
    const wanted = short < space ? short : space;
    if (wanted <= 0 || yielded <= 0) continue;
    const from = routes.from[r] as number;
    const out = taken(cells, from, t - (routes.lag[r] as number), wanted / yielded, room.left) * yielded;
    room.routed[given] = (room.routed[given] as number) + out;
    short -= out;
  }
  unmet[at] = short > before * NOTHING ? short : 0;
}

/** Takes up to `wanted` from the stock of a node that is there in period t; says how much it took. */
function taken({ start, from }: StockCells, node: number, t: number, wanted: number, left: Float64Array): number {
  let rest = wanted;
  for (let k = start[node] as number; k < (start[node + 1] as number) && rest > 0; k++) {
    if ((from[k] as number) > t) continue;
    const there = left[k] as number;
    const take = rest < there ? rest : there;
    left[k] = there - take;
    rest -= take;
  }
  return wanted - rest;
}
