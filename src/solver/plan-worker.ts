import { parentPort, workerData } from 'node:worker_threads';
import { searchPlan } from './decompose.ts';
import type { PlanReply, PlanTask } from './plan-messages.ts';
import { ProgramSolver } from './programs.ts';

/** Searches; what goes wrong travels as words, since an error's class does not cross threads. */
function answer(
  solver: ProgramSolver,
  { model, objective, gap, seconds, stop }: PlanTask,
  say: (reply: PlanReply) => void,
): PlanReply {
  const flag = new Int32Array(stop);
  const limits = {
    ...{ gap, seconds, now: () => performance.now(), cancelled: () => Atomics.load(flag, 0) !== 0 },
    progress: (progress: Extract<PlanReply, { kind: 'progress' }>['progress']) => say({ kind: 'progress', progress }),
  };
  try {
    return { kind: 'outcome', outcome: searchPlan(solver, model, objective, limits) };
  } catch (error) {
    return { kind: 'failure', failure: error instanceof Error ? error.message : String(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('plan-worker runs as a worker thread only');
const solver = await ProgramSolver.load();
port.postMessage(answer(solver, workerData as PlanTask, (reply) => port.postMessage(reply)));
