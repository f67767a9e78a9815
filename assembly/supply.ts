import {
  calm, contract, contractCount, factorMask, feedIndex, feedWeight, gone, LANE, linkIndex, linkWeight, lost, maskWords,
  node, periods, row, rowCount, rowMask, source, supply, before, taken, used, values,
} from './memory';

/** What is left of the sources and what nodes are supplied with in four draws (src/shortfall/delivery.ts, supply.ts). */

const ONE = f64x2.splat(1);
const ZERO = f64x2.splat(0);

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
  const to = gone(r);
  const mask = rowMask(r);
  for (let w = 0; w < maskWords(); w++) {
    const word = <usize>w << 3;
    let bits: u64 = 0;
    for (let k = links; k < linksEnd; k++) bits |= load<u64>(factorMask(linkIndex(k)) + word);
    for (let k = feeds; k < feedsEnd; k++) bits |= load<u64>(rowMask(feedIndex(k)) + word);
    store<u64>(mask + word, bits);
    while (bits != 0) {
      const t = (w << 6) + <i32>ctz(bits);
      bits &= bits - 1;
      fillPeriod(to + <usize>t * LANE, links, linksEnd, feeds, feedsEnd, t);
    }
  }
}

// @ts-ignore: decorator
@inline
function fillPeriod(to: usize, links: i32, linksEnd: i32, feeds: i32, feedsEnd: i32, t: i32): void {
  const at = <usize>t * LANE;
  let a = ONE;
  let b = ONE;
  for (let k = links; k < linksEnd; k++) {
    const weight = f64x2.splat(linkWeight(k));
    const value = values(linkIndex(k)) + at;
    a = f64x2.mul(a, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value)))));
    b = f64x2.mul(b, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value, 16)))));
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

/** Whether factors cut any source of a node in any of the four draws. */
export function isCut(n: i32): bool {
  const words = maskWords();
  for (let s = load<i32>(node(n)); s < load<i32>(node(n), 4); s++) {
    const mask = rowMask(load<i32>(source(s)));
    for (let w = 0; w < words; w++) if (load<u64>(mask + (<usize>w << 3)) != 0) return true;
  }
  return false;
}

/** Fills `before` and `supply` with what a node is supplied with, before contracts and after. */
export function supplyOf(n: i32): void {
  const count = periods();
  const to = before();
  let from = calm(n);
  for (let t = 0; t < count; t++) {
    const tonnes = v128.load64_splat(from + (<usize>t << 3));
    v128.store(to + <usize>t * LANE, tonnes);
    v128.store(to + <usize>t * LANE, tonnes, 16);
  }
  const end = load<i32>(node(n), 4);
  for (let s = load<i32>(node(n)); s < end; s++) subtractLoss(source(s), to, count);
  const after = supply();
  for (let at: usize = 0; at < <usize>count * LANE; at += 16) {
    const tonnes = v128.load(to + at);
    const kept = v128.bitselect(ZERO, tonnes, f64x2.lt(tonnes, ZERO));
    v128.store(to + at, kept);
    v128.store(after + at, kept);
  }
  if (load<i32>(node(n), 24) != 0) takeContracts(n, count);
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
  const simple = lag == 0 && lacking == 0 && whole == most && arrives == 0;
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

/** Takes what is bought for stocks off what the sources of a node deliver. */
function takeContracts(n: i32, count: i32): void {
  for (let c = 0; c < contractCount(); c++) {
    const record = contract(c);
    if (load<i32>(record) != n) continue;
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
        const rest = f64x2.sub(v128.load(supply() + at), tonnes);
        v128.store(supply() + at, v128.bitselect(ZERO, rest, f64x2.lt(rest, ZERO)));
      }
    }
  }
}
