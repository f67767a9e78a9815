import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BLOCK } from '../shortfall/engine.ts';
import { addOutcome, newOutcome, type Outcome } from '../shortfall/outcome.ts';
import { builtUrl } from '../store/worker-url.ts';
import type { BlockReply, BlockTask, WorkerWork } from './run-messages.ts';

/** Raised when a thread of a run died or could not draw: the run is over, and nothing of it is kept. */
export class RunFailedError extends Error {
  override readonly name = 'RunFailedError';
}

/** Raised in the caller of a run that was cancelled. */
export class RunCancelledError extends Error {
  override readonly name = 'RunCancelledError';
  constructor() {
    super('the run was cancelled; nothing of it is kept');
  }
}

/** More threads than this gain nothing at blocks of 512 draws. */
export const MOST_THREADS = 16;

/** Threads of a run where nobody says how many: the cores but one, and two at most. */
export function defaultThreads(cores: number = availableParallelism()): number {
  return Math.min(2, Math.max(1, cores - 1));
}

/** Draws of one model, and when fewer are enough: asked after every block, in their order. */
export interface Stretch {
  readonly model: number;
  readonly draws: number;
  readonly enough?: ((outcome: Outcome) => boolean) | undefined;
}

/** What was drawn, and how many draws that were. */
export interface Drawn {
  readonly outcome: Outcome;
  readonly draws: number;
}

/** Blocks a worker has been given and not answered: one at work, one at hand. */
const AT_HAND = 2;
/** Blocks done before one that others wait for: bounds what waits in memory, whatever the number of draws. */
const AHEAD = 4;

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}
interface Queued extends Waiting {
  readonly task: Omit<BlockTask, 'number'>;
}

/**
 * Worker threads that draw blocks of models. Blocks are taken from one queue by whoever is free and added up in their
 * order, so that the sums are the same bits whatever the number of threads.
 */
export class RunPool {
  readonly #workers: readonly Worker[];
  readonly #work: WorkerWork;
  readonly #queue: Queued[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #given = new Map<Worker, number>();
  #last = 0;
  #broken: Error | null = null;

  constructor(work: WorkerWork, threads: number, signal?: AbortSignal) {
    this.#work = work;
    const address = builtUrl('workbench/run-worker.js');
    this.#workers = Array.from(
      { length: threads },
      (_, n) => new Worker(address, { execArgv: [], name: `run ${n + 1}`, workerData: work }),
    );
    for (const worker of this.#workers) this.#listen(worker);
    if (signal?.aborted) this.#break(new RunCancelledError());
    signal?.addEventListener('abort', () => this.#break(new RunCancelledError()), { once: true });
  }

  /** Draws a model and adds it up, block by block in their order; blocks begun beyond what is enough count for nothing. */
  async draw({ model, draws, enough }: Stretch, onBlock?: (draws: number) => void): Promise<Drawn> {
    const of = this.#work.models[model];
    if (of === undefined) throw new RangeError(`there is no model ${model}`);
    const total = newOutcome(of, this.#work.sampling);
    const running = new Map<number, Promise<Outcome>>();
    const blocks = Math.ceil(draws / BLOCK);
    let [next, done] = [0, 0];
    for (let block = 0; block < blocks && !(block > 0 && enough?.(total) === true); block++) {
      for (; next < blocks && next - block < this.#workers.length * AHEAD; next++) {
        const outcome = this.#ask({ model, block: next, draws: Math.min(BLOCK, draws - next * BLOCK) });
        // Whoever waits for it hears of a failure; those that nobody waits for any more must not end the process.
        outcome.catch(() => undefined);
        running.set(next, outcome);
      }
      addOutcome(total, await (running.get(block) as Promise<Outcome>));
      running.delete(block);
      done = Math.min(draws, (block + 1) * BLOCK);
      onBlock?.(done);
    }
    return { outcome: total, draws: done };
  }

  /** Ends every thread at once, also in the middle of a block. */
  async close(): Promise<void> {
    this.#break(new RunFailedError('the threads of this run are closed'));
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #ask(task: Omit<BlockTask, 'number'>): Promise<Outcome> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      for (const worker of this.#workers) this.#feed(worker);
    });
  }

  #feed(worker: Worker): void {
    while ((this.#given.get(worker) ?? 0) < AT_HAND) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      const { task, ...caller } = next;
      this.#last += 1;
      this.#waiting.set(this.#last, caller);
      this.#given.set(worker, (this.#given.get(worker) ?? 0) + 1);
      worker.postMessage({ ...task, number: this.#last } satisfies BlockTask);
    }
  }

  #listen(worker: Worker): void {
    worker.on('message', (reply: BlockReply) => {
      this.#given.set(worker, (this.#given.get(worker) ?? 1) - 1);
      if ('outcome' in reply) this.#waiting.get(reply.number)?.resolve(reply.outcome);
      else this.#break(new RunFailedError(`a block of draws could not be computed: ${reply.failure}`));
      this.#waiting.delete(reply.number);
      this.#feed(worker);
    });
    worker.on('error', (error) => this.#break(died(error.message)));
    worker.on('exit', (code) => this.#break(died(`it ended with code ${code}`)));
  }

  /** The first thing that breaks a run ends all of it. */
  #break(error: Error): void {
    if (this.#broken !== null) return;
    this.#broken = error;
    for (const { reject } of [...this.#waiting.values(), ...this.#queue.splice(0)]) reject(error);
    this.#waiting.clear();
    for (const worker of this.#workers) void worker.terminate();
  }
}

function died(how: string): RunFailedError {
  return new RunFailedError(
    `a thread of the run died: ${how}. Nothing of the run is kept; run it again, with fewer threads where memory is short`,
  );
}
