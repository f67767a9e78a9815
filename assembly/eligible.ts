import { before, groups, had, LANE, most, node, periods, poolSupply, supply } from './memory';
import { fillPool } from './supply';

/** Nodes some of whose sources may not serve every group (src/shortfall/eligible.ts, pools.ts), in four draws. */

const ZERO = f64x2.splat(0);

// Fields of a node's record, and bytes and fields of a pool's.
const END = 36;
const FIRST = 44;
const POOLS = 52;
const POOL: usize = 16;
const MAY = 8;
const CONTRACTED = 12;

function pool(n: i32, p: i32): usize {
  return <usize>load<u32>(node(n), POOLS) + <usize>p * POOL;
}

/** Fills `poolSupply` of every pool of a node, and `before` with what they have together before contracts. */
export function supplyPools(n: i32): void {
  const first = load<i32>(node(n), FIRST);
  const end = load<i32>(node(n), END);
  const bytes = <usize>periods() * LANE;
  memory.fill(supply(), 0, bytes);
  for (let p = first; p < end; p++) {
    const record = pool(n, p);
    fillPool(p, load<i32>(record), load<i32>(record, 4), load<i32>(record, CONTRACTED) != 0, poolSupply(p - first));
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(supply() + at, f64x2.add(v128.load(supply() + at), v128.load(before() + at)));
    }
  }
  memory.copy(before(), supply(), bytes);
}

/**
 * Serves the groups of a node in a period, in their order: `had` of a group alone is what it was served, `most` of no group
 * what is left over. `wants` is what the first group wants; numbers stand in fours where demand moves, alone elsewhere.
 */
export function serveEligible(n: i32, t: i32, wants: usize, moves: bool): void {
  const first = load<i32>(node(n), FIRST);
  const end = load<i32>(node(n), END);
  const sets = 1 << groups();
  for (let set = 1; set < sets; set++) sumOf(n, first, end, set, t);
  const step = <usize>periods() * (moves ? LANE : 8);
  for (let half: usize = 0; half < LANE; half += 16) {
    v128.store(had(0) + half, ZERO);
    for (let g = 0; g < groups(); g++) {
      const want = wants + <usize>g * step;
      serveGroup(1 << g, moves ? v128.load(want + half) : v128.load64_splat(want), half);
    }
  }
  sumOf(n, first, end, 0, t);
  for (let half: usize = 0; half < LANE; half += 16) {
    const rest = f64x2.sub(v128.load(most(0) + half), v128.load(had(sets - 1) + half));
    v128.store(most(0) + half, v128.bitselect(ZERO, rest, f64x2.lt(rest, ZERO)));
  }
}

/** What the pools that may serve any of a set of groups have in a period; of all pools for no set. */
function sumOf(n: i32, first: i32, end: i32, set: i32, t: i32): void {
  let a = ZERO;
  let b = ZERO;
  for (let p = first; p < end; p++) {
    if (set != 0 && (load<i32>(pool(n, p), MAY) & set) == 0) continue;
    const from = poolSupply(p - first) + <usize>t * LANE;
    a = f64x2.add(a, v128.load(from));
    b = f64x2.add(b, v128.load(from, 16));
  }
  v128.store(most(set), a);
  v128.store(most(set), b, 16);
}

/** Serves the group of a bit in two of the draws, and adds it to every set of those before it. */
function serveGroup(bit: i32, want: v128, half: usize): void {
  let some = want;
  for (let set = 0; set < bit; set++) {
    some = f64x2.pmin(some, f64x2.sub(v128.load(most(set | bit) + half), v128.load(had(set) + half)));
  }
  some = v128.bitselect(ZERO, some, f64x2.lt(some, ZERO));
  for (let set = 0; set < bit; set++) v128.store(had(set | bit) + half, f64x2.add(v128.load(had(set) + half), some));
}
