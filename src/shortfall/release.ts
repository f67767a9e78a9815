import type { Model, Stocks } from './model.ts';

/** Room to release stock in: what is left of each, what each route has given in each period. */
export interface ReleaseRoom {
  readonly left: Float64Array;
  /** [route, period], tonnes that came out. */
  readonly routed: Float64Array;
}

export function releaseRoom({ stocks, routes, periods }: Model): ReleaseRoom {
  return { left: new Float64Array(stocks.count), routed: new Float64Array(routes.count * periods) };
}

/**
 * Releases stock against what is unmet, in place: the first group over all periods before the second has any (F-12), since a
 * period's lower groups would otherwise use up what a higher one needs later. Stock in the form wanted goes first, then
 * what a route can turn into it, within the route's capacity and time. `byPeriod` releases greedily period by period
 * instead, which is shown beside it and never the default.
 */
export function release(model: Model, unmet: Float64Array, room: ReleaseRoom, byPeriod = false): void {
  const { nodes, groups, periods, stocks } = model;
  room.left.set(stocks.amount);
  room.routed.fill(0);
  const visit = (g: number, t: number): void => {
    for (let node = 0; node < nodes; node++) serve(model, node, (node * groups + g) * periods + t, t, unmet, room);
  };
  if (byPeriod) for (let t = 0; t < periods; t++) for (let g = 0; g < groups; g++) visit(g, t);
  else for (let g = 0; g < groups; g++) for (let t = 0; t < periods; t++) visit(g, t);
}

function serve(model: Model, node: number, at: number, t: number, unmet: Float64Array, room: ReleaseRoom): void {
  const { stocks, routes, periods } = model;
  let short = unmet[at] as number;
  if (short <= 0) return;
  short -= taken(stocks, node, t, short, room.left);
  for (let r = 0; r < routes.count && short > 0; r++) {
    if (routes.to[r] !== node || t < (routes.lag[r] as number)) continue;
    const given = r * periods + t;
    const room1 = (routes.capacity[r] as number) - (room.routed[given] as number);
    const yielded = routes.yield[r] as number;
    const wanted = Math.min(short, room1);
    if (wanted <= 0 || yielded <= 0) continue;
    const from = routes.from[r] as number;
    const out = taken(stocks, from, t - (routes.lag[r] as number), wanted / yielded, room.left) * yielded;
    room.routed[given] = (room.routed[given] as number) + out;
    short -= out;
  }
  unmet[at] = short < 0 ? 0 : short;
}

/** Takes up to `wanted` from the stocks of a node that are there in period t; says how much it took. */
function taken({ count, node, from }: Stocks, of: number, t: number, wanted: number, left: Float64Array): number {
  let rest = wanted;
  for (let k = 0; k < count && rest > 0; k++) {
    if (node[k] !== of || (from[k] as number) > t) continue;
    const take = Math.min(rest, left[k] as number);
    left[k] = (left[k] as number) - take;
    rest -= take;
  }
  return wanted - rest;
}
