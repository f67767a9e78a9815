import {
  calm, contract, contractCount, factorMask, feedIndex, feedWeight, fullMask, gone, LANE, linkIndex, linkWeight, lost, maskWords,
  node, periods, row, rowCount, rowMask, source, supply, before, taken, used, values,
} from './memory';

/** What is left of the sources and what nodes are supplied with in four draws (src/shortfall/delivery.ts, supply.ts). */

const ONE = f64x2.splat(1);
const ZERO = f64x2.splat(0);

/** Field of a row's record: whether it cuts all periods, and none by more than there is. */
const EVEN = 16;
/** Fields of its first and last split. */
const SPLITS = 20;
const SPLITS_END = 24;

/** Works out every row: what is gone (1 less what is left) of sources that have the same factors and feed. */
export function fillRows(): void {
  for (let r = 0; r < rowCount(); r++) if (load<i32>(row(r)) >= 0) fillRow(r);
}

function fillRow(r: i32): void {
  const record = row(r);
  const links = load<i32>(record);
  const linksEnd = load<i32>(record, 4);
  const feeds = load<i32>(record, 8);
  const feedsEnd = load<i32>(record, 12);
  const splits = load<i32>(record, SPLITS);
  const splitsEnd = load<i32>(record, SPLITS_END);
  const to = gone(r);
  const mask = rowMask(r);
  let full = true;
  let over = ZERO;
  for (let w = 0; w < maskWords(); w++) {
    const word = <usize>w << 3;
    let bits: u64 = 0;
    for (let k = links; k < linksEnd; k++) bits |= load<u64>(factorMask(linkIndex(k)) + word);
    for (let k = splits; k < splitsEnd; k++) bits |= load<u64>(factorMask(linkIndex(k)) + word);
    for (let k = feeds; k < feedsEnd; k++) bits |= load<u64>(rowMask(feedIndex(k)) + word);
    store<u64>(mask + word, bits);
    full = full && bits == load<u64>(fullMask() + word);
    while (bits != 0) {
      const t = (w << 6) + <i32>ctz(bits);
      bits &= bits - 1;
      const at = to + <usize>t * LANE;
      fillPeriod(at, links, linksEnd, splits, splitsEnd, feeds, feedsEnd, t);
      over = v128.or(over, v128.or(f64x2.gt(v128.load(at), ONE), f64x2.gt(v128.load(at, 16), ONE)));
    }
  }
  store<i32>(record, full && !v128.any_true(over) ? 1 : 0, EVEN);
}

// @ts-ignore: decorator
@inline
function fillPeriod(
  to: usize, links: i32, linksEnd: i32, splits: i32, splitsEnd: i32, feeds: i32, feedsEnd: i32, t: i32,
): void {
  const at = <usize>t * LANE;
  let a = ONE;
  let b = ONE;
  for (let k = links; k < linksEnd; k++) {
    const weight = f64x2.splat(linkWeight(k));
    const value = values(linkIndex(k)) + at;
    a = f64x2.mul(a, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value)))));
    b = f64x2.mul(b, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value, 16)))));
  }
  if (splits < splitsEnd) {
    a = f64x2.mul(a, splitOf(splits, splitsEnd, at));
    b = f64x2.mul(b, splitOf(splits, splitsEnd, at + 16));
  }
  if (feeds < feedsEnd) {
    let fedA = ONE;
    let fedB = ONE;
    for (let k = feeds; k < feedsEnd; k++) {
      const mask = load<u64>(rowMask(feedIndex(k)) + (<usize>(t >> 6) << 3));
      if (((mask >> (t & 63)) & 1) == 0) continue;
      const weight = f64x2.splat(feedWeight(k));
      const away = gone(feedIndex(k)) + at;
      fedA = f64x2.sub(fedA, f64x2.mul(weight, v128.load(away)));
      fedB = f64x2.sub(fedB, f64x2.mul(weight, v128.load(away, 16)));
    }
    a = f64x2.mul(a, v128.bitselect(ZERO, fedA, f64x2.lt(fedA, ZERO)));
    b = f64x2.mul(b, v128.bitselect(ZERO, fedB, f64x2.lt(fedB, ZERO)));
  }
  v128.store(to, f64x2.sub(ONE, a));
  v128.store(to, f64x2.sub(ONE, b), 16);
}

/** What links that move something together make of it in two draws: 1 less the sum of w (1 - f), not below 0. */
export function splitOf(links: i32, linksEnd: i32, at: usize): v128 {
  let split = ONE;
  for (let k = links; k < linksEnd; k++) {
    const value = v128.load(values(linkIndex(k)) + at);
    split = f64x2.sub(split, f64x2.mul(f64x2.splat(linkWeight(k)), f64x2.sub(ONE, value)));
  }
  return v128.bitselect(ZERO, split, f64x2.lt(split, ZERO));
}

/** Whether factors cut any source of a node in any of the four draws. */
export function isCut(n: i32): bool {
  const words = maskWords();
  for (let s = load<i32>(node(n)); s < load<i32>(node(n), 4); s++) {
    const mask = rowMask(load<i32>(source(s)));
    for (let w = 0; w < words; w++) if (load<u64>(mask + (<usize>w << 3)) != 0) return true;
  }
  return false;
}

