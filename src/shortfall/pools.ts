import type { Model } from './model.ts';

/**
 * Supply of each node by the groups that may have it: the sources of a node that may serve the same groups fill one pool. A
 * node whose sources may all serve every group has one.
 */
export interface Pools {
  readonly count: number;
  /** [source], the pool it fills. */
  readonly of: Int32Array;
  /** [node], its first pool; those of a node stand side by side, and the count behind the last. */
  readonly start: Int32Array;
  /** [pool], bit g set where it may serve group g. */
  readonly groups: Int32Array;
  /** [node], 1 where some of its sources may not serve every group. */
  readonly limited: Uint8Array;
}

/** Groups a model may have where some source may not serve all of them: every set of them is looked at. */
export const MOST_LIMITED_GROUPS = 6;

/** The pools of a model, those of a node in the order of their first sources. Throws where there are too many groups. */
export function poolsOf({ nodes, groups, sources }: Model): Pools {
  const every = groups < 31 ? (1 << groups) - 1 : -1;
  const lists = Array.from({ length: nodes }, (): number[] => []);
  for (let s = 0; s < sources.count; s++) {
    const [list, some] = [lists[sources.node[s] as number], (sources.groups[s] as number) & every];
    if (list?.includes(some) === false) list.push(some);
  }
  const limited = lists.map((list) => list.some((some) => some !== every));
  if (groups > MOST_LIMITED_GROUPS && limited.includes(true)) {
    throw new RangeError(`sources that may not serve every group, and ${groups} groups; expected at most 6`);
  }
  for (const list of lists) if (list.length === 0) list.push(every);
  let end = 0;
  const start = Int32Array.from([0, ...lists.map(({ length }) => (end += length))]);
  return {
    ...{ count: end, start, groups: Int32Array.from(lists.flat()), limited: Uint8Array.from(limited, Number) },
    of: sources.node.map((node, s) => {
      const place = lists[node]?.indexOf((sources.groups[s] as number) & every) ?? 0;
      return (start[node] as number) + place;
    }),
  };
}

/** What the pools of a node come to in a period, of numbers by [pool, period]. */
export function ofNode({ start }: Pools, node: number, periods: number, t: number, tonnes: Float64Array): number {
  let sum = 0;
  for (let p = start[node] as number; p < (start[node + 1] as number); p++) sum += tonnes[p * periods + t] as number;
  return sum;
}
