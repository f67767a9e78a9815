import type { Model } from './model.ts';

/**
 * What is left unmet in every period when each node's supply serves its groups in their order (F-11, equation 11). Fills
 * `unmet` ([node, group, period], tonnes); what one period has too much is not carried into the next.
 */
export function unmetOf({ nodes, groups, periods, demand }: Model, supply: Float64Array, unmet: Float64Array): void {
  for (let node = 0; node < nodes; node++) {
    for (let t = 0; t < periods; t++) {
      let rest = supply[node * periods + t] as number;
      for (let g = 0; g < groups; g++) {
        const at = (node * groups + g) * periods + t;
        const wanted = demand[at] as number;
        const served = wanted < rest ? wanted : rest;
        rest -= served;
        unmet[at] = wanted - served;
      }
    }
  }
}
