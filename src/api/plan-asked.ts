import Type from 'typebox';
import type { NoPlan } from '../cases/plan/plan-answer.ts';
import type { PlanEntry, StoredPlan } from '../store/plan-store.ts';
import type { PreparedPlan } from '../workbench/plan-prepare.ts';
import { PLAN_DEFAULTS, type PlanProgress, type PlanRequest, PlanRequestError } from '../workbench/plan-request.ts';
import type { RunRequest } from '../workbench/run-request.ts';
import type { BuyingPlanBodyDto } from './contract-buying-plans.ts';
import type { Desk } from './desk.ts';
import { ApiError } from './errors.ts';
import { keptRun } from './run-ids.ts';
import type { InQueue, Queued, WorkQueue } from './run-queue.ts';

/** Parameter that names a buying plan. */
export const PLAN_ID = Type.String({
  pattern: '^[0-9a-f]{6,64}$',
  description: 'Id of a buying plan (SHA-256), or at least its first six digits',
});

/** A request with everything said, as it is kept with its plan: asked again, it makes the same plan on any day. */
export interface AskedPlan extends PlanRequest {
  readonly years: number;
  readonly scenarios: number;
  readonly seed: number;
  readonly objective: NonNullable<PlanRequest['objective']>;
  readonly worth: NonNullable<PlanRequest['worth']>;
  readonly knownOn: string;
}

/** A plan ready to be made, for the queue. */
export interface QueuedPlanWork extends Queued<PlanProgress> {
  readonly case: string;
  readonly title: string;
  readonly asked: AskedPlan;
}

/** How a plan of the queue stands. */
export type QueuedPlan = InQueue<QueuedPlanWork, PlanProgress>;

/** The queue of plans. */
export type PlanQueue = WorkQueue<QueuedPlanWork, PlanProgress>;

/** Raised where no plan can keep to all that was asked; its message names what clashes. */
export class NoPlanError extends Error {
  override readonly name = 'NoPlanError';
  readonly noPlan: NoPlan;
  constructor(noPlan: NoPlan) {
    const clash = noPlan.clash.map(({ words, where }) => (where === null ? words : `${words} (${where})`));
    super([`${noPlan.reason.replace(/[.:]$/, '')}${clash.length === 0 ? '.' : ':'}`, ...clash].join('\n'));
    this.noPlan = noPlan;
  }
}

/** What was asked for a kept plan; every writer of the store wrote it whole. */
export function askedOf({ request }: Pick<PlanEntry, 'request'>): AskedPlan {
  return request as AskedPlan;
}

/** The request of a body: of a case, or of a kept run's. Throws where it names both or neither. */
export async function requestOf(desk: Desk, body: BuyingPlanBodyDto): Promise<PlanRequest> {
  const { run, case: named, ...more } = body;
  if (named !== undefined && run === undefined) return { ...more, case: named };
  if (named !== undefined || run === undefined) {
    throw new PlanRequestError('a plan is made for a case or for a kept run: name one of the two');
  }
  for (const field of ['seed', 'knownOn', 'materials', 'set'] as const) {
    if (more[field] !== undefined)
      throw new PlanRequestError(`"${field}" is the run's: leave it out, or name the case instead`);
  }
  const { manifest } = (await keptRun(desk, run)).result;
  const { seed, knownOn, materials, set, sampling } = manifest;
  const of = await shippedOrOwn(desk, manifest);
  return { ...more, case: of, seed, knownOn, materials, sampling, ...(set === undefined ? {} : { set }) };
}

/** A shipped case by its id where its text is still that of the run. */
async function shippedOrOwn(
  desk: Desk,
  { case: id, caseText }: { readonly case: string; readonly caseText: string },
): Promise<RunRequest['case']> {
  const { shippedCases } = await import('../workbench/run-cases.ts');
  const shipped = await shippedCases(desk.workbench.dataFolder, desk.workbench.vocabulary);
  return shipped.some((one) => one.id === id && one.text === caseText) ? id : { text: caseText, name: `${id}.yaml` };
}

/** The request of a prepared plan with everything said. */
export function askedFor({ request, manifest }: PreparedPlan): AskedPlan {
  const { case: of, budget, years, scenarios, seed, objective, worth, planFile, materials, set, sampling } = request;
  return {
    ...{ case: of, budget, years, scenarios, seed, objective, worth, knownOn: manifest.run.knownOn },
    ...(planFile === null ? {} : { planFile }),
    ...(materials.length === 0 ? {} : { materials }),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(sampling === PLAN_DEFAULTS.sampling ? {} : { sampling }),
  };
}

/** The refusal of an id nobody knows. */
export function unknownPlan(id: string): ApiError {
  return new ApiError('unknown-buying-plan', `No buying plan under way or kept here has the id ${id}.`);
}

/** The whole id that begins with some digits, among those under way and those kept. */
export async function planIdOf({ workbench }: Desk, digits: string, open: readonly string[] = []): Promise<string> {
  if (digits.length === 64) return digits;
  const known = [...open, ...(await workbench.store.plans()).map(({ id }) => id)];
  const found = [...new Set(known.filter((id) => id.startsWith(digits)))];
  const [first, second] = found;
  if (first === undefined) throw unknownPlan(digits);
  if (second === undefined) return first;
  const ids = found.slice(0, 5).map((id) => id.slice(0, digits.length + 4));
  throw new ApiError(
    'ambiguous-buying-plan',
    `The ids of ${found.length} plans begin with ${digits}: ${ids.join(', ')}.`,
  );
}

/** A kept plan by its id or the first digits of it. */
export async function keptPlan(desk: Desk, digits: string): Promise<StoredPlan> {
  const id = await planIdOf(desk, digits);
  const plan = await desk.workbench.store.plan(id);
  if (plan === null) throw unknownPlan(id);
  return plan;
}
