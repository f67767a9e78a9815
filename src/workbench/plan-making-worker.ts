import { parentPort, workerData } from 'node:worker_threads';
import { ProgramSolver } from '../solver/programs.ts';
import { madePlan } from './plan-making.ts';
import type { PlanWork, PlanWorkReply } from './plan-messages.ts';

const port = parentPort;
if (port === null) throw new Error('plan-making-worker runs as a worker thread only');
const { prepared, stop } = workerData as PlanWork;
const flag = new Int32Array(stop);
const say = (reply: PlanWorkReply): void => port.postMessage(reply);
try {
  const solver = await ProgramSolver.load();
  const answer = madePlan(prepared, {
    ...{ solver, now: () => performance.now(), cancelled: () => Atomics.load(flag, 0) !== 0 },
    progress: (progress) => say({ kind: 'progress', progress }),
  });
  say({ kind: 'answer', answer });
} catch (error) {
  // An error's class does not cross threads.
  say({ kind: 'failure', failure: error instanceof Error ? error.message : String(error) });
}
