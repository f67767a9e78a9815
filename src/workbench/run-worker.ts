import { parentPort, workerData } from 'node:worker_threads';
import { type Room, roomFor, runBlock } from '../shortfall/engine.ts';
import { kernelFor } from '../shortfall/kernel.ts';
import { kernelBytes } from './kernel-bytes.ts';
import { buffersIn } from './run-buffers.ts';
import type { BlockReply, BlockTask, WorkerWork } from './run-messages.ts';

/** The vector kernel: the same bits as the specification, and never both in one run. */
const simd = kernelFor(kernelBytes());

/** Models made ready: each once, for all its blocks. */
const rooms = new Map<number, Room>();

/** Draws one block; what goes wrong travels as words, since an error's class does not cross threads. */
function answer(
  { models, seed, sampling, kernel }: WorkerWork,
  { number, model, block, draws }: BlockTask,
): BlockReply {
  const asked = models[model];
  if (asked === undefined) return { number, failure: `there is no model ${model}` };
  try {
    if (kernel === 'simd') return { number, outcome: simd(asked, seed, block, draws, sampling) };
    const room = rooms.get(model) ?? roomFor(asked, sampling);
    rooms.set(model, room);
    return { number, outcome: runBlock(asked, seed, block, draws, room) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('run-worker runs as a worker thread only');
const work = workerData as WorkerWork;
port.on('message', (task: BlockTask) => {
  const reply = answer(work, task);
  port.postMessage(reply, buffersIn(reply));
});
