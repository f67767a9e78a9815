import { serveEligible } from './eligible';
import { groups, industry, LANE, most, moved, node, ofNode, periods, servedTo, supply, unmet, wanted } from './memory';
import { addFour } from './supply';

/** What a node's supply and its industry stock leave unmet in four draws (src/shortfall/allocate.ts). */

const ZERO = f64x2.splat(0);
/** Part of what is wanted that is the rounding of sums, not a shortfall. */
const NOTHING = f64x2.splat(1e-9);

/** Fills `unmet` and counts what is drawn from the industry stock; says whether anything is unmet in any draw. */
export function allocate(n: i32): bool {
  return allocateTo(n, false);
}

/** The same where some pools of the node may not serve every group. */
export function allocateLimited(n: i32): bool {
  return allocateTo(n, true);
}

// @ts-ignore: decorator
@inline
function allocateTo(n: i32, limited: bool): bool {
  const count = periods();
  const ofGroups = groups();
  const moves = load<i32>(node(n), 8) != 0;
  // Numbers that are the same in all draws stand alone, others in fours.
  const step: usize = moves ? LANE : 8;
  const wants = moves ? moved() : wanted(n);
  const numbers = ofNode(n);
  const cap = v128.load64_splat(numbers, 8);
  const refill = v128.load64_splat(numbers, 16);
  const from = supply();
  const to = unmet(n);
  const drawnSum = industry(n);
  let stockA = v128.load64_splat(numbers);
  let stockB = stockA;
  let any = ZERO;
  for (let t = 0; t < count; t++) {
    const at = <usize>t * LANE;
    if (limited) serveEligible(n, t, wants + <usize>t * step, moves);
    let restA = v128.load(limited ? most(0) : from + at);
    let restB = v128.load(limited ? most(0) : from + at, 16);
    let outA = ZERO;
    let outB = ZERO;
    for (let g = 0; g < ofGroups; g++) {
      const cell = <usize>(g * count + t);
      const wantA = moves ? v128.load(wants + cell * step) : v128.load64_splat(wants + cell * step);
      const wantB = moves ? v128.load(wants + cell * step, 16) : wantA;
      // pmin(x, y) is y < x ? y : x.
      const servedA = limited ? v128.load(servedTo(g)) : f64x2.pmin(restA, wantA);
      const servedB = limited ? v128.load(servedTo(g), 16) : f64x2.pmin(restB, wantB);
      if (!limited) {
        restA = f64x2.sub(restA, servedA);
        restB = f64x2.sub(restB, servedB);
      }
      const shortA = f64x2.sub(wantA, servedA);
      const shortB = f64x2.sub(wantB, servedB);
      const takeA = f64x2.pmin(stockA, shortA);
      const takeB = f64x2.pmin(stockB, shortB);
      stockA = f64x2.sub(stockA, takeA);
      stockB = f64x2.sub(stockB, takeB);
      outA = f64x2.add(outA, takeA);
      outB = f64x2.add(outB, takeB);
      let unmetA = f64x2.sub(shortA, takeA);
      let unmetB = f64x2.sub(shortB, takeB);
      unmetA = v128.and(unmetA, f64x2.gt(unmetA, f64x2.mul(wantA, NOTHING)));
      unmetB = v128.and(unmetB, f64x2.gt(unmetB, f64x2.mul(wantB, NOTHING)));
      any = v128.or(any, v128.or(unmetA, unmetB));
      v128.store(to + cell * LANE, unmetA);
      v128.store(to + cell * LANE, unmetB, 16);
    }
    if (v128.any_true(v128.or(outA, outB))) addFour(drawnSum + (<usize>t << 3), outA, outB);
    const spaceA = f64x2.sub(cap, stockA);
    const spaceB = f64x2.sub(cap, stockB);
    const inA = f64x2.pmin(spaceA, f64x2.mul(restA, refill));
    const inB = f64x2.pmin(spaceB, f64x2.mul(restB, refill));
    stockA = f64x2.add(stockA, v128.and(inA, f64x2.gt(spaceA, ZERO)));
    stockB = f64x2.add(stockB, v128.and(inB, f64x2.gt(spaceB, ZERO)));
  }
  return v128.any_true(any);
}
