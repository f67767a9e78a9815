import { Readable } from 'node:stream';
import Type from 'typebox';
import { adoptionsOf } from '../../brief/decisions.ts';
import type { NoPlan, PlanAnswer } from '../../cases/plan/plan-answer.ts';
import { OpenPlans } from '../../workbench/plan.ts';
import { type PreparedPlan, preparePlan } from '../../workbench/plan-prepare.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { preparingAt } from '../case-desk.ts';
import {
  type BuyingPlanBodyDto,
  BuyingPlanBodySchema,
  type BuyingPlanStartedDto,
  BuyingPlanStartedSchema,
  BuyingPlansSchema,
  type BuyingPlanViewDto,
  BuyingPlanViewSchema,
  type PlanProgressDto,
} from '../contract-buying-plans.ts';
import { CASE_BODY_LIMIT } from '../contract-cases.ts';
import type { Desk } from '../desk.ts';
import { refusalOf } from '../error-replies.ts';
import { ApiError } from '../errors.ts';
import { askedFor, NoPlanError, PLAN_ID, type PlanQueue, planIdOf, requestOf, unknownPlan } from '../plan-asked.ts';
import { keptPlanDto, keptPlanEntryDto, queuedPlanDto, queuedPlanEntryDto } from '../present/buying-plan.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { eventsOf, eventText } from '../run-events.ts';
import { WorkQueue } from '../run-queue.ts';
import { ERROR_RESPONSES, responseSchema } from '../schemas.ts';
import { buyingPlanSections } from './buying-plan-sections.ts';

const PLAN = Type.Object({ id: PLAN_ID });
const MOST_LISTED = 1000;
const MOST_FOLLOWERS = 100;
/** What is told of a plan before the first of its progress. */
const BEGUN: PlanProgressDto = { stage: 'drawing', round: 0, of: null, bound: null, best: null, secondsLeft: null };

/** Plans of a server: those under way, and why some came to none. */
interface Making {
  readonly queue: PlanQueue;
  readonly noPlans: Map<string, NoPlan>;
  readonly open: OpenPlans;
}

const idOf = (desk: Desk, { queue }: Making, digits: string): Promise<string> =>
  planIdOf(
    desk,
    digits,
    queue.all().map(({ id }) => id),
  );

/** A plan as it stands: kept, or as the queue has it. */
async function planOf(desk: Desk, { queue, noPlans }: Making, id: string): Promise<BuyingPlanViewDto> {
  const { store } = desk.workbench;
  const kept = await store.plan(id);
  if (kept !== null) return keptPlanDto(kept, adoptionsOf(await store.decisions()).get(id) ?? null);
  const queued = queue.of(id);
  if (queued === null) throw unknownPlan(id);
  return queuedPlanDto(queued, noPlans.get(id) ?? null);
}

async function started(desk: Desk, making: Making, body: BuyingPlanBodyDto): Promise<BuyingPlanStartedDto> {
  const { workbench } = desk;
  const prepared = await preparePlan(await requestOf(desk, body), await preparingAt(desk));
  const { id, assembly } = prepared;
  if ((await workbench.store.plan(id)) !== null) return { id, state: 'done' };
  const { state } = making.queue.start({
    ...{ id, case: assembly.case.id, title: assembly.case.title, asked: askedFor(prepared) },
    run: async (onProgress, signal) => {
      making.noPlans.delete(id);
      const answer = await making.open.make(prepared, { onProgress, signal });
      signal.throwIfAborted();
      if ('lines' in answer) return keep(workbench, prepared, answer);
      making.noPlans.set(id, answer);
      throw new NoPlanError(answer);
    },
  });
  return { id, state };
}

/** Keeps a plan that is made, in one transaction. */
function keep(workbench: Workbench, prepared: PreparedPlan, answer: PlanAnswer): Promise<unknown> {
  const { id, manifest, marking } = prepared;
  const { title, headline, spent } = answer;
  const described = { id, case: manifest.run.case, title, request: askedFor(prepared), headline, spent };
  return workbench.keepPlan({ ...described, marking, answer });
}

