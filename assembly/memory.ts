/**
 * Where everything of a model stands in memory: `src/shortfall/kernel-memory.ts` lays it out and writes the addresses, one
 * word each, in this order. Vectors hold one number for each of four draws (LANE bytes); "[x, period] four" is such an array.
 */

/** Bytes of one number in four draws. */
export const LANE: usize = 32;
/** Bytes of one record of a factor, a row, a node, a source, a contract. */
export const FACTOR: usize = 64;
export const ROW: usize = 32;
export const NODE: usize = 64;
export const SOURCE: usize = 32;
export const CONTRACT: usize = 16;

let words: usize = 0;

/** Points the kernel at a model. */
export function open(at: usize): void {
  words = at;
}

function word(n: usize): i32 {
  return load<i32>(words + (n << 2));
}

export function nodes(): i32 { return word(0); }
export function groups(): i32 { return word(1); }
export function periods(): i32 { return word(2); }
/** Words of 64 periods that say where something differs from 1. */
export function maskWords(): i32 { return word(3); }
export function luckyCount(): i32 { return word(4); }
export function lucky(): usize { return word(5); }
export function drawnCount(): i32 { return word(6); }
export function drawn(): usize { return word(7); }
export function factor(f: i32): usize { return <usize>word(8) + <usize>f * FACTOR; }
export function correlatedCount(): i32 { return word(9); }
/** Of each group of correlated factors: how many, which, the root of their correlations. */
export function correlated(n: i32): usize { return <usize>word(10) + <usize>n * 12; }
/** [factor, period] four. */
export function values(f: i32): usize { return <usize>word(11) + <usize>f * <usize>periods() * LANE; }
/** [factor] four. */
export function first(f: i32): usize { return <usize>word(12) + <usize>f * LANE; }
/** [factor], state of its four streams. */
export function state(f: i32): usize { return <usize>word(13) + <usize>f * 64; }
/** [factor] four, all bits set where it happened. */
export function happened(f: i32): usize { return <usize>word(14) + <usize>f * LANE; }
export function normals(): usize { return word(15); }
/** [period] four, numbers of the later periods. */
export function later(): usize { return word(16); }
/** [factor], periods in which it is not 1 in some of the four draws. */
export function factorMask(f: i32): usize { return <usize>word(17) + <usize>(f * maskWords()) * 8; }
/** All periods. */
export function fullMask(): usize { return word(18); }
export function rowCount(): i32 { return word(19); }
/**
 * First and last link to a factor, first and last feed; whether all periods are cut, and none by more than there is; first and
 * last link of its split.
 */
export function row(r: i32): usize { return <usize>word(20) + <usize>r * ROW; }
export function linkIndex(k: i32): i32 { return load<i32>(<usize>word(21) + (<usize>k << 2)); }
export function linkWeight(k: i32): f64 { return load<f64>(<usize>word(22) + (<usize>k << 3)); }
export function feedIndex(k: i32): i32 { return load<i32>(<usize>word(23) + (<usize>k << 2)); }
export function feedWeight(k: i32): f64 { return load<f64>(<usize>word(24) + (<usize>k << 3)); }
/** [row, period] four: 1 less what is left. */
export function gone(r: i32): usize { return <usize>word(25) + <usize>r * <usize>periods() * LANE; }
export function rowMask(r: i32): usize { return <usize>word(26) + <usize>(r * maskWords()) * 8; }
/**
 * First and last live source of all its pools; demand worked out in every draw; price; first and last link of demand; under
 * contract; whether release can reach it; whether it lacks and draws nothing where nothing is cut; the pool behind its last where
 * some may not serve every group (0: all may); whether it lacks something in these draws; its first pool; first and last link of
 * each group's split, then of its factors (0: none); the records of pools; sets of kinds of groups; kinds of the groups.
 */
export function node(n: i32): usize { return <usize>word(27) + <usize>n * NODE; }
/**
 * Row, lag, number, tonnes at hand, what its country lacks (0: nothing), tonnes where nothing is cut, what arrives (0: nobody
 * asks), whether it is simple: at hand at once, with no need before it, and asked for by no contract.
 */
