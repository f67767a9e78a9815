import type { PlanAnswer } from '../cases/plan/plan-answer.ts';
import type { IsoInstant } from '../units/period.ts';

/** A kept buying plan without its answer. */
export interface PlanEntry {
  /** Hash of all that decides the plan. */
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  readonly title: string;
  /** What was asked for, as the API takes it. */
  readonly request: unknown;
  readonly headline: string;
  /** Constant dollars. */
  readonly spent: number;
  readonly recorded: IsoInstant;
  readonly marking: string;
  /** Who had it made. */
  readonly principal: string;
}

/** A kept buying plan. */
export interface StoredPlan extends PlanEntry {
  readonly answer: PlanAnswer;
}

/** Keeping buying plans: derived, but kept, so that a link to one leads to the same bytes. */
export interface PlanStore {
  /** Keeps a plan in one transaction; false where it is there already: then the stored one stays. */
  savePlan(plan: StoredPlan): Promise<boolean>;
  plan(id: string): Promise<StoredPlan | null>;
  /** Without their answers, the newest first. */
  plans(): Promise<readonly PlanEntry[]>;
}
