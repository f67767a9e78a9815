import type { Model } from './model.ts';

/**
 * Supply of each node by the groups that may have it: the sources of a node that may serve the same groups fill one pool. A
 * node whose sources may all serve every group has one. Groups that may have the same pools are of one kind.
 */
export interface Pools {
  readonly count: number;
  /** [source], the pool it fills. */
  readonly of: Int32Array;
  /** [node], its first pool; those of a node stand side by side, and the count behind the last. */
  readonly start: Int32Array;
  /** [pool], bit k set where it may serve groups of the node's kind k. */
  readonly kinds: Int32Array;
  /** [node, group], the kind of the group at the node. */
  readonly kindOf: Int32Array;
  /** [node], sets of kinds where some of its sources may not serve every group; 0 where all may. */
  readonly sets: Int32Array;
}

/** Kinds of groups a node may have: every set of them is looked at. */
const MOST_KINDS = 6;

interface NodePools {
  /** Of each pool, in the order of their first sources: bit g set where it may serve group g. */
  readonly groups: readonly number[];
  /** Of each kind, in the order of its first group: bit p set where it may have the node's pool p. */
  readonly kinds: readonly number[];
  readonly kindOf: readonly number[];
  readonly limited: boolean;
}

/** The pools of a model. Throws where a node has more kinds of groups than are served exactly. */
export function poolsOf(model: Model): Pools {
  const { nodes, groups, sources } = model;
  const every = (2 ** Math.min(32, groups) - 1) | 0;
  const may = sources.groups.map((some) => some & every);
  const lists = Array.from({ length: nodes }, (): number[] => []);
  sources.node.forEach((node, s) => {
    const list = lists[node];
    if (list?.includes(may[s] as number) === false) list.push(may[s] as number);
  });
  const all = lists.map((list) => nodePools(list.length === 0 ? [every] : list, groups, every));
  let end = 0;
  const start = Int32Array.from([0, ...lists.map(({ length }) => (end += Math.max(1, length)))]);
  return {
    ...{ count: end, start, kindOf: Int32Array.from(all.flatMap(({ kindOf }) => kindOf)) },
    of: sources.node.map((node, s) => (start[node] as number) + (all[node]?.groups.indexOf(may[s] as number) ?? 0)),
    kinds: Int32Array.from(all.flatMap(({ groups: pools, kinds }) => pools.map((_, p) => turned(kinds, p)))),
    sets: Int32Array.from(all, ({ limited, kinds }) => (limited ? 1 << kinds.length : 0)),
  };
}

function nodePools(pools: readonly number[], groups: number, every: number): NodePools {
  const limited = pools.some((some) => some !== every);
  if (!limited) return { groups: pools, kinds: [1], kindOf: new Array<number>(groups).fill(0), limited };
  const columns = Array.from({ length: groups }, (_, g) => turned(pools, g));
  const kinds = [...new Set(columns)];
  if (kinds.length > MOST_KINDS) {
    throw new RangeError(`${kinds.length} kinds of groups by the sources that may serve them; expected at most 6`);
  }
  return { groups: pools, kinds, kindOf: columns.map((column) => kinds.indexOf(column)), limited };
}

/** Bit n set where the nth of some sets of bits has a bit. */
function turned(sets: readonly number[], bit: number): number {
  return sets.reduce((bits, set, n) => bits | (((set >>> bit) & 1) << n), 0);
}

/** What the pools of a node come to in a period, of numbers by [pool, period]. */
export function ofNode({ start }: Pools, node: number, periods: number, t: number, tonnes: Float64Array): number {
  let sum = 0;
  for (let p = start[node] as number; p < (start[node + 1] as number); p++) sum += tonnes[p * periods + t] as number;
  return sum;
}
