import type { Factor } from '../../src/shortfall/factor.ts';
import { atHand, emptyParts, linksOf, type Model, NO_ROUTES, NO_STOCKS, noLinks } from '../../src/shortfall/model.ts';

/** One node, one group: demand by period and one source that the factors given all cut. */
export function oneNode(
  demand: readonly number[],
  output: readonly number[],
  factors: readonly Factor[] = [],
  share = 1,
): Model {
  const periods = demand.length;
  return {
    ...{ nodes: 1, groups: 1, periods, factors, correlated: [] },
    demand: Float64Array.from(demand),
    sources: {
      count: 1,
      node: Int32Array.of(0),
      output: Float64Array.from(output),
      share: new Float64Array(periods).fill(share),
      factors: linksOf([factors.map((_, f) => [f, 1])]),
      feeds: noLinks(1),
      ...atHand(1, periods),
    },
    stocks: NO_STOCKS,
    routes: NO_ROUTES,
    ...emptyParts(1),
  };
}

/** Something known beforehand. */
export function known(name: string, path: readonly number[]): Factor {
  return { kind: 'known', name, path: Float64Array.from(path) };
}
