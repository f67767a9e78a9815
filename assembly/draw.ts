import { fromTable, triangular, uniform } from './distributions';
import { exp, log } from './elementary';
import {
  correlated, correlatedCount, drawn, drawnCount, factor, factorMask, first, fullMask, happened, isStratified, LANE, later,
  lucky, luckyCount, maskWords, normals, periods, state, strata, strataCount, values,
} from './memory';
import { normalCdf, normalQuantile } from './normal';
import { seek, uniforms } from './stream';

/** Draws every factor of four draws (src/shortfall/draw.ts), and notes the periods in which it is not 1. */

const EVENT = 1;
const BAN = 2;
const RANGE = 3;
const GROWTH = 5;
const ONE = f64x2.splat(1);

// Fields of a factor's record.
const HIGH = 4;
const LOW = 8;
const PARENT = 12;
const PATH = 16;
const OPTION = 20;
const A = 24;
const B = 32;
const C = 40;
const PATH_MASK = 48;
const HELD = 48;

/** `place` is that of the first of the four draws in its block. */
export function drawFactors(seed: u32, draw: u32, place: i32): void {
  for (let n = 0; n < luckyCount(); n++) {
    const f = load<i32>(lucky() + (<usize>n << 2));
    const record = factor(f);
    seek(state(f), seed, load<u32>(record, HIGH), load<u32>(record, LOW), draw);
    uniforms(state(f), first(f), 1);
    if (isStratified()) spread(f, place);
  }
  for (let n = 0; n < correlatedCount(); n++) {
    const group = correlated(n);
    correlate(load<i32>(group), load<u32>(group, 4), load<u32>(group, 8));
  }
  for (let n = 0; n < drawnCount(); n++) fill(load<i32>(drawn() + (<usize>n << 2)));
}

/** Moves the first numbers of a factor into their strata (src/shortfall/strata.ts). */
function spread(f: i32, place: i32): void {
  const count = v128.load64_splat(strataCount(f));
  const most = f64x2.splat(1 - 1.0 / 9007199254740992.0);
  for (let half: usize = 0; half < LANE; half += 16) {
    const stratum = v128.load(strata(f) + (<usize>place << 3) + half);
    const u = f64x2.div(f64x2.add(stratum, v128.load(first(f) + half)), count);
    v128.store(first(f) + half, v128.bitselect(u, most, f64x2.lt(u, ONE)));
  }
}

/** Replaces the uniforms of a group by correlated ones. */
function correlate(count: i32, members: usize, root: usize): void {
  const normal = normals();
  for (let i = 0; i < count; i++) {
    const from = first(load<i32>(members + (<usize>i << 2)));
    const to = normal + <usize>i * LANE;
    for (let lane: usize = 0; lane < LANE; lane += 8) store<f64>(to + lane, normalQuantile(load<f64>(from + lane)));
  }
  for (let i = count - 1; i >= 0; i--) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    for (let k = 0; k <= i; k++) {
      const weight = v128.load64_splat(root + (<usize>(i * count + k) << 3));
      a = f64x2.add(a, f64x2.mul(weight, v128.load(normal + <usize>k * LANE)));
      b = f64x2.add(b, f64x2.mul(weight, v128.load(normal + <usize>k * LANE, 16)));
    }
    const to = first(load<i32>(members + (<usize>i << 2)));
    store<f64>(to, normalCdf(f64x2.extract_lane(a, 0)));
    store<f64>(to, normalCdf(f64x2.extract_lane(a, 1)), 8);
    store<f64>(to, normalCdf(f64x2.extract_lane(b, 0)), 16);
    store<f64>(to, normalCdf(f64x2.extract_lane(b, 1)), 24);
  }
}

function fill(f: i32): void {
  const record = factor(f);
  const kind = load<i32>(record);
  if (kind == EVENT) fillEvent(f, record);
  else if (kind == BAN) fillBan(f, record);
  else {
    memory.copy(factorMask(f), fullMask(), <usize>maskWords() * 8);
    if (kind == RANGE) fillRange(f, record);
    else if (kind == GROWTH) fillGrowth(f, record);
    else fillError(f, record);
  }
}

function fillEvent(f: i32, record: usize): void {
  const parent = load<i32>(record, PARENT);
  const chance = f64x2.splat(load<f64>(record, A));
  let chanceA = chance;
  let chanceB = chance;
  if (parent >= 0) {
    const after = f64x2.splat(load<f64>(record, B));
    chanceA = v128.bitselect(after, chance, v128.load(happened(parent)));
    chanceB = v128.bitselect(after, chance, v128.load(happened(parent), 16));
  }
  const a = f64x2.lt(v128.load(first(f)), chanceA);
  const b = f64x2.lt(v128.load(first(f), 16), chanceB);
  v128.store(happened(f), a);
  v128.store(happened(f), b, 16);
  const mask = factorMask(f);
  const bytes = <usize>maskWords() * 8;
  if (v128.any_true(v128.or(a, b))) memory.copy(mask, load<u32>(record, PATH_MASK), bytes);
  else memory.fill(mask, 0, bytes);
  const path = load<u32>(record, PATH);
  let to = values(f);
  for (let t = 0; t < periods(); t++) {
    const level = v128.load64_splat(<usize>path + (<usize>t << 3));
    v128.store(to, v128.bitselect(level, ONE, a));
    v128.store(to, v128.bitselect(level, ONE, b), 16);
    to += LANE;
  }
}

/** Periods one uniform is good for where a ban's whole path is read off it. */
const READ = 8;

