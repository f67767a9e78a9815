import type { Action } from '../../planner/plan-model.ts';
import type { Assumption, Cell } from '../assembly.ts';
import type { NotPlanned, OptionKind, PlanOption } from './plan-problem.ts';

/** The planner's numbers of an option, but for the accounts that pay for it. */
export type BareAction = Omit<Action, 'accounts'>;

/** An option with its numbers and what they rest on. */
export interface OptionMade {
  readonly option: PlanOption;
  readonly action: BareAction;
  readonly cells: readonly Cell[];
  readonly assumptions: readonly Assumption[];
}

/** Options found and those that could not be made. */
export interface OptionsFound {
  readonly made: readonly OptionMade[];
  readonly notPlanned: readonly NotPlanned[];
}

/** Nothing but what every action has: bought in any amount, kept for nothing, from nobody in particular. */
export const PLAIN = {
  ...{ keep: 0, least: 0, most: Number.POSITIVE_INFINITY, leastYearly: null, choice: null },
  ...{ takes: null, supplier: -1, country: -1, exclusive: -1, dependsOn: [] },
} as const;

/** Kinds of which accounts of a plan file speak. */
export type Pays = (kind: OptionKind, option: string) => readonly number[];
