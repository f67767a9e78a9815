import type { Model } from './model.ts';
import type { Pools } from './pools.ts';

/** Room for sets of groups, by their bits: what all of a set together could have, and what its groups were served. */
export interface SetsRoom {
  readonly most: Float64Array;
  readonly had: Float64Array;
}

/** Room for the sets of so many groups. */
export function setsRoom(groups: number): SetsRoom {
  return { most: new Float64Array(1 << groups), had: new Float64Array(1 << groups) };
}

/**
 * Serves the groups of a node in one period, in their order, from pools that may serve some of them only; says what is left
 * over, and leaves in `had[1 << g]` what group g was served. What groups can have together is a polymatroid with
 * f(B) = supply of the pools that may serve any group of B (Edmonds 1970), so that group g has
 *
 *   max(0, min(wanted, min over all sets A of groups before it of (f(A and g) - what A was served)))
 *
 * which is the most it can have while those before it have what they have, whatever eligibility is: no linear program is
 * needed (F-11, equation 11; the form is ours). `supply` is [pool, period], `wanted` [node, group, period].
 */
export function serveEligible(
  { groups, periods }: Pick<Model, 'groups' | 'periods'>,
  { start, groups: may }: Pools,
  node: number,
  t: number,
  supply: Float64Array,
  wanted: Float64Array,
  { most, had }: SetsRoom,
): number {
  const [first, end] = [start[node] as number, start[node + 1] as number];
  for (let set = 1; set < 1 << groups; set++) {
    let tonnes = 0;
    for (let p = first; p < end; p++) {
      if (((may[p] as number) & set) !== 0) tonnes += supply[p * periods + t] as number;
    }
    most[set] = tonnes;
  }
  for (let g = 0; g < groups; g++) serveGroup(g, wanted[(node * groups + g) * periods + t] as number, most, had);
  let rest = 0;
  for (let p = first; p < end; p++) rest += supply[p * periods + t] as number;
  rest -= had[(1 << groups) - 1] as number;
  return rest < 0 ? 0 : rest;
}

/** Serves one group, and adds it to every set of those before it. */
function serveGroup(g: number, wanted: number, most: Float64Array, had: Float64Array): void {
  const bit = 1 << g;
  let some = wanted;
  for (let before = 0; before < bit; before++) {
    const free = (most[before | bit] as number) - (had[before] as number);
    if (free < some) some = free;
  }
  if (some < 0) some = 0;
  for (let before = 0; before < bit; before++) had[before | bit] = (had[before] as number) + some;
}
