import type { FactorKey } from '../numeric/stream.ts';
import { BLOCK } from './engine.ts';
import type { Fan } from './fan.ts';
import { type Layout, layoutOf, type Sums, tallyNumbers } from './kernel-memory.ts';
import type { Model } from './model.ts';
import { closeBlock, newOutcome, type Outcome } from './outcome.ts';
import type { Sampling } from './sampling.ts';
import { prepareStrata, stratumOf } from './strata.ts';
import type { Tally } from './tally.ts';

/** What the kernel (assembly/kernel.ts) offers. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  freeFrom(): number;
  run(words: number, seed: number, draw: number, draws: number): void;
}

/** The part of WebAssembly's interface that computes: neither a browser nor Node is needed for it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Runs one block of draws, as `runBlock` of engine.ts does. */
export type RunBlock = (model: Model, seed: number, block: number, draws: number, sampling?: Sampling) => Outcome;

/**
 * The kernel in vector instructions, from the bytes of its WebAssembly module: a function that gives the same bits as
 * `runBlock` of engine.ts. Every model it is called with keeps a memory of its own for its next blocks.
 */
export function kernelFor(bytes: Uint8Array<ArrayBuffer>): RunBlock {
  const module = new WebAssembly.Module(bytes);
  const loaded = new WeakMap<Model, Loaded>();
  return (model, seed, block, draws, sampling = 'plain') => {
    const outcome = newOutcome(model, sampling);
    const held = loaded.get(model);
    const { kernel, layout } = held?.sampling === sampling ? held : load(module, model, outcome);
    loaded.set(model, { kernel, layout, sampling });
    placeStrata(kernel, layout, seed, block);
    clear(kernel, layout.sums, outcome);
    kernel.run(layout.words, seed, block * BLOCK, draws);
    read(kernel, model, layout, draws, outcome);
    if (draws === BLOCK) closeBlock(outcome);
    return outcome;
  };
}

/** A kernel with a model in its memory. */
interface Loaded {
  readonly kernel: Kernel;
  readonly layout: Layout;
  readonly sampling: Sampling;
}

const PAGE = 65_536;

/** Writes a model into the memory of a new kernel. */
function load(module: object, model: Model, empty: Outcome): Loaded {
  const kernel = new WebAssembly.Instance(module).exports as Kernel;
  const { memory } = kernel;
  const layout = layoutOf(model, empty, kernel.freeFrom());
  const missing = Math.ceil((layout.end - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
  const [reals, words] = [new Float64Array(memory.buffer), new Int32Array(memory.buffer)];
  for (const { at, data } of layout.parts) {
    if (data instanceof Float64Array) reals.set(data, at / 8);
    else words.set(data, at / 4);
  }
  return { kernel, layout, sampling: empty.sampling };
}

/** Works out in which stratum every factor's first number lies in each draw of a block. */
function placeStrata({ memory }: Kernel, { drawing, strata: at }: Layout, seed: number, block: number): void {
  const { strata, keys, lucky } = drawing;
  if (strata === null) return;
  const first = block * BLOCK;
  prepareStrata(strata, seed, keys, first);
  for (const f of lucky) {
    const to = new Float64Array(memory.buffer, at + f * BLOCK * 8, BLOCK);
    for (let n = 0; n < BLOCK; n++) to[n] = stratumOf(strata, seed, f, keys[f] as FactorKey, first + n);
  }
}

/** Clears what blocks count; the widths of the bins stand beside them. */
function clear({ memory }: Kernel, { from, to, grossTally, netTally }: Sums, empty: Outcome): void {
  const reals = new Float64Array(memory.buffer);
  reals.fill(0, from / 8, to / 8);
  const size = tallyNumbers(empty);
  empty.gross.forEach(({ width }, node) => {
    for (const tally of [grossTally, netTally]) reals[tally / 8 + node * size] = width;
  });
}

/** Reads what a block counted into an empty outcome. */
function read({ memory }: Kernel, model: Model, layout: Layout, draws: number, to: Outcome): void {
  const { nodes, groups, periods } = model;
  const { plan, sums } = layout;
  const reals = new Float64Array(memory.buffer);
  const copy = (into: Float64Array, at: number): void => into.set(reals.subarray(at / 8, at / 8 + into.length));
  for (const field of ['grossBy', 'netBy', 'lost', 'industry', 'price'] as const) copy(to[field], sums[field]);
  const size = tallyNumbers(to);
  to.gross.forEach((tally, node) => {
    readTally(reals.subarray(sums.grossTally / 8 + node * size), draws, tally);
  });
  to.net.forEach((tally, node) => {
    readTally(reals.subarray(sums.netTally / 8 + node * size), draws, tally);
  });
  readFan(reals.subarray(sums.grossFan / 8), draws, to.grossFan);
  readFan(reals.subarray(sums.netFan / 8), draws, to.netFan);
  const served = new Set(plan.cells.served);
  for (let node = 0; node < nodes; node++) {
    if (!served.has(node)) copyNode(node, groups * periods, periods, to);
    // Where there is no price it is the same in all draws.
    if (plan.priced[node] !== 1) to.price.fill(draws, node * periods, (node + 1) * periods);
  }
  const live = new Set(plan.live);
  for (let s = 0; s < to.lost.length; s++) {
    for (let n = 0; n < draws && !live.has(s); n++) to.lost[s] = (to.lost[s] as number) + (plan.lost[s] as number);
  }
}

/** The kernel counts losses above zero; the others are what is missing from all draws. */
function readTally(from: Float64Array, draws: number, { weight, sum, totals }: Tally): void {
  const bins = weight.length;
  weight.set(from.subarray(1, 1 + bins));
  sum.set(from.subarray(1 + bins, 1 + 2 * bins));
  totals.set(from.subarray(1 + 2 * bins, 1 + 2 * bins + 3));
  weight[0] = draws - (totals[0] as number);
  totals[0] = draws;
}

/** Weight and sum of a bin stand side by side in the kernel. */
function readFan(from: Float64Array, draws: number, { cells, weight, sum }: Fan): void {
  const bins = weight.length / cells;
  for (let cell = 0; cell < cells; cell++) {
    let zero = draws;
    for (let at = cell * bins + 1; at < (cell + 1) * bins; at++) {
      const counted = from[2 * at] as number;
      if (counted === 0) continue;
      zero -= counted;
      weight[at] = counted;
      sum[at] = from[2 * at + 1] as number;
    }
    weight[cell * bins] = zero;
  }
}

/** What release does not reach lacks the same after it. */
function copyNode(node: number, cells: number, periods: number, to: Outcome): void {
  const bins = to.grossFan.weight.length / to.grossFan.cells;
  const [gross, net] = [to.gross[node], to.net[node]];
  if (gross !== undefined && net !== undefined) {
    for (const field of ['weight', 'sum', 'totals'] as const) net[field].set(gross[field]);
  }
  to.netBy.set(to.grossBy.subarray(node * cells, (node + 1) * cells), node * cells);
  const [from, end] = [node * periods * bins, (node + 1) * periods * bins];
  for (const field of ['weight', 'sum'] as const) {
    to.netFan[field].set(to.grossFan[field].subarray(from, end), from);
  }
}
