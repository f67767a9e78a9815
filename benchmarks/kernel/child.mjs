// One way of running the case, in a process of its own: node child.mjs <bans|shocks> <way> <draws>. Prints what it came to,
// the seconds, those of its busiest thread on a processor, and the most memory it had.
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { roomFor, runBlock } from '../../dist/shortfall/engine.js';
import { kernelFor } from '../../dist/shortfall/kernel.js';
import { addOutcome, newOutcome } from '../../dist/shortfall/outcome.js';
import { caseOf } from './case.mjs';
import { blocksOf, coreOf, threadTime } from './core.mjs';

/** Blocks run before time counts, so that everything is compiled. */
const WARM = 6;
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const added = (parts) => parts.reduce((a, b) => a.map((total, n) => total + b[n]), [0, 0, 0]);

/** Runs some blocks, timed. */
function timed(blocks, runOne) {
  for (let n = 0; n < WARM; n++) runOne(blocks[0].block, blocks[0].draws);
  const [began, on] = [performance.now(), threadTime()];
  const parts = blocks.map(({ block, draws }) => runOne(block, draws));
  return { parts, wall: (performance.now() - began) / 1000, cpu: (threadTime() - on) / 1e9 };
}

/** The whole engine block by block, added up in their order. */
function whole(model, blocks, runOne) {
  runOne(0, 8);
  const total = newOutcome(model);
  const [began, on] = [performance.now(), threadTime()];
  for (const { block, draws } of blocks) addOutcome(total, runOne(block, draws));
  const seconds = { wall: (performance.now() - began) / 1000, cpu: (threadTime() - on) / 1e9 };
  return { totals: [sum(total.grossBy), sum(total.industry), sum(total.lost)], ...seconds };
}

/** Even blocks in one worker thread, odd ones in another; their sums meet in the order of the blocks. */
async function onTwo(kind, draws) {
  const workers = [0, 1].map((of) => new Worker(new URL(import.meta.url), { workerData: { kind, draws, of } }));
  const once = (worker) =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  await Promise.all(workers.map(once));
  const began = performance.now();
  const answers = workers.map(once);
  for (const worker of workers) worker.postMessage('go');
  const done = await Promise.all(answers);
  const wall = (performance.now() - began) / 1000;
  const parts = blocksOf(draws).map(({ block }) => done[block % 2].parts[Math.floor(block / 2)]);
  return { totals: added(parts), wall, cpu: Math.max(...done.map(({ cpu }) => cpu)) };
}

const WAYS = {
  core: (model, blocks) => {
    const { parts, ...seconds } = timed(blocks, coreOf(model));
    return { totals: added(parts), ...seconds };
  },
  full: (model, blocks) => {
    const bytes = new Uint8Array(readFileSync(new URL('../../assembly/kernel.wasm', import.meta.url)));
    const kernel = kernelFor(bytes);
    return whole(model, blocks, (block, draws) => kernel(model, 1, block, draws));
  },
  typescript: (model, blocks) => {
    const room = roomFor(model);
    return whole(model, blocks, (block, draws) => runBlock(model, 1, block, draws, room));
  },
};

if (isMainThread) {
  const [kind, way, text] = process.argv.slice(2);
  const draws = Number(text);
  const { totals, wall, cpu } = way === 'two' ? await onTwo(kind, draws) : WAYS[way](caseOf(kind), blocksOf(draws));
  const [unmet, drawn, lost] = totals;
  console.log(JSON.stringify({ unmet, drawn, lost, wall, cpu, megabytes: process.resourceUsage().maxRSS / 1024 }));
  process.exit(0);
} else {
  const { kind, draws, of } = workerData;
  const core = coreOf(caseOf(kind));
  const mine = blocksOf(draws).filter(({ block }) => block % 2 === of);
  for (let n = 0; n < WARM; n++) core(0, mine[0].draws);
  parentPort.postMessage('ready');
  parentPort.once('message', () => {
    const on = threadTime();
    const parts = mine.map(({ block, draws: count }) => core(block, count));
    parentPort.postMessage({ parts, cpu: (threadTime() - on) / 1e9 });
  });
}
