import type { Assembly } from '../../../src/cases/assembly.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import type { PlanModel } from '../../../src/planner/plan-model.ts';

/** The planner's model of a problem in which nothing is short. */
export function idleModel(of: PlanProblem, { nodes, groups }: Pick<Assembly, 'nodes' | 'groups'>): PlanModel {
  const years = of.years.length;
  return {
    ...{ nodes: nodes.length, groups: groups.length, years, scenarios: 1, chance: Float64Array.of(1) },
    need: new Float64Array(nodes.length * groups.length * years),
    stock: new Float64Array(nodes.length * years),
    ...{ release: of.release, worth: of.worth, actions: of.actions, accounts: of.money, yearly: of.yearly },
    ...{ shareCaps: of.shareCaps, storage: of.storage, goals: of.goals, guard: of.guard },
  };
}
