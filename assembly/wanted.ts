import { exp, log } from './elementary';
import { base, before, demand, groups, LANE, linkIndex, linkWeight, moved, node, ofNode, periods, price, used, values } from './memory';
import { splitOf } from './supply';

/** Demand of a node whose demand differs between draws (src/shortfall/wanted.ts). */

const ONE = f64x2.splat(1);

// Fields of a node's numbers.
const SUPPLY = 24;
const DEMAND = 32;
const LOG_BACKSTOP = 40;

/** Field of a node's record: first and last link of each group's split, then of its factors. */
const GROUPS = 48;

export function wantedOf(n: i32): void {
  const count = periods();
  const record = node(n);
  const priced = load<i32>(record, 12) != 0;
  const links = load<i32>(record, 16);
  const linksEnd = load<i32>(record, 20);
  for (let t = 0; t < count; t++) {
    const at = <usize>t * LANE;
    let a = ONE;
    let b = ONE;
    for (let k = links; k < linksEnd; k++) {
      const weight = f64x2.splat(linkWeight(k));
      const value = values(linkIndex(k)) + at;
      a = f64x2.mul(a, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value)))));
      b = f64x2.mul(b, f64x2.sub(ONE, f64x2.mul(weight, f64x2.sub(ONE, v128.load(value, 16)))));
    }
    if (priced) {
      for (let lane: usize = 0; lane < LANE; lane += 8) {
        store<f64>(scratch() + lane, answered(n, t, load<f64>(before() + at + lane), load<u64>(used() + lane) != 0));
      }
      a = f64x2.mul(a, v128.load(scratch()));
      b = f64x2.mul(b, v128.load(scratch(), 16));
    }
    spread(n, t, a, b);
  }
  const apart = <usize>load<u32>(record, GROUPS);
  if (apart != 0) for (let g = 0; g < groups(); g++) group(g, apart + (<usize>g << 4));
}

/** What the split and then the factors of a group make of what it wants. */
function group(g: i32, ends: usize): void {
  const links = load<i32>(ends);
  const linksEnd = load<i32>(ends, 4);
  const times = load<i32>(ends, 8);
  const timesEnd = load<i32>(ends, 12);
  if (links == linksEnd && times == timesEnd) return;
  for (let at: usize = 0; at < <usize>periods() * LANE; at += 16) {
    const to = moved() + <usize>(g * periods()) * LANE + at;
    const split = f64x2.mul(v128.load(to), splitOf(links, linksEnd, at));
    v128.store(to, f64x2.mul(split, productOf(times, timesEnd, at)));
  }
}

/** What links leave in two draws: the product of 1 - w (1 - f). */
function productOf(links: i32, linksEnd: i32, at: usize): v128 {
  let product = ONE;
  for (let k = links; k < linksEnd; k++) {
    const value = v128.load(values(linkIndex(k)) + at);
    product = f64x2.mul(product, f64x2.sub(ONE, f64x2.mul(f64x2.splat(linkWeight(k)), f64x2.sub(ONE, value))));
  }
  return product;
}

/** Four numbers behind those of the moved demand. */
function scratch(): usize {
  return moved() + <usize>(groups() * periods()) * LANE;
}

/** Demand of all groups in a period, times what its factors and its price leave of it. */
function spread(n: i32, t: i32, a: v128, b: v128): void {
  for (let g = 0; g < groups(); g++) {
    const cell = g * periods() + t;
    const tonnes = v128.load64_splat(demand(n) + (<usize>cell << 3));
    v128.store(moved() + <usize>cell * LANE, f64x2.mul(tonnes, a));
    v128.store(moved() + <usize>cell * LANE, f64x2.mul(tonnes, b), 16);
  }
}

/** Part of demand that stays at the period's price, which is counted. */
function answered(n: i32, t: i32, there: f64, counts: bool): f64 {
  const whole = load<f64>(base(n) + (<usize>t << 3));
  const sum = price(n) + (<usize>t << 3);
  let level: f64 = 1;
  let stays: f64 = 1;
  if (there < whole) {
    const numbers = ofNode(n);
    const free = -log(there / whole) / (load<f64>(numbers, SUPPLY) + load<f64>(numbers, DEMAND));
    const most = load<f64>(numbers, LOG_BACKSTOP);
    const multiple = free < most ? free : most;
    level = exp(multiple);
    stays = exp(-load<f64>(numbers, DEMAND) * multiple);
  }
  if (counts) store<f64>(sum, load<f64>(sum) + level);
  return stays;
}
