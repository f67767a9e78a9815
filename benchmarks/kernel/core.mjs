// Runs blocks of the case in the kernel without the histograms by month: the loss-and-stock loop alone, as loss.c has it.
import { readFileSync } from 'node:fs';
import { BLOCK } from '../../dist/shortfall/engine.js';
import { layoutOf, tallyNumbers } from '../../dist/shortfall/kernel-memory.js';
import { newOutcome } from '../../dist/shortfall/outcome.js';

/** Places of the words that say where losses by period are counted (assembly/memory.ts): zero where they are not. */
const FANS = [60, 61];

/** A function that runs one block and gives its sums: [what is unmet, drawn from industry stock, lost by sources]. */
export function coreOf(model) {
  const module = new WebAssembly.Module(readFileSync(new URL('../../assembly/kernel.wasm', import.meta.url)));
  const kernel = new WebAssembly.Instance(module).exports;
  const empty = newOutcome(model);
  const { words, parts, sums, end } = layoutOf(model, empty, kernel.freeFrom());
  kernel.memory.grow(Math.ceil(Math.max(0, end - kernel.memory.buffer.byteLength) / 65_536));
  const [reals, wholes] = [new Float64Array(kernel.memory.buffer), new Int32Array(kernel.memory.buffer)];
  for (const { at, data } of parts) {
    if (data instanceof Float64Array) reals.set(data, at / 8);
    else wholes.set(data, at / 4);
  }
  for (const word of FANS) wholes[words / 4 + word] = 0;
  const size = tallyNumbers(empty);
  const sumOf = (at, count) => reals.subarray(at / 8, at / 8 + count).reduce((a, b) => a + b, 0);
  return (block, draws) => {
    reals.fill(0, sums.from / 8, sums.grossFan / 8);
    empty.gross.forEach(({ width }, node) => {
      for (const tally of [sums.grossTally, sums.netTally]) reals[tally / 8 + node * size] = width;
    });
    kernel.run(words, 1, block * BLOCK, draws);
    const cells = model.nodes * model.periods;
    return [sumOf(sums.grossBy, cells), sumOf(sums.industry, cells), sumOf(sums.lost, model.sources.count)];
  };
}

/** Nanoseconds this thread has spent on a processor, where the system tells (Linux). */
export function threadTime() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]);
  } catch {
    return process.cpuUsage().user * 1000;
  }
}

/** Blocks of so many draws: number and size of each. */
export function blocksOf(draws) {
  return Array.from({ length: Math.ceil(draws / BLOCK) }, (_, block) => ({
    block,
    draws: Math.min(BLOCK, draws - block * BLOCK),
  }));
}
