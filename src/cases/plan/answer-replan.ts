import { takenActions } from './answer-lines.ts';
import type { Replan } from './plan-answer.ts';
import { lossesOf, riskOf } from './plan-measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** A plan for another budget, as much of it as a slider shows. */
export function replanOf(solved: SolvedPlan, budget: number): Replan {
  const {
    assembly,
    problem,
    plan,
    of: { model },
  } = solved;
  const { years } = model;
  const sum = (array: Float64Array, a: number): number =>
    array.subarray(a * years, (a + 1) * years).reduce((all, one) => all + one, 0);
  return {
    ...{ budget, spent: plan.spent, after: riskOf(lossesOf(model, plan.state)) },
    ...{ value: solved.objective, bound: solved.bound, nextDollar: nextDollarOf(solved) },
    lines: takenActions(solved).map((a) => ({
      ...{ option: problem.options[a]?.id ?? '', words: problem.options[a]?.words ?? '' },
      node: assembly.nodes[problem.options[a]?.node ?? -1]?.id ?? '',
      byYear: problem.years.flatMap(({ label: year, kind }, y) =>
        kind === 'buying'
          ? [{ year, tonnes: plan.tonnes[a * years + y] as number, usd: plan.cost[a * years + y] as number }]
          : [],
      ),
      ...{ tonnes: sum(plan.tonnes, a), usd: sum(plan.cost, a) },
    })),
  };
}

/** Of the objective, for one more dollar of the account where it is worth most; zero where money is not scarce. */
export function nextDollarOf({ marginals }: Pick<SolvedPlan, 'marginals'>): number {
  return marginals.reduce((most, { row, value }) => (row.kind === 'account' ? Math.max(most, -value) : most), 0);
}
