import { answerOf, type PlanComparisons, risksOf } from '../cases/plan/answer.ts';
import { clashWords } from '../cases/plan/answer-clash.ts';
import type { NoPlan, PlanAnswer } from '../cases/plan/plan-answer.ts';
import { measureOf } from '../cases/plan/plan-measure.ts';
import { type DrawnNeed, type ModelOf, planModelOf } from '../cases/plan/plan-model-of.ts';
import type { SolvedPlan } from '../cases/plan/solved-plan.ts';
import type { PlanObjective } from '../planner/plan-model.ts';
import type { FoundPlan, PlanOutcome } from '../solver/decompose.ts';
import { searchPlan } from '../solver/open-planner.ts';
import type { ProgramSolver } from '../solver/programs.ts';
import { drawnNeed } from './plan-draws.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import type { PlanProgress } from './plan-request.ts';

/** What making a plan takes from around it: a solver, a clock, somebody to tell, and whether to stop. */
export interface PlanMaking {
  readonly solver: ProgramSolver;
  readonly now: () => number;
  readonly cancelled: () => boolean;
  readonly progress: (progress: PlanProgress) => void;
}

/** Draws, searches and answers, all in this thread. */
export function madePlan(prepared: PreparedPlan, making: PlanMaking): PlanAnswer | NoPlan {
  const { assembly, luck } = prepared;
  const drawn = drawnNeed(assembly, assembly.model, luck, (done) => tell(making, 'drawing', done, luck.scenarios));
  return planFor(prepared, drawn, making);
}

/** The plan for draws that are made already. */
export function planFor(prepared: PreparedPlan, drawn: DrawnNeed, making: PlanMaking): PlanAnswer | NoPlan {
  const { assembly, problem } = prepared;
  const of = planModelOf(problem, drawn);
  const { objective: asked } = prepared.request;
  const measure = measureOf(asked);
  const outcome = search(prepared, making, of, { kind: 'risk', measure });
  if (outcome.status === 'infeasible' || outcome.status === 'none') return noPlan(prepared, of, outcome);
  const { plan, status, reason, objective, bound, risk, marginals } = outcome;
  const solved: SolvedPlan = {
    ...{ assembly, problem, of, asked, measure, plan, status, reason, objective, bound, risk, marginals },
  };
  return answerOf(solved, prepared.id, prepared.manifest, comparedWith(prepared, solved));
}

function search({ request }: PreparedPlan, making: PlanMaking, of: ModelOf, objective: PlanObjective): PlanOutcome {
  const { gap, seconds } = request;
  const { solver, now, cancelled, progress } = making;
  return searchPlan(solver, of.model, objective, {
    ...{ gap, seconds, now, cancelled },
    progress: ({ round, bound, best }) =>
      progress({ stage: 'planning', round, of: null, bound: finite(bound), best: finite(best), secondsLeft: null }),
  });
}

const finite = (amount: number): number | null => (Number.isFinite(amount) ? amount : null);

function tell({ progress }: PlanMaking, stage: PlanProgress['stage'], round: number, of: number): void {
  progress({ stage, round, of, bound: null, best: null, secondsLeft: null });
}

function comparedWith({ luck }: PreparedPlan, solved: SolvedPlan): PlanComparisons {
  const [before, after] = risksOf(solved);
  return {
    elsewhere: { seed: luck.seed, before, after },
    ...{ rivals: [], worth: [], frontier: [], variations: [], restsOnAssumptions: null },
  };
}

function noPlan({ assembly, problem }: PreparedPlan, of: ModelOf, outcome: Exclude<PlanOutcome, FoundPlan>): NoPlan {
  if (outcome.status === 'infeasible') {
    const clash = clashWords(outcome.clash, { assembly, problem, of, whereOf: () => null });
    return {
      status: 'infeasible',
      reason: 'No plan can keep to all of these together; none of them can be spared',
      clash,
    };
  }
  return { status: 'none', reason: WHY[outcome.reason], clash: [] };
}

const WHY = {
  time: 'The time was over before any plan was found: give it more seconds',
  cancelled: 'The search was told to stop before any plan was found',
  stalled: 'The search got no further before any plan was found',
} as const;
