import { parentPort, workerData } from 'node:worker_threads';
import { ProgramSolver } from '../solver/programs.ts';
import { answerIn, openSession } from './plan-making.ts';
import type { PlanReply, PlanWork, ReplanTask } from './plan-messages.ts';

const port = parentPort;
if (port === null) throw new Error('plan-making-worker runs as a worker thread only');
const { prepared, answers } = workerData as PlanWork;
const say = (reply: PlanReply): void => port.postMessage(reply);

/** What goes wrong travels as words, since an error's class does not cross threads. */
function telling(number: number | null, reply: () => PlanReply): void {
  try {
    say(reply());
  } catch (error) {
    say({ kind: 'failure', number, failure: error instanceof Error ? error.message : String(error) });
  }
}

const session = openSession(prepared, {
  ...{ solver: await ProgramSolver.load(), now: () => performance.now(), cancelled: () => false },
  progress: (progress) => say({ kind: 'progress', progress }),
});
if (answers) telling(null, () => ({ kind: 'answer', answer: answerIn(session) }));
// What one search learns of consequence the next one knows, so that the first slider is as quick as those after it.
else session.solve(null);
port.on('message', ({ number, budget }: ReplanTask) =>
  telling(number, () => ({ kind: 'replan', number, plan: session.replan(budget) })),
);
