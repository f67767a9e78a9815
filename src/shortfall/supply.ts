import type { Links, Model } from './model.ts';

/** Room to work a draw out in: what is left of each source, and what each node is supplied with. */
export interface SupplyRoom {
  /** [source, period], 0 to 1 and above where an error raises it. */
  readonly left: Float64Array;
  /** [node, period], tonnes. */
  readonly supply: Float64Array;
}

export function supplyRoom({ nodes, periods, sources }: Model): SupplyRoom {
  return { left: new Float64Array(sources.count * periods), supply: new Float64Array(nodes * periods) };
}

/**
 * What every node is supplied with in every period, from the factors of a draw ([factor, period]): output times what its
 * factors and its feed leave, times the share that can be had (F-11, equations 8 to 10). A source's feed comes from sources
 * that stand before it.
 */
export function supplyOf({ periods, sources }: Model, factors: Float64Array, { left, supply }: SupplyRoom): void {
  supply.fill(0);
  for (let s = 0; s < sources.count; s++) {
    const node = sources.node[s] as number;
    for (let t = 0; t < periods; t++) {
      const at = s * periods + t;
      const rest = cut(sources.factors, s, factors, periods, t) * fed(sources.feeds, s, left, periods, t);
      left[at] = rest;
      const delivered = (sources.output[at] as number) * rest * (sources.share[at] as number);
      supply[node * periods + t] = (supply[node * periods + t] as number) + delivered;
    }
  }
}

function cut(links: Links, s: number, values: Float64Array, periods: number, t: number): number {
  let product = 1;
  for (let k = links.start[s] as number; k < (links.start[s + 1] as number); k++) {
    const value = values[(links.index[k] as number) * periods + t] as number;
    product *= 1 - (links.weight[k] as number) * (1 - value);
  }
  return product;
}

function fed(links: Links, s: number, left: Float64Array, periods: number, t: number): number {
  let sum = 1;
  for (let k = links.start[s] as number; k < (links.start[s + 1] as number); k++) {
    sum -= (links.weight[k] as number) * (1 - (left[(links.index[k] as number) * periods + t] as number));
  }
  return sum < 0 ? 0 : sum;
}
