import type { Model } from './model.ts';

/** Room to allocate in: what is left of each node's industry stock, and what was drawn from it. */
export interface IndustryRoom {
  /** [node, period], tonnes. */
  readonly drawn: Float64Array;
}

/** Room for what is drawn from industry stocks. */
export function industryRoom({ nodes, periods }: Model): IndustryRoom {
  return { drawn: new Float64Array(nodes * periods) };
}

/** Part of what is wanted that is the rounding of sums, not a shortfall. */
export const NOTHING = 1e-9;

/**
 * What is left unmet in every period when each node's supply, and then its industry stock, serve its groups in their order
 * (F-11, equation 11). Fills `unmet` ([node, group, period], tonnes). What a period has too much is lost, but for the part
 * that refills the industry stock up to its cap.
 */
export function unmetOf(
  { nodes, groups, periods, industry }: Model,
  supply: Float64Array,
  wanted: Float64Array,
  unmet: Float64Array,
  { drawn }: IndustryRoom,
): void {
  for (let node = 0; node < nodes; node++) {
    let stock = industry.start[node] as number;
    for (let t = 0; t < periods; t++) {
      let rest = supply[node * periods + t] as number;
      let out = 0;
      for (let g = 0; g < groups; g++) {
        const at = (node * groups + g) * periods + t;
        const wants = wanted[at] as number;
        const served = wants < rest ? wants : rest;
        rest -= served;
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
