import { allocate, allocateLimited } from './allocate';
import { countUnmet } from './count';
import { drawFactors } from './draw';
import { supplyPools } from './eligible';
import {
  grossBy, grossFan, grossTally, LANE, lacking, netBy, netFan, netTally, node, nodes, open, served, servedCount, used,
} from './memory';
import { release } from './release';
import { fillRows, isCut, supplyOf } from './supply';
import { wantedOf } from './wanted';

/** Where memory is free: everything of a model stands above. */
export function freeFrom(): usize {
  return __heap_base;
}

/** Draws `draws` times from `draw` on, and counts, with the model whose addresses stand at `words`. */
export function run(words: usize, seed: u32, draw: u32, draws: i32): void {
  open(words);
  for (let done = 0; done < draws; done += 4) {
    const count = min(4, draws - done);
    useOnly(count);
    drawFactors(seed, draw + done, done);
    fillRows();
    const short = evaluate(count);
    if (short > 0) for (let lane = 0; lane < count; lane++) release(<usize>lane << 3, short);
    countNet(count);
  }
}

/** Lanes beyond the last draw are worked out but not counted. */
function useOnly(count: i32): void {
  for (let lane = 0; lane < 4; lane++) store<i64>(used() + (<usize>lane << 3), lane < count ? -1 : 0);
}

/** What nodes lack before release, counted; gives the number of nodes that release can help. */
function evaluate(count: i32): i32 {
  let short = 0;
  for (let n = 0; n < nodes(); n++) {
    const record = node(n);
    store<i32>(record, 0, 40);
    // Cut nowhere, a node of this sort lacks nothing and draws nothing.
    if (load<i32>(record, 32) != 0 && !isCut(n)) continue;
    const limited = load<i32>(record, 36) != 0;
    if (limited) supplyPools(n);
    else supplyOf(n);
    if (load<i32>(record, 8) != 0) wantedOf(n);
    if (!(limited ? allocateLimited(n) : allocate(n))) continue;
    countUnmet(n, count, grossBy(n), grossTally(), grossFan());
    if (load<i32>(record, 28) == 0) continue;
    store<i32>(record, 1, 40);
    store<i32>(lacking() + (<usize>short << 2), n);
    short += 1;
  }
  return short;
}

/** What served nodes lack after release, counted; what others lack is what they lacked before. */
function countNet(count: i32): void {
  for (let k = 0; k < servedCount(); k++) {
    const n = load<i32>(served() + (<usize>k << 2));
    if (load<i32>(node(n), 40) != 0) countUnmet(n, count, netBy(n), netTally(), netFan());
  }
}
