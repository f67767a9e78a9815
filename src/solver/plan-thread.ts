import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import type { PlanOutcome, Progress } from './decompose.ts';
import type { PlanReply, PlanRequest, PlanTask } from './plan-messages.ts';

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

/** A thread that stays open and answers one request after the other, each quicker for what it learnt from those before. */
export class PlannerThread {
  readonly #worker: Worker;
  readonly #flag: Int32Array;
  /** What the last request came to, whatever it was. */
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(model: PlanModel, objective: PlanObjective) {
    if (!existsSync(WORKER)) throw new Error(`${fileURLToPath(WORKER)} is missing: run \`npm run build\` first`);
    const stop = new SharedArrayBuffer(4);
    const task: PlanTask = { model, objective, stop };
    this.#flag = new Int32Array(stop);
    this.#worker = new Worker(WORKER, { workerData: task });
    this.#worker.on('exit', () => {
      this.#ended = true;
    });
    // Heard by whoever waits for an answer; where nobody does, it is no failure of the program.
    this.#worker.on('error', () => {});
  }

  /**
   * The best plan with these amounts in the accounts (null: as the model has them), after the requests before it. An aborted signal
   * stops it at the best plan so far; where it does not answer in time the thread is ended and there is none. Rejects with its
   * message where model or amounts do not fit, and where the thread has ended.
   */
  solve(amounts: readonly number[] | null, limits: ThreadLimits): Promise<PlanOutcome> {
    const answer = this.#last.then(() => this.#ask(amounts, limits));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Ends the thread; what it was still asked for is rejected. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  async #ask(amounts: readonly number[] | null, limits: ThreadLimits): Promise<PlanOutcome> {
    if (this.#ended) throw new Error("the planner's thread has ended");
    const { gap, seconds, signal, progress } = limits;
    const request: PlanRequest = { amounts, gap, seconds };
    const done = new AbortController();
    try {
      return await new Promise<PlanOutcome>((resolve, reject) => {
        const heard = listener(resolve, reject, progress);
        const died = (code: number) =>
          reject(new Error(`the planner's thread ended with ${code} before it had answered`));
        this.#worker.on('message', heard).on('error', reject).on('exit', died);
        done.signal.addEventListener('abort', () =>
          this.#worker.off('message', heard).off('error', reject).off('exit', died),
        );
        Atomics.store(this.#flag, 0, 0);
        this.#haltOn(signal, done.signal, resolve);
        this.#worker.postMessage(request);
      });
    } finally {
      done.abort();
    }
  }

  /** Tells the worker to stop when a signal says so, and ends it where it does not answer, until `done`. */
  #haltOn(signal: AbortSignal, done: AbortSignal, resolve: (outcome: PlanOutcome) => void): void {
    const halt = () => {
      Atomics.store(this.#flag, 0, 1);
      const grace = setTimeout(() => {
        resolve({ status: 'none', reason: 'cancelled' });
        void this.close();
      }, GRACE);
      done.addEventListener('abort', () => clearTimeout(grace));
    };
    if (signal.aborted) halt();
    else signal.addEventListener('abort', halt, { once: true, signal: done });
  }
}

function listener(
  resolve: (outcome: PlanOutcome) => void,
  reject: (error: Error) => void,
  progress: (progress: Progress) => void,
): (reply: PlanReply) => void {
  return (reply) => {
    if (reply.kind === 'progress') progress(reply.progress);
    else if (reply.kind === 'outcome') resolve(reply.outcome);
    else reject(new Error(reply.failure));
  };
}

/** Opens a thread for plans of one model with more or less money; it must be closed. Throws where the program is not built. */
export function plannerThread(model: PlanModel, objective: PlanObjective): PlannerThread {
  return new PlannerThread(model, objective);
}

/** Searches one plan in a thread of its own, which is ended afterwards. */
export async function planInThread(
  model: PlanModel,
  objective: PlanObjective,
  limits: ThreadLimits,
): Promise<PlanOutcome> {
  const thread = plannerThread(model, objective);
  try {
    return await thread.solve(null, limits);
  } finally {
    await thread.close();
  }
}
