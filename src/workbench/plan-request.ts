import type { LeverValues } from '../cases/move-levers.ts';
import type { ObjectiveAsked } from '../cases/plan/plan-answer.ts';
import type { WorthRule } from '../cases/plan/plan-problem.ts';
import type { Sampling } from '../shortfall/sampling.ts';
import type { IsoDate } from '../units/period.ts';
import type { OwnCase } from './run-cases.ts';

/** A plan file as its text; the name is for messages and never opened. */
export interface OwnPlanFile {
  readonly text: string;
  readonly name: string;
}

/** What a plan is asked to do. */
export interface PlanRequest {
  /** Id of a shipped case, or the text of one's own. */
  readonly case: string | OwnCase;
  /** Dollars over all buying years; null for no limit but those of the plan file's accounts, and for the cheapest plan. */
  readonly budget: number | null;
  /** Buying years, beginning with the fiscal year of the day it is made on; 3 when absent. */
  readonly years?: number;
  /** Scenarios it is made on, the first draws of the run; 1,000 when absent. */
  readonly scenarios?: number;
  /** 1 when absent. */
  readonly seed?: number;
  /** The least expected consequence when absent. */
  readonly objective?: ObjectiveAsked;
  /** `curve` when absent. */
  readonly worth?: WorthRule;
  readonly planFile?: OwnPlanFile | null;
  /** Only what was published by this day; the case's own day, else today, when absent. */
  readonly knownOn?: IsoDate;
  /** Only these materials of the case; all when absent or empty. */
  readonly materials?: readonly string[];
  /** Levers of the case put elsewhere, by their ids. */
  readonly set?: LeverValues;
  readonly sampling?: Sampling;
  /** How near to the best there can be the search ends, relative; 0.000001 when absent, 0.001 of a tail, 0.005 with a yes or no. */
  readonly gap?: number | null;
  /** Longest the search of one plan may take; 60 when absent. */
  readonly seconds?: number;
  /** Only the plan itself, without frontier, worth of other limits and variations. */
  readonly quick?: boolean;
}

/** How far a plan is; `bound` and `best` are of the objective, null before there is one. */
export interface PlanProgress {
  readonly stage: 'drawing' | 'planning' | 'frontier' | 'variations';
  /** Draws done while drawing, rounds of the search, points or variations made. */
  readonly round: number;
  /** How many rounds there will be, where it is known. */
  readonly of: number | null;
  readonly bound: number | null;
  readonly best: number | null;
  readonly secondsLeft: number | null;
}

/** Raised for a request beyond what a plan may be. */
export class PlanRequestError extends Error {
  override readonly name = 'PlanRequestError';
}

/** What a plan is asked where nothing is said. */
export const PLAN_DEFAULTS = {
  years: 3,
  scenarios: 1_000,
  seed: 1,
  objective: { kind: 'expected' },
  worth: 'curve',
  sampling: 'plain',
  gap: null,
  seconds: 60,
  quick: false,
} as const satisfies Partial<PlanRequest>;