function fillBan(f: i32, record: usize): void {
  const count = periods();
  const every = isStratified() ? READ : 1;
  // Numbers of the periods in which a new one is taken.
  let from = later();
  uniforms(state(f), from, (count - 1) / every);
  const begins = f64x2.splat(load<f64>(record, A));
  const ends = f64x2.splat(load<f64>(record, B));
  const when = f64x2.splat(load<f64>(record, C));
  const before = load<i32>(record, OPTION) != 0 ? i64x2.splat(-1) : i64x2.splat(0);
  let a = before;
  let b = before;
  let u = v128.load(first(f));
  let v = v128.load(first(f), 16);
  const to = values(f);
  const mask = factorMask(f);
  let bits: u64 = 0;
  for (let t = 0; t < count; t++) {
    if (t > 0 && t % every == 0) {
      u = v128.load(from);
      v = v128.load(from, 16);
      from += LANE;
    }
    const chanceA = v128.bitselect(ends, begins, a);
    const chanceB = v128.bitselect(ends, begins, b);
    const changeA = f64x2.lt(u, chanceA);
    const changeB = f64x2.lt(v, chanceB);
    if (every > 1) {
      u = remaining(u, chanceA, changeA);
      v = remaining(v, chanceB, changeB);
    }
    a = v128.xor(a, changeA);
    b = v128.xor(b, changeB);
    const at = <usize>t * LANE;
    v128.store(to + at, v128.bitselect(when, ONE, a));
    v128.store(to + at, v128.bitselect(when, ONE, b), 16);
    bits |= <u64>v128.any_true(v128.or(a, b)) << (t & 63);
    if ((t & 63) == 63 || t == count - 1) {
      store<u64>(mask + (<usize>(t >> 6) << 3), bits);
      bits = 0;
    }
  }
}

/** What is left of a uniform number within the part that decided: uniform again. */
// @ts-ignore: decorator
@inline
function remaining(u: v128, chance: v128, changes: v128): v128 {
  return v128.bitselect(f64x2.div(u, chance), f64x2.div(f64x2.sub(u, chance), f64x2.sub(ONE, chance)), changes);
}

function fillRange(f: i32, record: usize): void {
  drawRange(f, record);
  repeatFirst(values(f));
}

/** Puts an expert's range into the first period. */
function drawRange(f: i32, record: usize): void {
  const shape = load<i32>(record, OPTION);
  const low = load<f64>(record, A);
  const mode = load<f64>(record, B);
  const high = load<f64>(record, C);
  const to = values(f);
  for (let lane: usize = 0; lane < LANE; lane += 8) {
    const u = load<f64>(first(f) + lane);
    store<f64>(to + lane, inRange(shape, load<u32>(record, PATH), u, low, mode, high));
  }
}

/** A growth drawn once, in every period as often as there are years: one more than the growth held stands before the years. */
function fillGrowth(f: i32, record: usize): void {
  drawRange(f, record);
  const held = <usize>load<u32>(record, HELD);
  const years = held + 8;
  for (let lane: usize = 0; lane < LANE; lane += 8) {
    const to = values(f) + lane;
    const rate = log((1 + load<f64>(to)) / load<f64>(held));
    for (let t: usize = 0; t < <usize>periods(); t++) store<f64>(to + t * LANE, exp(load<f64>(years + (t << 3)) * rate));
  }
}

/** A range whose ends are the same has no table. */
function inRange(shape: i32, table: usize, u: f64, low: f64, mode: f64, high: f64): f64 {
  if (shape == 0) return uniform(u, low, high);
  if (shape == 2) return triangular(u, low, mode, high);
  return table == 0 ? low : low + (high - low) * fromTable(table, u);
}

function fillError(f: i32, record: usize): void {
  const sigma = load<f64>(record, A);
  const to = values(f);
  const everyPeriod = load<i32>(record, OPTION) != 0;
  const bytes = <usize>(everyPeriod ? periods() : 1) * LANE;
  memory.copy(later(), first(f), LANE);
  if (everyPeriod) uniforms(state(f), later() + LANE, periods() - 1);
  for (let at = later(); at < later() + bytes; at += 8) store<f64>(at, normalQuantile(load<f64>(at)));
  if (everyPeriod && isStratified() && periods() > 1) turn(later(), periods());
  for (let at: usize = 0; at < bytes; at += 8) store<f64>(to + at, exp(sigma * load<f64>(later() + at)));
  if (!everyPeriod) repeatFirst(to);
}

/** Turns independent normals so that the first of them points where all are equal (src/shortfall/draw.ts). */
function turn(normals: usize, count: i32): void {
  const part = f64x2.splat(1 / sqrt(<f64>count));
  const other = f64x2.sub(ONE, part);
  for (let half = normals; half < normals + LANE; half += 16) {
    let along = v128.load(half);
    for (let t = 0; t < count; t++) along = f64x2.sub(along, f64x2.mul(part, v128.load(half + <usize>t * LANE)));
    const back = f64x2.div(along, other);
    v128.store(half, f64x2.sub(v128.load(half), f64x2.mul(back, other)));
    for (let t = 1; t < count; t++) {
      const at = half + <usize>t * LANE;
      v128.store(at, f64x2.add(v128.load(at), f64x2.mul(back, part)));
    }
  }
}

/** Gives all periods the values of the first. */
function repeatFirst(to: usize): void {
  const a = v128.load(to);
  const b = v128.load(to, 16);
  for (let t = 1; t < periods(); t++) {
    v128.store(to + <usize>t * LANE, a);
    v128.store(to + <usize>t * LANE, b, 16);
  }
}
