import { fromTable, lognormal, triangular, uniform } from './distributions';
import {
  correlated, correlatedCount, drawn, drawnCount, factor, factorMask, first, fullMask, happened, LANE, later, lucky,
  luckyCount, maskWords, normals, periods, state, values,
} from './memory';
import { normalCdf, normalQuantile } from './normal';
import { seek, uniforms } from './stream';

/** Draws every factor of four draws (src/shortfall/draw.ts), and notes the periods in which it is not 1. */

const EVENT = 1;
const BAN = 2;
const RANGE = 3;
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

export function drawFactors(seed: u32, draw: u32): void {
  for (let n = 0; n < luckyCount(); n++) {
    const f = load<i32>(lucky() + (<usize>n << 2));
    const record = factor(f);
    seek(state(f), seed, load<u32>(record, HIGH), load<u32>(record, LOW), draw);
    uniforms(state(f), first(f), 1);
  }
  for (let n = 0; n < correlatedCount(); n++) {
    const group = correlated(n);
    correlate(load<i32>(group), load<u32>(group, 4), load<u32>(group, 8));
  }
  for (let n = 0; n < drawnCount(); n++) fill(load<i32>(drawn() + (<usize>n << 2)));
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

function fillBan(f: i32, record: usize): void {
  const count = periods();
  const uniform = later();
  v128.store(uniform, v128.load(first(f)));
  v128.store(uniform, v128.load(first(f), 16), 16);
  uniforms(state(f), uniform + LANE, count - 1);
  const begins = f64x2.splat(load<f64>(record, A));
  const ends = f64x2.splat(load<f64>(record, B));
  const when = f64x2.splat(load<f64>(record, C));
  const before = load<i32>(record, OPTION) != 0 ? i64x2.splat(-1) : i64x2.splat(0);
  let a = before;
  let b = before;
  const to = values(f);
  const mask = factorMask(f);
  let bits: u64 = 0;
  for (let t = 0; t < count; t++) {
    const at = <usize>t * LANE;
    const u = v128.load(uniform + at);
    const v = v128.load(uniform + at, 16);
    a = v128.bitselect(f64x2.ge(u, ends), f64x2.lt(u, begins), a);
    b = v128.bitselect(f64x2.ge(v, ends), f64x2.lt(v, begins), b);
    v128.store(to + at, v128.bitselect(when, ONE, a));
    v128.store(to + at, v128.bitselect(when, ONE, b), 16);
    bits |= <u64>v128.any_true(v128.or(a, b)) << (t & 63);
    if ((t & 63) == 63 || t == count - 1) {
      store<u64>(mask + (<usize>(t >> 6) << 3), bits);
      bits = 0;
    }
  }
}

function fillRange(f: i32, record: usize): void {
  const shape = load<i32>(record, OPTION);
  const low = load<f64>(record, A);
  const mode = load<f64>(record, B);
  const high = load<f64>(record, C);
  const to = values(f);
  for (let lane: usize = 0; lane < LANE; lane += 8) {
    const u = load<f64>(first(f) + lane);
    store<f64>(to + lane, inRange(shape, load<u32>(record, PATH), u, low, mode, high));
  }
  repeatFirst(to);
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
  for (let lane: usize = 0; lane < LANE; lane += 8) store<f64>(to + lane, lognormal(load<f64>(first(f) + lane), sigma));
  if (load<i32>(record, OPTION) == 0) {
    repeatFirst(to);
    return;
  }
  const count = periods() - 1;
  uniforms(state(f), later(), count);
  for (let n: usize = 0; n < <usize>count * LANE; n += 8) {
    store<f64>(to + LANE + n, lognormal(load<f64>(later() + n), sigma));
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
