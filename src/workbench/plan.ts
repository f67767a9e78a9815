import { Worker } from 'node:worker_threads';
import type { NoPlan, PlanAnswer } from '../cases/plan/plan-answer.ts';
import { builtUrl } from '../store/worker-url.ts';
import type { PlanWork, PlanWorkReply } from './plan-messages.ts';
import { type PreparedPlan, preparePlan } from './plan-prepare.ts';
import type { PlanProgress, PlanRequest } from './plan-request.ts';
import { preparing } from './run.ts';
import { RunCancelledError, RunFailedError } from './run-pool.ts';
import type { Workbench } from './workbench.ts';

/** How making a plan is watched and stopped. */
export interface PlanWatch {
  readonly onProgress?: (progress: PlanProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Makes a plan for a case: reads and assembles it, states what may be done, draws and searches in a thread of its own. Keeps
 * nothing. Throws what a run throws: `CaseRefusedError` with every mistake, `RunRequestError`, `RunCancelledError` when told to
 * stop, `RunFailedError` when the thread dies.
 */
export async function makePlan(
  workbench: Workbench,
  request: PlanRequest,
  onProgress?: (progress: PlanProgress) => void,
  signal?: AbortSignal,
): Promise<PlanAnswer | NoPlan> {
  const prepared = await preparePlan(request, await preparing(workbench));
  signal?.throwIfAborted();
  const watch = { ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }) };
  return planInWorker(prepared, watch);
}

/** Draws, searches and answers in a thread that ends with it; what is cancelled or fails leaves nothing. */
export function planInWorker(
  prepared: PreparedPlan,
  { onProgress, signal }: PlanWatch = {},
): Promise<PlanAnswer | NoPlan> {
  if (signal?.aborted) return Promise.reject(new RunCancelledError());
  const workerData: PlanWork = { prepared, stop: new SharedArrayBuffer(4) };
  const worker = new Worker(builtUrl('workbench/plan-making-worker.js'), { execArgv: [], name: 'plan', workerData });
  const cancel = (): void => void worker.terminate();
  signal?.addEventListener('abort', cancel, { once: true });
  const answer = new Promise<PlanAnswer | NoPlan>((resolve, reject) => {
    worker.on('message', (reply: PlanWorkReply) => {
      if (reply.kind === 'progress') onProgress?.(reply.progress);
      else if (reply.kind === 'answer') resolve(reply.answer);
      else reject(new RunFailedError(`the plan could not be made: ${reply.failure}`));
    });
    worker.once('error', (error) => reject(new RunFailedError(`the plan could not be made: ${error.message}`)));
    worker.once('exit', () => {
      reject(signal?.aborted ? new RunCancelledError() : new RunFailedError("the plan's thread died"));
    });
  });
  return answer.finally(() => {
    signal?.removeEventListener('abort', cancel);
    return worker.terminate();
  });
}
