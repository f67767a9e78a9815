import type { Assembly } from '../cases/assembly.ts';
import type { DrawnNeed } from '../cases/plan/plan-model-of.ts';
import type { Model } from '../shortfall/model.ts';
import { rankedAlike } from '../shortfall/ranks.ts';
import type { Sampling } from '../shortfall/sampling.ts';
import { releasableStock, unmetDraws } from '../shortfall/unmet-draws.ts';

/** The draws a plan is made for. */
export interface PlanLuck {
  readonly seed: number;
  readonly sampling: Sampling;
  readonly scenarios: number;
}

/** What the draws of a run leave unmet before release, and what may be released against it; contracts at their mean. */
export function drawnNeed(
  { model: primary, lots }: Pick<Assembly, 'model' | 'lots'>,
  model: Model,
  { seed, sampling, scenarios }: PlanLuck,
  told: (done: number) => void = () => {},
): DrawnNeed {
  const ranked = sampling === 'stratified' ? (rankedAlike([primary, model])[1] ?? model) : model;
  const { unmet, taken } = unmetDraws(ranked, seed, scenarios, sampling, told);
  const { nodes, groups, periods } = model;
  return {
    scenarios,
    nodes,
    groups,
    periods,
    lots,
    need: unmet,
    demand: model.demand,
    stock: releasableStock(model, taken),
  };
}