/** Field of a node's record: its first pool. */
const POOL = 44;

/** Fills `before` and `supply` with what a node of one pool is supplied with, before contracts and after. */
export function supplyOf(n: i32): void {
  const record = node(n);
  fillPool(load<i32>(record, POOL), load<i32>(record), load<i32>(record, 4), load<i32>(record, 24) != 0, supply());
}

/** Fills `before` with what a pool has of its sources before contracts, and `after` with what they leave of it. */
// @ts-ignore: decorator
@inline
export function fillPool(pool: i32, first: i32, end: i32, contracted: bool, after: usize): void {
  const count = periods();
  const to = before();
  let from = calm(pool);
  for (let t = 0; t < count; t++) {
    const tonnes = v128.load64_splat(from + (<usize>t << 3));
    v128.store(to + <usize>t * LANE, tonnes);
    v128.store(to + <usize>t * LANE, tonnes, 16);
  }
  let s = first;
  while (s < end) {
    if (s + 3 < end && isEven(s) && isEven(s + 1) && isEven(s + 2) && isEven(s + 3)) {
      subtractFour(s, to, count);
      s += 4;
    } else {
      subtractLoss(source(s), to, count);
      s += 1;
    }
  }
  for (let at: usize = 0; at < <usize>count * LANE; at += 16) {
    const tonnes = v128.load(to + at);
    const kept = v128.bitselect(ZERO, tonnes, f64x2.lt(tonnes, ZERO));
    v128.store(to + at, kept);
    v128.store(after + at, kept);
  }
  if (contracted) takeContracts(pool, after, count);
}

/** Takes off what a source loses, in the periods in which it arrives. */
function subtractLoss(record: usize, to: usize, count: i32): void {
  const r = load<i32>(record);
  const lag = load<i32>(record, 4);
  const most = <usize>load<u32>(record, 12);
  const lacking = <usize>load<u32>(record, 16);
  const whole = <usize>load<u32>(record, 20);
  const arrives = <usize>load<u32>(record, 24);
  const away = gone(r);
  const mask = rowMask(r);
  const words = maskWords();
  const simple = load<i32>(record, 28) != 0;
  let lessA = ZERO;
  let lessB = ZERO;
  let any: u64 = 0;
  if (arrives != 0) fillWhole(arrives, whole, count);
  for (let w = 0; w < words; w++) {
    let bits = load<u64>(mask + (<usize>w << 3));
    any |= bits;
    while (bits != 0) {
      // A run of periods that something cuts, one after the other.
      const skipped = ctz(bits);
      const rest = ~(bits >> skipped);
      const length = rest == 0 ? 64 : ctz(rest);
      let t = (w << 6) + <i32>skipped;
      const end = t + <i32>length;
      bits = length == 64 ? 0 : bits & ~(((<u64>1 << length) - 1) << skipped);
      if (simple) {
        for (; t < end; t++) {
          const all = v128.load64_splat(most + (<usize>t << 3));
          const at = <usize>t * LANE;
          const a = f64x2.pmin(all, f64x2.mul(all, v128.load(away + at)));
          const b = f64x2.pmin(all, f64x2.mul(all, v128.load(away + at, 16)));
          v128.store(to + at, f64x2.sub(v128.load(to + at), a));
          v128.store(to + at, f64x2.sub(v128.load(to + at, 16), b), 16);
          lessA = f64x2.add(lessA, a);
          lessB = f64x2.add(lessB, b);
        }
        continue;
      }
      const last = min(end, count - lag);
      for (; t < last; t++) {
        const tonnes = v128.load64_splat(most + (<usize>t << 3));
        const from = away + <usize>t * LANE;
        const all = v128.load64_splat(whole + (<usize>(t + lag) << 3));
        const at = <usize>(t + lag) * LANE;
        let a = f64x2.mul(tonnes, v128.load(from));
        let b = f64x2.mul(tonnes, v128.load(from, 16));
        if (lacking != 0) {
          const more = v128.load64_splat(lacking + (<usize>t << 3));
          const some = f64x2.gt(more, ZERO);
          a = v128.bitselect(f64x2.add(a, more), a, some);
          b = v128.bitselect(f64x2.add(b, more), b, some);
        }
        a = f64x2.pmin(all, a);
        b = f64x2.pmin(all, b);
        if (arrives != 0) {
          v128.store(arrives + at, f64x2.sub(all, a));
          v128.store(arrives + at, f64x2.sub(all, b), 16);
        }
        v128.store(to + at, f64x2.sub(v128.load(to + at), a));
        v128.store(to + at, f64x2.sub(v128.load(to + at, 16), b), 16);
        lessA = f64x2.add(lessA, a);
        lessB = f64x2.add(lessB, b);
      }
    }
  }
  if (any != 0) addFour(lost(load<i32>(record, 8)), lessA, lessB);
}

