import { type SetsRoom, serveEligible, setsRoom } from './eligible.ts';
import type { Model } from './model.ts';
import type { Pools } from './pools.ts';

/** Room to allocate in: what was drawn from each node's industry stock, and sets of groups. */
export interface IndustryRoom {
  /** [node, period], tonnes. */
  readonly drawn: Float64Array;
  readonly sets: SetsRoom;
}

/** Room for what is drawn from industry stocks. */
export function industryRoom({ nodes, groups, periods }: Model, pools: Pools): IndustryRoom {
  return { drawn: new Float64Array(nodes * periods), sets: setsRoom(groups, pools) };
}

/** Part of what is wanted that is the rounding of sums, not a shortfall. */
export const NOTHING = 1e-9;

/**
 * What is left unmet in every period when each node's supply, and then its industry stock, serve its groups in their order
 * (F-11, equation 11), supply only those that may have it, the stock all. `supply` is [pool, period]; fills `unmet` ([node,
 * group, period], tonnes). What a period has too much is lost, but for the part that refills the industry stock up to its cap.
 */
export function unmetOf(
  model: Model,
  pools: Pools,
  supply: Float64Array,
  wanted: Float64Array,
  unmet: Float64Array,
  { drawn, sets }: IndustryRoom,
): void {
  const { nodes, groups, periods, industry } = model;
  for (let node = 0; node < nodes; node++) {
    const [limited, pool] = [pools.sets[node] !== 0, pools.start[node] as number];
    let stock = industry.start[node] as number;
    for (let t = 0; t < periods; t++) {
      let rest = limited
        ? serveEligible(model, pools, node, t, supply, wanted, sets)
        : (supply[pool * periods + t] as number);
      let out = 0;
      for (let g = 0; g < groups; g++) {
        const at = (node * groups + g) * periods + t;
        const wants = wanted[at] as number;
        const served = limited ? (sets.served[g] as number) : wants < rest ? wants : rest;
        if (!limited) rest -= served;
        const short = wants - served;
        const take = short < stock ? short : stock;
        stock -= take;
        out += take;
        const lacking = short - take;
        unmet[at] = lacking > wants * NOTHING ? lacking : 0;
      }
      drawn[node * periods + t] = out;
      const space = (industry.cap[node] as number) - stock;
      const surplus = rest * (industry.refill[node] as number);
      if (space > 0) stock += surplus < space ? surplus : space;
    }
  }
}
