import { performance } from 'node:perf_hooks';
import type { Assembly } from '../cases/assembly.ts';
import type { RunResult } from '../cases/result.ts';
import { type RunOutcomes, resultOf } from '../cases/result-of.ts';
import type { Model } from '../shortfall/model.ts';
import type { Outcome } from '../shortfall/outcome.ts';
import { rankedAlike } from '../shortfall/ranks.ts';
import { isPrecise } from '../shortfall/standard-error.ts';
import { defaultThreads, MOST_THREADS, RunPool } from './run-pool.ts';
import type { PreparedRun } from './run-prepare.ts';
import { type RunProgress, RunRequestError } from './run-request.ts';

/** How drawing is watched and stopped. */
export interface Drawing {
  readonly threads?: number;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly signal?: AbortSignal;
}

/** Draws all models of a run on the same luck. Nothing is kept here: what is cancelled or fails leaves nothing. */
export async function drawRun({ assembly, manifest, id }: PreparedRun, drawing: Drawing = {}): Promise<RunResult> {
  const { seed, kernel, sampling, until, mostDraws } = manifest;
  const models = sampling === 'stratified' ? rankedAlike(modelsOf(assembly)) : modelsOf(assembly);
  const pool = new RunPool({ models, seed, sampling, kernel }, threadsOf(drawing.threads), drawing.signal);
  const pace = paceOf(models.length, drawing.onProgress);
  try {
    const enough =
      until === null ? undefined : (outcome: Outcome) => isPrecise(outcome, worst(assembly, outcome), until);
    const primary = await pool.draw({ model: 0, draws: mostDraws, enough }, (done) => pace(0, done, mostDraws));
    const { draws } = primary;
    const rest: Outcome[] = [];
    for (let model = 1; model < models.length; model++) {
      rest.push((await pool.draw({ model, draws }, (done) => pace(model, done, draws))).outcome);
    }
    return resultOf(assembly, outcomesOf(assembly, primary.outcome, rest), { ...manifest, draws }, id);
  } finally {
    await pool.close();
  }
}

/** Every model of an assembled case, in the order it is drawn: the primary one first. */
function modelsOf({ model, withoutAssumptions, mitigations, alternative }: Assembly): readonly Model[] {
  const steps = mitigations.map((step) => step.model);
  return [model, withoutAssumptions, ...steps, ...(alternative === null ? [] : [alternative])];
}

function outcomesOf({ mitigations, alternative }: Assembly, primary: Outcome, rest: readonly Outcome[]): RunOutcomes {
  const [withoutAssumptions = primary, ...others] = rest;
  return {
    ...{ primary, withoutAssumptions, mitigations: others.slice(0, mitigations.length) },
    alternative: alternative === null ? null : (others[mitigations.length] ?? null),
  };
}

/** The node that misses most of its demand, which a run to a standard error goes by; none while nothing is missing. */
function worst({ model }: Assembly, outcome: Outcome): readonly number[] {
  const size = model.groups * model.periods;
  const shares = outcome.gross.map(({ totals }, node) => {
    const demand = model.demand.subarray(node * size, (node + 1) * size).reduce((sum, tonnes) => sum + tonnes, 0);
    return demand > 0 ? (totals[1] as number) / demand : 0;
  });
  const most = Math.max(0, ...shares);
  return most > 0 ? [shares.indexOf(most)] : [];
}

/** Threads asked for, or as many as this machine can spare. */
export function threadsOf(asked: number | undefined): number {
  if (asked === undefined) return defaultThreads();
  if (Number.isInteger(asked) && asked >= 1 && asked <= MOST_THREADS) return asked;
  throw new RunRequestError(`threads is ${asked}; expected a whole number from 1 to ${MOST_THREADS}`);
}

/**
 * Tells how far a run is, in draws of the run: each of its models (tables, mitigations) has as many, so that one draw of one
 * model is a part of a draw. With the time left at the pace so far.
 */
function paceOf(
  models: number,
  onProgress: Drawing['onProgress'],
): (model: number, done: number, ofEach: number) => void {
  const begun = performance.now();
  return (model, done, ofEach) => {
    const [all, whole] = [model * ofEach + done, models * ofEach];
    const seconds = (performance.now() - begun) / 1000;
    const secondsLeft = Math.round(((seconds * (whole - all)) / all) * 10) / 10;
    onProgress?.({ draws: Math.floor(all / models), of: ofEach, secondsLeft });
  };
}
