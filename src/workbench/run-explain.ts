import { Worker } from 'node:worker_threads';
import type { Explanation, RunResult } from '../cases/result.ts';
import { ENGINE } from '../shortfall/engine-version.ts';
import { builtUrl } from '../store/worker-url.ts';
import { assembleAgain } from './run-again.ts';
import type { ExplainWork } from './run-explain-worker.ts';
import { RunCancelledError, RunFailedError } from './run-pool.ts';
import type { Preparing } from './run-prepare.ts';

/** Raised where a kept run can no longer be re-run as it was: evidence or code has changed since. */
export class RunStaleError extends Error {
  override readonly name = 'RunStaleError';
}

/** Why a node's shortfall is what it is, worked out in a thread of its own. */
export async function explainRun(
  { id, manifest }: RunResult,
  node: string,
  preparing: Preparing,
  signal?: AbortSignal,
): Promise<Explanation> {
  const { assembly, same } = await assembleAgain(manifest, preparing);
  if (!same || manifest.engine !== ENGINE) {
    throw new RunStaleError(
      `the evidence or the code of run ${id.slice(0, 12)} has changed since, so its re-runs would explain another result; run the case again`,
    );
  }
  const { seed, draws, sampling } = manifest;
  const place = assembly.nodes.findIndex((label) => label.id === node);
  return inThread({ assembly, luck: { run: id, seed, draws, sampling }, node: place }, signal);
}

/** The worker's one answer; its end, its failure and a cancellation are errors in words. */
function inThread(work: ExplainWork, signal: AbortSignal | undefined): Promise<Explanation> {
  const worker = new Worker(builtUrl('workbench/run-explain-worker.js'), {
    ...{ execArgv: [], name: 'explain', workerData: work },
  });
  const cancel = (): void => void worker.terminate();
  signal?.addEventListener('abort', cancel, { once: true });
  const answer = new Promise<Explanation>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new RunFailedError(`the explanation failed: ${error.message}`)));
    worker.once('exit', () => {
      reject(signal?.aborted ? new RunCancelledError() : new RunFailedError('the thread of the explanation died'));
    });
  });
  return answer.finally(() => {
    signal?.removeEventListener('abort', cancel);
    return worker.terminate();
  });
}
