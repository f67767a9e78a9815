import type { Model } from './model.ts';
import type { Pools } from './pools.ts';

/** Room to serve in: of sets of kinds, by their bits, what all could have together and what they had; what each group had. */
export interface SetsRoom {
  readonly most: Float64Array;
  readonly had: Float64Array;
  readonly served: Float64Array;
}

/** Room for a model's groups and the sets of their kinds. */
export function setsRoom(groups: number, { sets }: Pools): SetsRoom {
  const size = Math.max(0, ...sets);
  return { most: new Float64Array(size), had: new Float64Array(size), served: new Float64Array(groups) };
}

/**
 * Serves the groups of a node in one period, in their order, from pools that may serve some of them only; fills `served`, and
 * says what is left over. What groups can have together is a polymatroid with f(B) = supply of the pools that may serve any
 * group of B (Edmonds 1970), so that group g has
 *
 *   max(0, min(wanted, min over all sets A of groups before it of (f(A and g) - what A was served)))
 *
 * which is the most it can have while those before it have what they have, whatever eligibility is: no linear program is
 * needed (F-11, equation 11; the form is ours). Of groups of one kind f is the same for one and for all, so that the sets
 * that bind have all of them or none. `supply` is [pool, period], `wanted` [node, group, period].
 */
export function serveEligible(
  { groups, periods }: Pick<Model, 'groups' | 'periods'>,
  pools: Pools,
  node: number,
  t: number,
  supply: Float64Array,
  wanted: Float64Array,
  room: SetsRoom,
): number {
  const { start, kinds, kindOf } = pools;
  const sets = pools.sets[node] as number;
  const { most, had, served } = room;
  for (let set = 0; set < sets; set++) {
    let tonnes = 0;
    for (let p = start[node] as number; p < (start[node + 1] as number); p++) {
      // What no set may have is left over too.
      if (set === 0 || ((kinds[p] as number) & set) !== 0) tonnes += supply[p * periods + t] as number;
    }
    most[set] = tonnes;
    had[set] = 0;
  }
  for (let g = 0; g < groups; g++) {
    const item = node * groups + g;
    served[g] = serveGroup(1 << (kindOf[item] as number), wanted[item * periods + t] as number, sets, room);
  }
  const rest = (most[0] as number) - (had[sets - 1] as number);
  return rest < 0 ? 0 : rest;
}

/** Serves a group of the kind of a bit, and counts it in every set with its kind. */
function serveGroup(bit: number, wanted: number, sets: number, { most, had }: SetsRoom): number {
  let some = wanted;
  for (let set = bit; set < sets; set++) {
    if ((set & bit) === 0) continue;
    const free = (most[set] as number) - (had[set] as number);
    if (free < some) some = free;
  }
  if (some < 0) some = 0;
  for (let set = bit; set < sets; set++) if ((set & bit) !== 0) had[set] = (had[set] as number) + some;
  return some;
}