export function source(n: i32): usize { return <usize>word(28) + <usize>n * SOURCE; }
/** [pool, period] */
export function calm(p: i32): usize { return <usize>word(29) + (<usize>(p * periods()) << 3); }
/** [node, period] */
export function base(n: i32): usize { return <usize>word(30) + (<usize>(n * periods()) << 3); }
/** [node, group, period]: of nodes whose demand is the same in all draws; of all. */
export function wanted(n: i32): usize { return <usize>word(31) + (<usize>(n * groups() * periods()) << 3); }
export function demand(n: i32): usize { return <usize>word(32) + (<usize>(n * groups() * periods()) << 3); }
/** [node]: industry stock at the start, cap, part that refills; elasticities of supply and demand, logarithm of backstop. */
export function ofNode(n: i32): usize { return <usize>word(33) + <usize>n * 48; }
export function contractCount(): i32 { return word(34); }
/** Pool, what arrives of its source, amounts, cells entered. */
export function contract(c: i32): usize { return <usize>word(35) + <usize>c * CONTRACT; }
/** [contract, period] four. */
export function taken(c: i32): usize { return <usize>word(36) + <usize>c * <usize>periods() * LANE; }
export function cellCount(): i32 { return word(37); }
export function cellStart(n: i32): i32 { return load<i32>(<usize>word(38) + (<usize>n << 2)); }
export function cellFrom(k: i32): i32 { return load<i32>(<usize>word(39) + (<usize>k << 2)); }
export function cellAmount(): usize { return word(40); }
/** What is left of each cell in one draw. */
export function cellLeft(): usize { return word(41); }
export function servedCount(): i32 { return word(42); }
export function served(): usize { return word(43); }
/** Served nodes that lack something in some of the four draws. */
export function lacking(): usize { return word(44); }
export function routeCount(): i32 { return word(45); }
/** From, to, lag, nothing, yield, capacity. */
export function route(r: i32): usize { return <usize>word(46) + <usize>r * 32; }
/** [route, period], what it has given in one draw. */
export function routed(): usize { return word(47); }
/** [period] four: supply before contracts and after; [group, period] four: demand of a moving node. */
export function before(): usize { return word(48); }
export function supply(): usize { return word(49); }
export function moved(): usize { return word(50); }
/** [node, group, period] four. */
export function unmet(n: i32): usize { return <usize>word(51) + <usize>(n * groups() * periods()) * LANE; }
/** Sums: [node, group, period] before and after release, [source], [node, period] of industry stock and of price. */
export function grossBy(n: i32): usize { return <usize>word(52) + (<usize>(n * groups() * periods()) << 3); }
export function netBy(n: i32): usize { return <usize>word(53) + (<usize>(n * groups() * periods()) << 3); }
export function lost(s: i32): usize { return <usize>word(54) + (<usize>s << 3); }
export function industry(n: i32): usize { return <usize>word(55) + (<usize>(n * periods()) << 3); }
export function price(n: i32): usize { return <usize>word(56) + (<usize>(n * periods()) << 3); }
/** [node]: width of a bin, weights and sums of the bins, totals. */
export function grossTally(): usize { return word(57); }
export function netTally(): usize { return word(58); }
/** Widths, weights and sums of the cells [node, period]; 0 where they are not counted. */
export function fanWidth(): usize { return word(59); }
export function grossFan(): usize { return word(60); }
export function netFan(): usize { return word(61); }
/** Four: the draw's loss of each node in some places. */
export function used(): usize { return word(62); }
/** [factor, draw of the block], the stratum of the first number; 0 where draws are plain. */
export function strata(f: i32): usize { return <usize>word(63) + ((<usize>f * 512) << 3); }
export function isStratified(): bool { return word(63) != 0; }
/** [factor], how many strata there are. */
export function strataCount(f: i32): usize { return <usize>word(64) + (<usize>f << 3); }
/** Whether stock is released period by period. */
export function isGreedy(): bool { return word(65) != 0; }
/** [pool of a node, period] four: supply of the k-th. */
export function poolSupply(k: i32): usize { return <usize>word(66) + <usize>k * <usize>periods() * LANE; }
/** [set of kinds of groups] four: the most they can have together, and what they were served; [group] four, what it was. */
export function most(set: i32): usize { return <usize>word(67) + <usize>set * LANE; }
export function had(set: i32): usize { return <usize>word(68) + <usize>set * LANE; }
export function servedTo(g: i32): usize { return <usize>word(69) + <usize>g * LANE; }
