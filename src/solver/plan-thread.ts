import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import type { PlanOutcome, Progress } from './decompose.ts';
import type { PlanReply, PlanTask } from './plan-messages.ts';

/** The built worker, found alike from `src/solver` and from `dist/solver`: a thread loads JavaScript only. */
const WORKER = new URL('../../dist/solver/plan-worker.js', import.meta.url);

/** Milliseconds in which a worker that was told to stop must say what it has; a linear program may take as long to look up. */
const GRACE = 2000;

/** When a search in a worker stops, and who hears how far it is. */
export interface ThreadLimits {
  /** Relative: (best - bound) / best. */
  readonly gap: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/**
 * Searches a plan in a thread of its own, which is ended afterwards. An aborted signal stops it at the best plan so far; where it
 * does not answer in time it is ended and there is none. Rejects with its message where the model does not fit.
 */
export async function planInThread(
  model: PlanModel,
  objective: PlanObjective,
  { gap, seconds, signal, progress }: ThreadLimits,
): Promise<PlanOutcome> {
  if (!existsSync(WORKER)) throw new Error(`${fileURLToPath(WORKER)} is missing: run \`npm run build\` first`);
  const stop = new SharedArrayBuffer(4);
  const task: PlanTask = { model, objective, gap, seconds, stop };
  const worker = new Worker(WORKER, { workerData: task });
  let grace: NodeJS.Timeout | undefined;
  let halt = () => {};
  try {
    return await new Promise<PlanOutcome>((resolve, reject) => {
      halt = () => {
        Atomics.store(new Int32Array(stop), 0, 1);
        grace = setTimeout(() => resolve({ status: 'none', reason: 'cancelled' }), GRACE);
      };
      worker.on('message', (reply: PlanReply) => {
        if (reply.kind === 'progress') progress(reply.progress);
        else if (reply.kind === 'outcome') resolve(reply.outcome);
        else reject(new Error(reply.failure));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the planner's thread ended with ${code} before it had answered`)));
      if (signal.aborted) halt();
      else signal.addEventListener('abort', halt, { once: true });
    });
  } finally {
    clearTimeout(grace);
    signal.removeEventListener('abort', halt);
    await worker.terminate();
  }
}
