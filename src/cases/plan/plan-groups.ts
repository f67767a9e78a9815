import type { DemandSlice } from './demand-curve.ts';
import type { PlanProblem } from './plan-problem.ts';

/** A group of the planner: a group of the run's draws, or a slice of its demand. */
export interface PlanGroup {
  /** Index among the groups that are drawn. */
  readonly lot: number;
  readonly slice: DemandSlice | null;
  /** What a tonne of it counts, over the worth of its group. */
  readonly times: number;
}

/**
 * Groups of the planner in an order in which no tonne counts more than one of the group before: as the draws have them, or each
 * in its slices and all of these by what they count; `lots` says which group of the case each drawn one is part of. Factors of groups are the same for every node, so one order is good for all.
 */
export function planGroups(
  { slices, worth, years }: Pick<PlanProblem, 'slices' | 'worth' | 'years'>,
  { groups, lots }: { readonly groups: number; readonly lots: readonly number[] },
): readonly PlanGroup[] {
  const all = Array.from({ length: groups }, (_, lot) => lot);
  if (slices === null) return all.map((lot) => ({ lot, slice: null, times: 1 }));
  const told = Math.max(...lots) + 1;
  const heaviest = lots.map((lot) => mostOf(worth, lot, told, years.length));
  return all
    .flatMap((lot) => slices.map((slice): PlanGroup => ({ lot, slice, times: slice.times })))
    .toSorted((a, b) => b.times * (heaviest[b.lot] as number) - a.times * (heaviest[a.lot] as number));
}

/** Most that a tonne of a group counts in any node and year. */
function mostOf(worth: Float64Array, group: number, groups: number, years: number): number {
  let most = 0;
  for (let at = 0; at < worth.length; at++)
    if (Math.floor(at / years) % groups === group) most = Math.max(most, worth[at] as number);
  return most;
}
