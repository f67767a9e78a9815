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
  /** Of each kind, the first group of it. */
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
    kinds: Int32Array.from(all.flatMap(({ groups: pools, kinds }) => pools.map((may) => kindsIn(may, kinds)))),
    sets: Int32Array.from(all, ({ limited, kinds }) => (limited ? 1 << kinds.length : 0)),
  };
}

function nodePools(pools: readonly number[], groups: number, every: number): NodePools {
  const limited = pools.some((some) => some !== every);
  if (!limited) return { groups: pools, kinds: [0], kindOf: new Array<number>(groups).fill(0), limited };
  // In words, since a node may have more pools than a number has bits.
  const had = Array.from({ length: groups }, (_, g) => pools.map((some) => (some >>> g) & 1).join(''));
  const different = [...new Set(had)];
  if (different.length > MOST_KINDS) {
    throw new RangeError(`${different.length} kinds of groups by the sources that may serve them; expected at most 6`);
  }
  const kinds = different.map((one) => had.indexOf(one));
  return { groups: pools, kinds, kindOf: had.map((one) => different.indexOf(one)), limited };
}

/** Bit k set where a pool may serve the first group of the kth kind, and so all of that kind. */
const kindsIn = (may: number, kinds: readonly number[]): number =>
  kinds.reduce((bits, group, kind) => bits | (((may >>> group) & 1) << kind), 0);

/** What the pools of a node come to in a period, of numbers by [pool, period]. */
export function ofNode({ start }: Pools, node: number, periods: number, t: number, tonnes: Float64Array): number {
  let sum = 0;
  for (let p = start[node] as number; p < (start[node + 1] as number); p++) sum += tonnes[p * periods + t] as number;
  return sum;
}
