import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import type { PlanOutcome, Progress } from './decompose.ts';

/** What a worker plans; `stop` is one shared number, anything but zero tells it to stop. */
export interface PlanTask {
  readonly model: PlanModel;
  readonly objective: PlanObjective;
  readonly stop: SharedArrayBuffer;
}

/** A plan asked of a worker: with these amounts in the accounts, or with those it has where there are none. */
export interface PlanRequest {
  readonly amounts: readonly number[] | null;
  readonly gap: number;
  readonly seconds: number;
}

/** What a worker says of a request: how far it is, and at last what became of it or why it failed. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: PlanOutcome }
  | { readonly kind: 'failure'; readonly failure: string };
