import type { NoPlan, PlanAnswer } from '../cases/plan/plan-answer.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import type { PlanProgress } from './plan-request.ts';

/** What a plan's thread is given; `stop` is one shared number, anything but zero tells it to stop. */
export interface PlanWork {
  readonly prepared: PreparedPlan;
  readonly stop: SharedArrayBuffer;
}

/** What it says: how far it is, and at last the answer or what went wrong in words. */
export type PlanWorkReply =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'answer'; readonly answer: PlanAnswer | NoPlan }
  | { readonly kind: 'failure'; readonly failure: string };