/** Whether a source is cut in all periods and simple: at hand at once, no need before, never more than there is. */
function isEven(s: i32): bool {
  const record = source(s);
  return load<i32>(record, 28) != 0 && load<i32>(row(load<i32>(record)), EVEN) != 0;
}

/** Takes off what four such sources lose, one after the other in each period. */
function subtractFour(s: i32, to: usize, count: i32): void {
  const most0 = mostOf(s);
  const most1 = mostOf(s + 1);
  const most2 = mostOf(s + 2);
  const most3 = mostOf(s + 3);
  const gone0 = goneOf(s);
  const gone1 = goneOf(s + 1);
  const gone2 = goneOf(s + 2);
  const gone3 = goneOf(s + 3);
  let less0A = ZERO;
  let less0B = ZERO;
  let less1A = ZERO;
  let less1B = ZERO;
  let less2A = ZERO;
  let less2B = ZERO;
  let less3A = ZERO;
  let less3B = ZERO;
  for (let t = 0; t < count; t++) {
    const at = <usize>t * LANE;
    const cell = <usize>t << 3;
    let restA = v128.load(to + at);
    let restB = v128.load(to + at, 16);
    let all = v128.load64_splat(most0 + cell);
    let a = f64x2.mul(all, v128.load(gone0 + at));
    let b = f64x2.mul(all, v128.load(gone0 + at, 16));
    restA = f64x2.sub(restA, a);
    restB = f64x2.sub(restB, b);
    less0A = f64x2.add(less0A, a);
    less0B = f64x2.add(less0B, b);
    all = v128.load64_splat(most1 + cell);
    a = f64x2.mul(all, v128.load(gone1 + at));
    b = f64x2.mul(all, v128.load(gone1 + at, 16));
    restA = f64x2.sub(restA, a);
    restB = f64x2.sub(restB, b);
    less1A = f64x2.add(less1A, a);
    less1B = f64x2.add(less1B, b);
    all = v128.load64_splat(most2 + cell);
    a = f64x2.mul(all, v128.load(gone2 + at));
    b = f64x2.mul(all, v128.load(gone2 + at, 16));
    restA = f64x2.sub(restA, a);
    restB = f64x2.sub(restB, b);
    less2A = f64x2.add(less2A, a);
    less2B = f64x2.add(less2B, b);
    all = v128.load64_splat(most3 + cell);
    a = f64x2.mul(all, v128.load(gone3 + at));
    b = f64x2.mul(all, v128.load(gone3 + at, 16));
    restA = f64x2.sub(restA, a);
    restB = f64x2.sub(restB, b);
    less3A = f64x2.add(less3A, a);
    less3B = f64x2.add(less3B, b);
    v128.store(to + at, restA);
    v128.store(to + at, restB, 16);
  }
  addFour(lostOf(s), less0A, less0B);
  addFour(lostOf(s + 1), less1A, less1B);
  addFour(lostOf(s + 2), less2A, less2B);
  addFour(lostOf(s + 3), less3A, less3B);
}

function mostOf(s: i32): usize {
  return load<u32>(source(s), 12);
}

function goneOf(s: i32): usize {
  return gone(load<i32>(source(s)));
}

function lostOf(s: i32): usize {
  return lost(load<i32>(source(s), 8));
}

function fillWhole(to: usize, whole: usize, count: i32): void {
  for (let t = 0; t < count; t++) {
    const tonnes = v128.load64_splat(whole + (<usize>t << 3));
    v128.store(to + <usize>t * LANE, tonnes);
    v128.store(to + <usize>t * LANE, tonnes, 16);
  }
}

/** Adds the numbers of four draws, one after the other; those of draws that do not count are left out. */
// @ts-ignore: decorator
@inline
export function addFour(to: usize, a: v128, b: v128): void {
  a = v128.and(a, v128.load(used()));
  b = v128.and(b, v128.load(used(), 16));
  let sum = load<f64>(to);
  sum += f64x2.extract_lane(a, 0);
  sum += f64x2.extract_lane(a, 1);
  sum += f64x2.extract_lane(b, 0);
  sum += f64x2.extract_lane(b, 1);
  store<f64>(to, sum);
}

/** Takes what is bought for stocks off what the sources of a pool deliver. */
function takeContracts(pool: i32, after: usize, count: i32): void {
  for (let c = 0; c < contractCount(); c++) {
    const record = contract(c);
    if (load<i32>(record) != pool) continue;
    const arrives = <usize>load<u32>(record, 4);
    const amount = <usize>load<u32>(record, 8);
    for (let t = 0; t < count; t++) {
      const wanted = v128.load64_splat(amount + (<usize>t << 3));
      for (let half: usize = 0; half < LANE; half += 16) {
        const at = <usize>t * LANE + half;
        const there = v128.load(arrives + at);
        const tonnes = f64x2.pmin(there, wanted);
        v128.store(taken(c) + at, tonnes);
        v128.store(arrives + at, f64x2.sub(there, tonnes));
        const rest = f64x2.sub(v128.load(after + at), tonnes);
        v128.store(after + at, v128.bitselect(ZERO, rest, f64x2.lt(rest, ZERO)));
      }
    }
  }
}
