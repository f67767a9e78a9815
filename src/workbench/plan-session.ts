import { type Clashing, clashWords } from '../cases/plan/answer-clash.ts';
import { replanOf } from '../cases/plan/answer-replan.ts';
import type { NoPlan, Replan } from '../cases/plan/plan-answer.ts';
import { measureOf } from '../cases/plan/plan-measure.ts';
import { type DrawnNeed, type ModelOf, planModelOf } from '../cases/plan/plan-model-of.ts';
import { PLACED, placeKey } from '../cases/plan/plan-places.ts';
import type { SolvedPlan } from '../cases/plan/solved-plan.ts';
import type { Account, PlanObjective } from '../planner/plan-model.ts';
import type { FoundPlan, PlanOutcome, SearchLimits } from '../solver/decompose.ts';
import { openPlanner, type Planner } from '../solver/open-planner.ts';
import type { ProgramSolver } from '../solver/programs.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import type { PlanProgress } from './plan-request.ts';

/** What making a plan takes from around it: a solver, a clock, somebody to tell, and whether to stop. */
export interface PlanMaking {
  readonly solver: ProgramSolver;
  /** Milliseconds. */
  readonly now: () => number;
  readonly cancelled: () => boolean;
  readonly progress: (progress: PlanProgress) => void;
}

/** A plan's draws and its planner, open for other money; must be closed. */
export class PlanSession {
  readonly prepared: PreparedPlan;
  readonly making: PlanMaking;
  readonly drawn: DrawnNeed;
  readonly of: ModelOf;
  readonly #planner: Planner;

  constructor(prepared: PreparedPlan, drawn: DrawnNeed, making: PlanMaking) {
    this.prepared = prepared;
    this.making = making;
    this.drawn = drawn;
    this.of = planModelOf(prepared.problem, drawn);
    this.#planner = openPlanner(making.solver, this.of.model, this.#objective);
  }

  get #objective(): PlanObjective {
    return { kind: 'risk', measure: measureOf(this.prepared.request.objective) };
  }

  /** The best plan with the money there is, or with another budget. */
  solve(budget: number | null, limits: Partial<SearchLimits> = {}): PlanOutcome {
    const amounts = budget === null ? this.prepared.problem.money.map(({ amount }) => amount) : this.amounts(budget);
    return this.#planner.solve({ ...searchLimits(this.prepared, this.making), ...limits }, amounts);
  }

  /** What each account has of a budget: the budget's own account all of it, accounts of a plan file their part of what they have. */
  amounts(budget: number): readonly number[] {
    const { accounts, money } = this.prepared.problem;
    const own = accounts.findIndex(({ id }) => id === BUDGET);
    if (own >= 0) return money.map(({ amount }, k) => (k === own ? budget : amount));
    const all = money.reduce((sum, { amount }) => sum + amount, 0);
    return money.map(({ amount }) => (Number.isFinite(all) && all > 0 ? (amount / all) * budget : budget));
  }

  /** The plan for another budget, within the time of a slider. */
  replan(budget: number): Replan | NoPlan {
    const quick = this.solve(budget, {
      gap: Math.max(SLIDER.gap, this.prepared.manifest.gap),
      seconds: SLIDER.seconds,
    });
    const outcome = quick.status === 'none' && quick.reason === 'time' ? this.solve(budget) : quick;
    if (outcome.status === 'infeasible' || outcome.status === 'none') return noPlan(this, outcome);
    return replanOf(this.solved(outcome), budget);
  }

  /** Accounts with the money a plan was made with. */
  funded({ plan }: SolvedPlan): readonly Account[] {
    const { problem, request } = this.prepared;
    if (request.objective.kind !== 'cheapest') return problem.money;
    const amounts = this.amounts(plan.spent);
    return problem.money.map((account, k) => ({ ...account, amount: amounts[k] as number }));
  }

  /** The best plan with money without end; null where there is none. */
  without(): FoundPlan | null {
    const outcome = this.#planner.solve(
      searchLimits(this.prepared, this.making),
      this.prepared.problem.money.map(() => Number.POSITIVE_INFINITY),
    );
    return isPlan(outcome) ? outcome : null;
  }

  /** A plan found, beside what it is about. */
  solved(found: FoundPlan): SolvedPlan {
    const { assembly, problem, request } = this.prepared;
    return { ...{ assembly, problem, of: this.of, asked: request.objective }, ...numbersOf(found, request.objective) };
  }

  close(): void {
    this.#planner.close();
  }
}

/** How near and how long a slider waits; where it is not proved best by then, the answer says how near it is. */
const SLIDER = { gap: 1e-4, seconds: 0.2 } as const;

/** Id of the account of a budget that is no plan file's. */
const BUDGET = 'budget';

/** Whether a search found a plan. */
export const isPlan = (outcome: PlanOutcome): outcome is FoundPlan => 'plan' in outcome;

/** What is kept of what a search found. */
export function numbersOf(
  { plan, status, reason, objective, bound, risk, marginals, dollars }: FoundPlan,
  asked: SolvedPlan['asked'],
): Pick<
  SolvedPlan,
  'plan' | 'status' | 'reason' | 'objective' | 'bound' | 'risk' | 'marginals' | 'dollars' | 'measure'
> {
  return { plan, status, reason, objective, bound, risk, marginals, dollars, measure: measureOf(asked) };
}

/** How long and how near a search of this plan goes, told as planning. */
export function searchLimits(
  { manifest: { gap }, request: { seconds } }: PreparedPlan,
  { now, cancelled, progress }: PlanMaking,
): SearchLimits {
  return {
    ...{ gap, seconds, now, cancelled },
    progress: ({ round, bound, best }) =>
      progress({ stage: 'planning', round, of: null, bound: finite(bound), best: finite(best), secondsLeft: null }),
  };
}

const finite = (amount: number): number | null => (Number.isFinite(amount) ? amount : null);

/** What rows of a session's plan are told by. */
export function clashingOf({ prepared: { assembly, problem, places }, of }: PlanSession): Clashing {
  return {
    ...{ assembly, problem, of },
    whereOf: (kind, which) => {
      const node = assembly.nodes[of.nodes[which] ?? -1]?.id ?? '';
      const placed = PLACED[kind];
      const key =
        kind === 'storage' ? placeKey('storage', node) : placed === undefined ? null : placeKey(placed, which);
      return key === null ? null : (places[key] ?? null);
    },
  };
}

/** Why a search came to nothing, in words. */
export function noPlan(session: PlanSession, outcome: Exclude<PlanOutcome, FoundPlan>): NoPlan {
  if (outcome.status === 'none') return { status: 'none', reason: WHY[outcome.reason], clash: [] };
  const reason = 'No plan can keep to all of these together; none of them can be spared';
  return { status: 'infeasible', reason, clash: clashWords(outcome.clash, clashingOf(session)) };
}

const WHY = {
  time: 'The time was over before any plan was found: give it more seconds',
  cancelled: 'The search was told to stop before any plan was found',
  stalled: 'The search got no further before any plan was found',
} as const;
