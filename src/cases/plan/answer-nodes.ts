import { stateOf } from '../../planner/plan.ts';
import { recourseOf } from '../../planner/recourse.ts';
import type { PlanNode } from './plan-answer.ts';
import { distributionOf, tonnesUnmet } from './plan-measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** Every node somebody lacks, with and without the plan, the largest consequence first. */
export function planNodes(solved: SolvedPlan): readonly PlanNode[] {
  const {
    assembly,
    plan,
    of: { model, nodes },
  } = solved;
  const nothing = stateOf(model, new Float64Array(plan.tonnes.length));
  const [worthBefore, worthAfter] = [nothing, plan.state].map((state) => recourseOf(model, state, model.chance).node);
  return nodes
    .flatMap((at, n): readonly PlanNode[] => {
      const node = assembly.nodes[at];
      if (node === undefined) return [];
      const size = model.groups * model.years;
      const weighed = model.worth.subarray(n * size, (n + 1) * size).some((worth) => worth > 0);
      return [
        {
          node,
          before: distributionOf(tonnesUnmet(model, nothing, n)),
          after: distributionOf(tonnesUnmet(model, plan.state, n)),
          ...{ worthBefore: worthBefore?.[n] ?? 0, worthAfter: worthAfter?.[n] ?? 0 },
          method: weighed ? 'closed form' : 'not planned',
        },
      ];
    })
    .sort((a, b) => b.worthBefore - a.worthBefore);
}
