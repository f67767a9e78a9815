import { exp } from '../numeric/elementary.ts';
import type { Factor } from './factor.ts';
import { grown, growthHeld } from './growth.ts';
import type { Model } from './model.ts';

/** Standard deviations of an error that bins of losses reach to. */
const REACH = 3;

/** [node, period], the most a node can want in a period: what its bins of losses reach to. */
export function mostWanted(model: Model): Float64Array {
  const { nodes, groups, periods, demand, demandFactors, factors } = model;
  return new Float64Array(nodes * periods).map((_, cell) => {
    const [node, t] = [Math.floor(cell / periods), cell % periods];
    let tonnes = 0;
    for (let g = 0; g < groups; g++) tonnes += demand[(node * groups + g) * periods + t] as number;
    for (let k = demandFactors.start[node] as number; k < (demandFactors.start[node + 1] as number); k++) {
      const factor = factors[demandFactors.index[k] as number];
      const most = factor === undefined ? 1 : mostOf(factor, t);
      tonnes *= Math.max(1, 1 + (demandFactors.weight[k] as number) * (most - 1));
    }
    return tonnes;
  });
}

function mostOf(factor: Factor, t: number): number {
  switch (factor.kind) {
    case 'known':
    case 'event':
      return factor.path[t] ?? 1;
    case 'ban':
      return factor.when;
    case 'range':
      return factor.high;
    case 'error':
      return exp(REACH * factor.sigma);
    case 'growth': {
      const [held, years] = [growthHeld(factor), factor.years[t] ?? 0];
      return Math.max(grown(factor.low, held, years), grown(factor.high, held, years));
    }
  }
}
