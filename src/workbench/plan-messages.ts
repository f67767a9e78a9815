import type { NoPlan, PlanAnswer, Replan } from '../cases/plan/plan-answer.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import type { PlanProgress } from './plan-request.ts';

/** What a plan's thread is given: the plan, and whether it is answered at once or only opened for other budgets. */
export interface PlanWork {
  readonly prepared: PreparedPlan;
  readonly answers: boolean;
}

/** Another budget, asked for once the plan is open. */
export interface ReplanTask {
  readonly number: number;
  readonly budget: number;
}

/** What it says: how far it is, the answer, plans for other budgets, or what went wrong in words. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'answer'; readonly answer: PlanAnswer | NoPlan }
  | { readonly kind: 'replan'; readonly number: number; readonly plan: Replan | NoPlan }
  | { readonly kind: 'failure'; readonly number: number | null; readonly failure: string };
