import { Worker } from 'node:worker_threads';
import type { NoPlan, PlanAnswer, Replan } from '../cases/plan/plan-answer.ts';
import { builtUrl } from '../store/worker-url.ts';
import type { PlanReply, PlanWork, ReplanTask } from './plan-messages.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import type { PlanProgress } from './plan-request.ts';
import { RunCancelledError, RunFailedError } from './run-pool.ts';

/** How making a plan is watched and stopped. */
export interface PlanWatch {
  readonly onProgress?: (progress: PlanProgress) => void;
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly resolve: (plan: Replan | NoPlan) => void;
  readonly reject: (error: Error) => void;
}

/** A plan in a thread of its own: it is drawn, searched and answered there, and then open for other budgets until it is closed. */
export class PlanThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #answer: ((answer: PlanAnswer | NoPlan) => void) | null = null;
  #refuse: ((error: Error) => void) | null = null;
  #onProgress: PlanWatch['onProgress'];
  #ended: Error | null = null;
  #last = 0;

  /** With `answers` it begins to work on the answer at once; without, it only opens for budgets. */
  constructor(prepared: PreparedPlan, answers: boolean) {
    const workerData: PlanWork = { prepared, answers };
    this.#worker = new Worker(builtUrl('workbench/plan-making-worker.js'), { execArgv: [], name: 'plan', workerData });
    this.#worker.on('message', (reply: PlanReply) => this.#hear(reply));
    this.#worker.on('error', (error) => this.#end(failed(error.message)));
    this.#worker.on('exit', () => this.#end(new RunFailedError("the plan's thread died")));
    this.#worker.unref();
  }

  /** The answer; an aborted signal ends the thread at once and leaves nothing. To be asked for once. */
  async answer({ onProgress, signal }: PlanWatch = {}): Promise<PlanAnswer | NoPlan> {
    this.#onProgress = onProgress;
    const cancel = (): void => this.#end(new RunCancelledError());
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    this.#worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        [this.#answer, this.#refuse] = [resolve, reject];
        if (this.#ended !== null) reject(this.#ended);
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#worker.unref();
    }
  }

  /** The plan for another budget; within the time of a slider once the thread is open. */
  replan(budget: number): Promise<Replan | NoPlan> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    this.#last += 1;
    const number = this.#last;
    this.#worker.ref();
    return new Promise<Replan | NoPlan>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, budget } satisfies ReplanTask);
    }).finally(() => {
      if (this.#waiting.size === 0) this.#worker.unref();
    });
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  async close(): Promise<void> {
    this.#end(new RunFailedError("the plan's thread is closed"));
    await this.#worker.terminate();
  }

  #hear(reply: PlanReply): void {
    if (reply.kind === 'progress') this.#onProgress?.(reply.progress);
    else if (reply.kind === 'answer') this.#answer?.(reply.answer);
    else if (reply.kind === 'failure' && reply.number === null) this.#end(failed(reply.failure));
    else if (reply.number !== null) this.#settle(reply.number, reply);
  }

  #settle(number: number, reply: Extract<PlanReply, { readonly kind: 'replan' | 'failure' }>): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (reply.kind === 'replan') waiting?.resolve(reply.plan);
    else waiting?.reject(failed(reply.failure));
  }

  /** The first thing that ends a thread is what everybody hears who waits. */
  #end(error: Error): void {
    if (this.#ended !== null) return;
    this.#ended = error;
    this.#refuse?.(error);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    void this.#worker.terminate();
  }
}

const failed = (what: string): RunFailedError => new RunFailedError(`the plan could not be made: ${what}`);
