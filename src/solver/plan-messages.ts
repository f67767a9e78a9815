import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import type { PlanOutcome, Progress } from './decompose.ts';

/** What a worker is to search; `stop` is one shared number, anything but zero tells it to stop. */
export interface PlanTask {
  readonly model: PlanModel;
  readonly objective: PlanObjective;
  readonly gap: number;
  readonly seconds: number;
  readonly stop: SharedArrayBuffer;
}

/** What a worker says: how far it is, and at last what became of it or why it failed. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: PlanOutcome }
  | { readonly kind: 'failure'; readonly failure: string };
