import { fanWidth, groups, LANE, periods, unmet } from './memory';
import { addFour } from './supply';

/** Counts losses (src/shortfall/outcome.ts, tally.ts, fan.ts). What is zero is not counted here: the caller adds it up. */

const BINS: i32 = 2048;
const FAN_BINS: i32 = 128;
/** Numbers of a node's tally: width, then weights and sums of the bins, then the totals. */
const TALLY: usize = 1 + 2 * (2048 + 2) + 3;
const FAN: usize = 128 + 2;
const ZERO = f64x2.splat(0);

/** Counts what is unmet of a node in `draws` of four draws. */
export function countUnmet(n: i32, draws: i32, by: usize, tallies: usize, fan: usize): void {
  const count = periods();
  const ofGroups = groups();
  const from = unmet(n);
  let lossA = ZERO;
  let lossB = ZERO;
  for (let t = 0; t < count; t++) {
    let shortA = ZERO;
    let shortB = ZERO;
    for (let g = 0; g < ofGroups; g++) {
      const cell = <usize>(g * count + t);
      const a = v128.load(from + cell * LANE);
      const b = v128.load(from + cell * LANE, 16);
      shortA = f64x2.add(shortA, a);
      shortB = f64x2.add(shortB, b);
      if (v128.any_true(v128.or(a, b))) addFour(by + (cell << 3), a, b);
    }
    lossA = f64x2.add(lossA, shortA);
    lossB = f64x2.add(lossB, shortB);
    if (fan != 0 && v128.any_true(v128.or(shortA, shortB))) countFan(n * count + t, draws, fan, shortA, shortB);
  }
  const tally = tallies + <usize>n * (TALLY << 3);
  countOne(tally, f64x2.extract_lane(lossA, 0));
  if (draws > 1) countOne(tally, f64x2.extract_lane(lossA, 1));
  if (draws > 2) countOne(tally, f64x2.extract_lane(lossB, 0));
  if (draws > 3) countOne(tally, f64x2.extract_lane(lossB, 1));
}

// @ts-ignore: decorator
@inline
function add(to: usize, number: f64): void {
  store<f64>(to, load<f64>(to) + number);
}

function countOne(tally: usize, loss: f64): void {
  if (loss <= 0) return;
  const bin = <usize>min<f64>(BINS + 1, 1 + floor(loss / load<f64>(tally)));
  const weight = tally + 8 + (bin << 3);
  add(weight, 1);
  add(weight + ((BINS + 2) << 3), loss);
  const totals = tally + ((1 + 2 * (BINS + 2)) << 3);
  add(totals, 1);
  add(totals + 8, loss);
  add(totals + 16, loss * loss);
}

function countFan(cell: i32, draws: i32, fan: usize, a: v128, b: v128): void {
  const width = load<f64>(fanWidth() + (<usize>cell << 3));
  const bins = fan + ((<usize>cell * FAN) << 4);
  countBin(bins, width, f64x2.extract_lane(a, 0));
  if (draws > 1) countBin(bins, width, f64x2.extract_lane(a, 1));
  if (draws > 2) countBin(bins, width, f64x2.extract_lane(b, 0));
  if (draws > 3) countBin(bins, width, f64x2.extract_lane(b, 1));
}

/** Weight and sum of a bin stand side by side. */
// @ts-ignore: decorator
@inline
function countBin(bins: usize, width: f64, loss: f64): void {
  if (loss <= 0) return;
  const to = bins + (<usize>min<f64>(FAN_BINS + 1, 1 + floor(loss / width)) << 4);
  v128.store(to, f64x2.add(v128.load(to), f64x2.replace_lane(f64x2.splat(1), 1, loss)));
}
