import type { Master } from '../planner/master.ts';
import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import type { ClusterRecourse } from './cluster-recourse.ts';
import type { MasterModel } from './master-model.ts';
import type { ProgramSolver } from './programs.ts';

/** What a search works on: a master that knows the cuts of the searches before it, and a point of one of them to begin from. */
export interface SearchSpace {
  readonly solver: ProgramSolver;
  readonly model: PlanModel;
  readonly objective: PlanObjective;
  readonly master: Master;
  readonly highs: MasterModel;
  readonly recourse: ClusterRecourse;
}
