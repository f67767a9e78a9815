import type { IsoDate } from '../../units/period.ts';
import type { CaseProblem } from '../case-problem.ts';
import type { PlanProblem, WorthRule } from './plan-problem.ts';

/** What is asked of a plan's problem. */
export interface PlanAsked {
  /** Dollars over all buying years; null where accounts of the plan file pay, or money is no limit. */
  readonly budget: number | null;
  /** How many fiscal years money is spent in, 1 to 10. */
  readonly years: number;
  readonly worth: WorthRule;
  /** Of demand, for the rule `curve`; the middle of the placeholder range when absent. */
  readonly elasticity?: number;
  /** Day the plan is made on. */
  readonly today: IsoDate;
}

/** How many buying years there are unless asked otherwise, and how many there may be. */
export const BUYING_YEARS = { usual: 3, most: 10 } as const;

/** A problem a plan can be made for, or everything that keeps it from being one. */
export type PlanStated =
  | { readonly problem: PlanProblem; readonly problems: readonly [] }
  | { readonly problem: null; readonly problems: readonly CaseProblem[] };