function readingRoutes(app: App, desk: Desk, making: Making): void {
  readRoute(app, desk, {
    path: '/buying-plans',
    summary: 'Buying plans under way and kept, without their answers, the newest first',
    params: NO_PARAMETERS,
    query: Type.Object({ case: Type.Optional(Type.String({ description: 'Only plans for this case' })) }),
    response: BuyingPlansSchema,
    fresh: true,
    answer: async (_, { query }) => {
      const { store } = desk.workbench;
      const adopted = adoptionsOf(await store.decisions());
      const kept = (await store.plans()).map((plan) => keptPlanEntryDto(plan, adopted.get(plan.id) ?? null));
      const ids = new Set(kept.map(({ id }) => id));
      const open = making.queue.all().filter(({ id }) => !ids.has(id));
      const all = [...open.map(queuedPlanEntryDto), ...kept].filter(
        (plan) => query.case === undefined || plan.case === query.case,
      );
      return { items: all.slice(0, MOST_LISTED), total: all.length };
    },
  });
  readRoute(app, desk, {
    path: '/buying-plans/:id',
    summary: 'A buying plan that waits, is being made, or is kept: what to buy, when and why, with its manifest',
    params: PLAN,
    query: Type.Object({}),
    response: BuyingPlanViewSchema,
    fresh: true,
    answer: async (_, { params }) => planOf(desk, making, await idOf(desk, making, params.id)),
  });
}

function eventRoute(app: App, desk: Desk, making: Making): void {
  const { queue } = making;
  const content = { 'text/event-stream': { schema: { type: 'string' } } };
  const summary =
    'Follows a buying plan: events `waiting` { ahead }, `progress` { stage, round, of, bound, best, secondsLeft }, then one of `done`, `failed` { message }, `cancelled`';
  const response = { 200: { description: summary, content }, ...ERROR_RESPONSES };
  app.get('/buying-plans/:id/events', { schema: { summary, params: PLAN, response } }, async (request, reply) => {
    const id = await idOf(desk, making, (request.params as { readonly id: string }).id);
    const { state } = await planOf(desk, making, id);
    if (queue.followers() >= MOST_FOLLOWERS) throw new ApiError('too-busy', 'Too many readers follow plans.');
    // A kept plan has no more to tell than that it is done.
    const events =
      queue.of(id) === null ? Readable.from([eventText('done', { id, state })]) : eventsOf(queue, id, BEGUN);
    return reply.header('cache-control', 'no-store').type('text/event-stream; charset=utf-8').send(events);
  });
}

function actingRoutes(app: App, desk: Desk, making: Making): void {
  const start = {
    summary:
      'Makes a buying plan: answers with its id once the case is read and its options stated; the same plan again is the one kept. Needs no token',
    body: BuyingPlanBodySchema,
    response: { 202: responseSchema(BuyingPlanStartedSchema), ...ERROR_RESPONSES },
  };
  app.post('/buying-plans', { schema: start, bodyLimit: CASE_BODY_LIMIT }, async (request, reply) => {
    const answer = await started(desk, making, request.body as BuyingPlanBodyDto);
    return reply.code(202).header('cache-control', 'no-store').send(answer);
  });
  const cancel = {
    summary: 'Cancels a buying plan that waits or is being made: nothing of it is kept. Needs no token',
    params: PLAN,
    response: { 200: responseSchema(BuyingPlanStartedSchema), ...ERROR_RESPONSES },
  };
  app.delete('/buying-plans/:id', { schema: cancel }, async (request, reply) => {
    const id = await idOf(desk, making, (request.params as { readonly id: string }).id);
    const { state } = (await making.queue.stop(id)) ?? (await planOf(desk, making, id));
    if (state !== 'cancelled') throw new ApiError('buying-plan-ended', `The plan is over: ${state}.`);
    return reply.header('cache-control', 'no-store').send({ id, state } satisfies BuyingPlanStartedDto);
  });
}

/** Buying plans: POST and GET /buying-plans, GET /buying-plans/:id and /events, DELETE. One is made at a time. */
export function buyingPlanRoutes(app: App, desk: Desk): void {
  const isTold = (error: unknown): error is Error => refusalOf(error).code !== 'internal';
  const queue: PlanQueue = new WorkQueue((error) => desk.report(error, 'a buying plan'), isTold, 'plans');
  const making: Making = { queue, noPlans: new Map(), open: new OpenPlans() };
  // Whoever follows is told, and no thread outlives the server.
  app.addHook('preClose', async () => {
    await queue.close();
    await making.open.close();
  });
  buyingPlanSections(app, desk, making.open);
  readingRoutes(app, desk, making);
  eventRoute(app, desk, making);
  actingRoutes(app, desk, making);
}
