import { type Baseline, buyScarcest, spreadEvenly } from '../../planner/baselines.ts';
import type { PlanModel } from '../../planner/plan-model.ts';
import { meanDemand } from '../../shortfall/mean-demand.ts';
import type { PlanRival } from './plan-answer.ts';
import { lossesOf, measured, riskOf } from './plan-measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** The same money spent by two rules of thumb, on the same draws; the cheapest plan's money where that is what was asked. */
export function rivalsOf(solved: SolvedPlan): readonly PlanRival[] {
  const {
    asked,
    plan,
    of: { model },
  } = solved;
  const funded = asked.kind === 'cheapest' ? withMoney(model, plan.spent) : model;
  return [
    rivalOf(
      solved,
      'scarcest',
      'Buy what is scarcest: what is short of the largest part of its demand, as much as is short',
      buyScarcest(funded, demandOf(solved)),
    ),
    rivalOf(
      solved,
      'even',
      'Spread the money evenly: as many dollars for each material that is short',
      spreadEvenly(funded),
    ),
  ];
}

function withMoney(model: PlanModel, dollars: number): PlanModel {
  return { ...model, accounts: model.accounts.map((account, k) => ({ ...account, amount: k === 0 ? dollars : 0 })) };
}

/** [node of the plan]: tonnes wanted over the case in the mean of all draws. */
function demandOf({ assembly: { model }, of: { nodes } }: SolvedPlan): Float64Array {
  const wanted = meanDemand(model);
  return Float64Array.from(nodes, (node) => {
    const own = wanted.subarray(node * model.groups, (node + 1) * model.groups);
    return Math.max(
      Number.MIN_VALUE,
      own.reduce((sum, tonnes) => sum + tonnes, 0),
    );
  });
}

function rivalOf(
  { problem, measure, risk, of: { model } }: SolvedPlan,
  id: PlanRival['id'],
  words: string,
  { tonnes, cost, spent, state }: Baseline,
): PlanRival {
  const losses = lossesOf(model, state);
  const sum = (array: Float64Array, a: number): number =>
    array.subarray(a * model.years, (a + 1) * model.years).reduce((all, one) => all + one, 0);
  return {
    ...{ id, words, spent, after: riskOf(losses), worseBy: measured(losses, measure) - risk },
    lines: problem.options
      .map((option, a) => ({ option: option.id, tonnes: sum(tonnes, a), usd: sum(cost, a) }))
      .filter((line) => line.tonnes > 0)
      .sort((a, b) => b.usd - a.usd),
  };
}
