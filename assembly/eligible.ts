import { before, groups, had, LANE, most, node, periods, poolSupply, servedTo, supply } from './memory';
import { fillPool } from './supply';

/** Nodes some of whose sources may not serve every group (src/shortfall/eligible.ts, pools.ts), in four draws. */

const ZERO = f64x2.splat(0);

// Fields of a node's record, and bytes and fields of a pool's.
const END = 36;
const FIRST = 44;
const POOLS = 52;
const SETS = 56;
const KINDS = 60;
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
 * Serves the groups of a node in a period, in their order: fills `servedTo`, and `most` of no kind with what is left over.
 * `wants` is what the first group wants; numbers stand in fours where demand moves, alone elsewhere.
 */
export function serveEligible(n: i32, t: i32, wants: usize, moves: bool): void {
  const sets = load<i32>(node(n), SETS);
  const kinds = <usize>load<u32>(node(n), KINDS);
  const step = <usize>periods() * (moves ? LANE : 8);
  for (let set = 0; set < sets; set++) sumOf(n, set, t);
  memory.fill(had(0), 0, <usize>sets * LANE);
  for (let g = 0; g < groups(); g++) {
    const bit = 1 << load<i32>(kinds + (<usize>g << 2));
    const want = wants + <usize>g * step;
    for (let half: usize = 0; half < LANE; half += 16) {
      const wanted = moves ? v128.load(want + half) : v128.load64_splat(want);
      v128.store(servedTo(g) + half, serveGroup(bit, wanted, sets, half));
    }
  }
  for (let half: usize = 0; half < LANE; half += 16) {
    const rest = f64x2.sub(v128.load(most(0) + half), v128.load(had(sets - 1) + half));
    v128.store(most(0) + half, v128.bitselect(ZERO, rest, f64x2.lt(rest, ZERO)));
  }
}

/** What the pools that may serve any of a set of kinds have in a period; of all pools for no set. */
function sumOf(n: i32, set: i32, t: i32): void {
  const first = load<i32>(node(n), FIRST);
  const end = load<i32>(node(n), END);
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

/** Serves a group of the kind of a bit in two of the draws, and counts it in every set with its kind. */
function serveGroup(bit: i32, want: v128, sets: i32, half: usize): v128 {
  let some = want;
  for (let set = bit; set < sets; set++) {
    if ((set & bit) == 0) continue;
    some = f64x2.pmin(some, f64x2.sub(v128.load(most(set) + half), v128.load(had(set) + half)));
  }
  some = v128.bitselect(ZERO, some, f64x2.lt(some, ZERO));
  for (let set = bit; set < sets; set++) {
    if ((set & bit) != 0) v128.store(had(set) + half, f64x2.add(v128.load(had(set) + half), some));
  }
  return some;
}
