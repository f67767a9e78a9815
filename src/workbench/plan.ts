import type { NoPlan, PlanAnswer, PlanManifest, Replan } from '../cases/plan/plan-answer.ts';
import { type PreparedPlan, preparePlan } from './plan-prepare.ts';
import type { PlanProgress, PlanRequest } from './plan-request.ts';
import { PlanThread, type PlanWatch } from './plan-thread.ts';
import { preparing } from './run.ts';
import { RunStaleError } from './run-explain.ts';
import { RunCancelledError } from './run-pool.ts';
import type { Preparing } from './run-prepare.ts';
import type { Workbench } from './workbench.ts';

/**
 * Makes a plan for a case: reads and assembles it, states what may be done, draws and searches in a thread of its own. Keeps
 * nothing. Throws what a run throws: `CaseRefusedError` with every mistake, `RunCancelledError` when told to stop,
 * `RunFailedError` when the thread dies; and `PlanRequestError` for what no plan can be asked.
 */
export async function makePlan(
  workbench: Workbench,
  request: PlanRequest,
  onProgress?: (progress: PlanProgress) => void,
  signal?: AbortSignal,
): Promise<PlanAnswer | NoPlan> {
  const prepared = await preparePlan(request, await preparing(workbench));
  if (signal?.aborted) throw new RunCancelledError();
  const watch = { ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }) };
  return planInWorker(prepared, watch);
}

/** Draws, searches and answers in a thread that ends with it; what is cancelled or fails leaves nothing. */
export async function planInWorker(prepared: PreparedPlan, watch: PlanWatch = {}): Promise<PlanAnswer | NoPlan> {
  const thread = new PlanThread(prepared, true);
  try {
    return await thread.answer(watch);
  } finally {
    await thread.close();
  }
}

/** What a kept plan was asked, so that it can be opened again. */
export function requestOf({ run, budget, years, objective, worth, planFile, gap }: PlanManifest): PlanRequest {
  const { caseText, case: id, seed, draws, knownOn, materials, set, sampling } = run;
  return {
    ...{ case: { text: caseText, name: id }, seed, scenarios: draws, knownOn, materials, sampling },
    ...{ budget, years, objective, worth, gap, planFile: planFile === null ? null : { ...planFile } },
    ...(set === undefined ? {} : { set }),
  };
}

/** Kept plans that are open for other budgets, the last few that were asked for; must be closed. */
export class OpenPlans {
  readonly #threads = new Map<string, Promise<PlanThread>>();
  readonly #most: number;

  constructor(most = 2) {
    this.#most = most;
  }

  /** Makes a plan as `planInWorker` does, and leaves its thread open for other budgets. */
  async make(prepared: PreparedPlan, watch: PlanWatch = {}): Promise<PlanAnswer | NoPlan> {
    const thread = new PlanThread(prepared, true);
    try {
      const answer = await thread.answer(watch);
      this.#keep(keyOf(prepared.manifest), Promise.resolve(thread));
      return answer;
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /**
   * A kept plan for another budget: where it is not open it is prepared and drawn again, then it answers within the time of a
   * slider. Throws `RunStaleError` where evidence or code has changed since, so that another plan would answer.
   */
  async replan(kept: PlanManifest, budget: number, around: () => Promise<Preparing>): Promise<Replan | NoPlan> {
    const key = keyOf(kept);
    const found = this.#threads.get(key);
    if (found !== undefined && (await found).ended) this.#threads.delete(key);
    const thread = this.#threads.get(key) ?? opened(kept, around);
    this.#keep(key, thread);
    return (await thread).replan(budget);
  }

  async close(): Promise<void> {
    const all = [...this.#threads.values()];
    this.#threads.clear();
    await Promise.all(all.map(ended));
  }

  /** What was asked for last is the last to go. */
  #keep(key: string, thread: Promise<PlanThread>): void {
    this.#threads.delete(key);
    this.#threads.set(key, thread);
    thread.catch(() => this.#threads.delete(key));
    for (const [old, other] of this.#threads) {
      if (this.#threads.size <= this.#most) return;
      this.#threads.delete(old);
      void ended(other);
    }
  }
}

/** What decides the numbers of a plan but the budget it is asked for. */
const keyOf = ({ inputs, run, objective, gap }: PlanManifest): string =>
  JSON.stringify([inputs, run.inputs, run.seed, run.draws, run.sampling, objective, gap]);

async function ended(thread: Promise<PlanThread>): Promise<void> {
  await thread.then((one) => one.close()).catch(() => undefined);
}

async function opened(kept: PlanManifest, around: () => Promise<Preparing>): Promise<PlanThread> {
  const prepared = await preparePlan(requestOf(kept), await around());
  if (prepared.manifest.inputs !== kept.inputs || prepared.manifest.planner !== kept.planner)
    throw new RunStaleError('the evidence or the code behind this plan has changed since; make it again');
  return new PlanThread(prepared, false);
}
