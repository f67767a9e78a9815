import type { Plan } from '../../planner/plan.ts';
import type { Measure } from '../../planner/plan-model.ts';
import type { RowName } from '../../planner/program.ts';
import type { Assembly } from '../assembly.ts';
import type { ObjectiveAsked } from './plan-answer.ts';
import type { ModelOf } from './plan-model-of.ts';
import type { PlanProblem } from './plan-problem.ts';

/** By how much the objective rises with one more unit of a row's limit. */
export interface RowWorth {
  readonly row: RowName;
  readonly value: number;
}

/** A plan found for a problem and its draws, before anything is said of it. */
export interface SolvedPlan {
  readonly assembly: Assembly;
  readonly problem: PlanProblem;
  readonly of: ModelOf;
  readonly asked: ObjectiveAsked;
  readonly measure: Measure;
  readonly plan: Plan;
  readonly status: 'optimal' | 'feasible';
  /** Why it is not proved best; `tail`: it is the cheapest of the plans that bound the worst tenth. */
  readonly reason: 'time' | 'cancelled' | 'stalled' | 'tail' | null;
  /** What the search ended with: the measure, or dollars of the cheapest plan. */
  readonly objective: number;
  readonly bound: number;
  /** The measure of what is left unmet. */
  readonly risk: number;
  readonly marginals: readonly RowWorth[];
  /** [action, year]: what a dollar is worth in the objective to who pays then; infinite where nobody may. */
  readonly dollars: Float64Array;
}
