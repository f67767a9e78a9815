import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from './decompose.ts';
import { openPlanner, type Planner } from './open-planner.ts';
import type { PlanReply, PlanRequest, PlanTask } from './plan-messages.ts';
import { ProgramSolver } from './programs.ts';

const port = parentPort;
if (port === null) throw new Error('plan-worker runs as a worker thread only');
const { model, objective, stop } = workerData as PlanTask;
const flag = new Int32Array(stop);
const solver = await ProgramSolver.load();
let planner: Planner | null = null;

/** Searches; what goes wrong travels as words, since an error's class does not cross threads. */
function answer({ amounts, gap, seconds }: PlanRequest, say: (progress: Progress) => void): PlanReply {
  const limits = { gap, seconds, now: () => performance.now(), cancelled: () => Atomics.load(flag, 0) !== 0 };
  try {
    planner ??= openPlanner(solver, model, objective);
    return { kind: 'outcome', outcome: planner.solve({ ...limits, progress: say }, amounts) };
  } catch (error) {
    return { kind: 'failure', failure: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (request: PlanRequest) => {
  const say = (reply: PlanReply) => port.postMessage(reply);
  say(answer(request, (progress) => say({ kind: 'progress', progress })));
});
