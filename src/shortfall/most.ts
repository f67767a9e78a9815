import { exp } from '../numeric/elementary.ts';
import type { Factor } from './factor.ts';
import { grown, growthHeld } from './growth.ts';
import type { Links, Model } from './model.ts';

/** Standard deviations of an error that bins of losses reach to. */
const REACH = 3;

/** [node, period], the most a node can want in a period: what its bins of losses reach to. */
export function mostWanted(model: Model): Float64Array {
  const { nodes, groups, periods, demand } = model;
  return new Float64Array(nodes * periods).map((_, cell) => {
    const [node, t] = [Math.floor(cell / periods), cell % periods];
    let tonnes = 0;
    for (let g = 0; g < groups; g++) {
      const item = node * groups + g;
      const times = mostTimes(model, model.groupFactors, item, t, 0);
      tonnes += (demand[item * periods + t] as number) * mostSplit(model, item, t) * times;
    }
    return tonnes * mostTimes(model, model.demandFactors, node, t, 1);
  });
}

/** The most the factors of an item can make of what it wants, each of them no less than `least`. */
function mostTimes({ factors }: Model, links: Links, item: number, t: number, least: number): number {
  let times = 1;
  for (let k = links.start[item] as number; k < (links.start[item + 1] as number); k++) {
    const [factor, weight] = [factors[links.index[k] as number], links.weight[k] as number];
    const most = factor === undefined ? 0 : Math.max(...endsOf(factor, t).map((end) => weight * (end - 1)));
    times *= Math.max(least, 1 + most);
  }
  return times;
}

/** The most a group's split can make of what it wants: each factor as high, or where its weight is below 0 as low, as it goes. */
function mostSplit({ splits, factors }: Model, item: number, t: number): number {
  let split = 1;
  for (let k = splits.start[item] as number; k < (splits.start[item + 1] as number); k++) {
    const [factor, weight] = [factors[splits.index[k] as number], splits.weight[k] as number];
    if (factor !== undefined) split += Math.max(...endsOf(factor, t).map((end) => weight * (end - 1)));
  }
  return Math.max(0, split);
}

/** The ends of what a factor can be in a period. */
function endsOf(factor: Factor, t: number): readonly number[] {
  switch (factor.kind) {
    case 'known':
      return [factor.path[t] ?? 1];
    case 'event':
      return [1, factor.path[t] ?? 1];
    case 'ban':
      return [1, factor.when];
    case 'range':
      return [factor.low, factor.high];
    case 'error':
      return [exp(-REACH * factor.sigma), exp(REACH * factor.sigma)];
    case 'growth': {
      const [held, years] = [growthHeld(factor), factor.years[t] ?? 0];
      return [grown(factor.low, held, years), grown(factor.high, held, years)];
    }
  }
}
