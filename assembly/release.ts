import {
  cellAmount, cellCount, cellFrom, cellLeft, cellStart, contract, contractCount, groups, isGreedy, lacking, LANE, periods,
  route, routeCount, routed, taken, unmet,
} from './memory';

/** Releases stock in one draw of the four: group by group over all periods, or period by period (src/shortfall/release.ts). */

/** Part of what was unmet that is the rounding of sums. */
const NOTHING: f64 = 1e-9;

/** `lane` is the draw's place in bytes; `count` nodes of `lacking` lack something. */
export function release(lane: usize, count: i32): void {
  memory.copy(cellLeft(), cellAmount(), <usize>cellCount() << 3);
  for (let c = 0; c < contractCount(); c++) enter(c, lane);
  memory.fill(routed(), 0, <usize>(routeCount() * periods()) << 3);
  if (isGreedy()) {
    for (let t = 0; t < periods(); t++) for (let g = 0; g < groups(); g++) serveAll(g, t, lane, count);
  } else {
    for (let g = 0; g < groups(); g++) for (let t = 0; t < periods(); t++) serveAll(g, t, lane, count);
  }
}

/** Serves one group of every node that lacks something in one period. */
// @ts-ignore: decorator
@inline
function serveAll(g: i32, t: i32, lane: usize, count: i32): void {
  for (let k = 0; k < count; k++) {
    const n = load<i32>(lacking() + (<usize>k << 2));
    const at = unmet(n) + <usize>(g * periods() + t) * LANE + lane;
    if (load<f64>(at) > 0) serve(n, t, at);
  }
}

/** What a contract took enters its cells. */
function enter(c: i32, lane: usize): void {
  const cells = <usize>load<u32>(contract(c), 12);
  for (let t = 0; t < periods(); t++) {
    const cell = load<i32>(cells + (<usize>t << 2));
    if (cell < 0) continue;
    const to = cellLeft() + (<usize>cell << 3);
    store<f64>(to, load<f64>(to) + load<f64>(taken(c) + <usize>t * LANE + lane));
  }
}

function serve(n: i32, t: i32, at: usize): void {
  const before = load<f64>(at);
  let short = before;
  short -= take(n, t, short);
  for (let r = 0; r < routeCount() && short > 0; r++) {
    const record = route(r);
    const lag = load<i32>(record, 8);
    if (load<i32>(record, 4) != n || t < lag) continue;
    const given = routed() + (<usize>(r * periods() + t) << 3);
    const space = load<f64>(record, 24) - load<f64>(given);
    const yielded = load<f64>(record, 16);
    const wanted = short < space ? short : space;
    if (wanted <= 0 || yielded <= 0) continue;
    const out = take(load<i32>(record), t - lag, wanted / yielded) * yielded;
    store<f64>(given, load<f64>(given) + out);
    short -= out;
  }
  store<f64>(at, short > before * NOTHING ? short : 0);
}

/** Takes up to `wanted` from the stock of a node that is there in period t; says how much it took. */
function take(n: i32, t: i32, wanted: f64): f64 {
  let rest = wanted;
  for (let k = cellStart(n); k < cellStart(n + 1) && rest > 0; k++) {
    if (cellFrom(k) > t) continue;
    const left = cellLeft() + (<usize>k << 3);
    const there = load<f64>(left);
    const some = rest < there ? rest : there;
    store<f64>(left, there - some);
    rest -= some;
  }
  return wanted - rest;
}
