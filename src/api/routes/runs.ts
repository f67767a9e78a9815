import { Readable } from 'node:stream';
import Type from 'typebox';
import { runPrepared } from '../../workbench/run.ts';
import { type PreparedRun, prepareRun } from '../../workbench/run-prepare.ts';
import { preparingAt } from '../case-desk.ts';
import { CASE_BODY_LIMIT } from '../contract-cases.ts';
import {
  type RunBodyDto,
  RunBodySchema,
  type RunStartedDto,
  RunStartedSchema,
  RunsSchema,
  type RunViewDto,
  RunViewSchema,
} from '../contract-runs.ts';
import type { Desk } from '../desk.ts';
import { refusalOf } from '../error-replies.ts';
import { ApiError } from '../errors.ts';
import { keptEntryDto, keptRunDto, queuedEntryDto, queuedRunDto } from '../present/run.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { eventsOf, eventText } from '../run-events.ts';
import { RUN_ID, runIdOf, unknownRun } from '../run-ids.ts';
import { type RunQueue, WorkQueue } from '../run-queue.ts';
import { ERROR_RESPONSES, responseSchema } from '../schemas.ts';

const RUN = Type.Object({ id: RUN_ID });
const MOST_LISTED = 1000;
const MOST_FOLLOWERS = 100;

/** The id a reader means by its first digits. */
function idOf(desk: Desk, queue: RunQueue, digits: string): Promise<string> {
  return runIdOf(
    desk,
    digits,
    queue.all().map(({ id }) => id),
  );
}

/** A run as it stands: kept, or as the queue has it. */
async function runOf({ workbench }: Desk, queue: RunQueue, id: string): Promise<RunViewDto> {
  const kept = await workbench.store.run(id);
  if (kept !== null) return keptRunDto(kept, kept.result);
  const queued = queue.of(id);
  if (queued === null) throw unknownRun(id);
  return queuedRunDto(queued);
}

async function started(desk: Desk, queue: RunQueue, { threads, ...request }: RunBodyDto): Promise<RunStartedDto> {
  const { workbench } = desk;
  const prepared = await prepareRun(request, await preparingAt(desk));
  const { id } = prepared;
  if ((await workbench.store.run(id)) !== null) return { id, state: 'done' };
  const { state } = queue.start({
    ...describedRun(prepared),
    run: (onProgress, signal) =>
      runPrepared(workbench, prepared, { onProgress, signal, ...(threads === undefined ? {} : { threads }) }),
  });
  return { id, state };
}

function describedRun({ id, assembly, manifest }: PreparedRun) {
  const { knownOn, seed, draws } = manifest;
  return { id, case: manifest.case, title: assembly.case.title, knownOn, seed, draws };
}

function readingRoutes(app: App, desk: Desk, queue: RunQueue): void {
  readRoute(app, desk, {
    path: '/runs',
    summary: 'Runs under way and kept, without their results, the newest first',
    params: NO_PARAMETERS,
    query: Type.Object({ case: Type.Optional(Type.String({ description: 'Only runs of this case' })) }),
    response: RunsSchema,
    fresh: true,
    answer: async (_, { query }) => {
      const kept = (await desk.workbench.store.runs()).map(keptEntryDto);
      const ids = new Set(kept.map(({ id }) => id));
      const open = queue.all().filter(({ id }) => !ids.has(id));
      const all = [...open.map(queuedEntryDto), ...kept].filter(
        (run) => query.case === undefined || run.case === query.case,
      );
      return { items: all.slice(0, MOST_LISTED), total: all.length };
    },
  });
  readRoute(app, desk, {
    path: '/runs/:id',
    summary: 'A run that waits, is under way, or is kept: its result with its manifest, once it is done',
    params: RUN,
    query: Type.Object({}),
    response: RunViewSchema,
    fresh: true,
    answer: async (_, { params }) => runOf(desk, queue, await idOf(desk, queue, params.id)),
  });
}

function eventRoute(app: App, desk: Desk, queue: RunQueue): void {
  const content = { 'text/event-stream': { schema: { type: 'string' } } };
  const summary =
    'Follows a run: events `waiting` { ahead }, `progress` { draws, of, secondsLeft }, then one of `done`, `failed` { message }, `cancelled`';
  const response = { 200: { description: summary, content }, ...ERROR_RESPONSES };
  app.get('/runs/:id/events', { schema: { summary, params: RUN, response } }, async (request, reply) => {
    const { id: digits } = request.params as { readonly id: string };
    const id = await idOf(desk, queue, digits);
    const { state } = await runOf(desk, queue, id);
    if (queue.followers() >= MOST_FOLLOWERS) throw new ApiError('too-busy', 'Too many readers follow runs.');
    // A kept run has no more to tell than that it is done.
    const events = queue.of(id) === null ? Readable.from([eventText('done', { id, state })]) : eventsOf(queue, id);
    return reply.header('cache-control', 'no-store').type('text/event-stream; charset=utf-8').send(events);
  });
}

function actingRoutes(app: App, desk: Desk, queue: RunQueue): void {
  const accepted = { 202: responseSchema(RunStartedSchema), ...ERROR_RESPONSES };
  const start = {
    summary:
      'Runs a case: answers with its id once the case is read and assembled; the same run again is the one kept. Needs no token',
    body: RunBodySchema,
    response: accepted,
  };
  app.post('/runs', { schema: start, bodyLimit: CASE_BODY_LIMIT }, async (request, reply) => {
    const answer = await started(desk, queue, request.body as RunBodyDto);
    return reply.code(202).header('cache-control', 'no-store').send(answer);
  });
  const cancel = {
    summary: 'Cancels a run that waits or is under way: nothing of it is kept. Needs no token',
    params: RUN,
    response: { 200: responseSchema(RunStartedSchema), ...ERROR_RESPONSES },
  };
  app.delete('/runs/:id', { schema: cancel }, async (request, reply) => {
    const id = await idOf(desk, queue, (request.params as { readonly id: string }).id);
    const { state } = (await queue.stop(id)) ?? (await runOf(desk, queue, id));
    if (state !== 'cancelled') throw new ApiError('run-ended', `The run is over: ${state}.`);
    return reply.header('cache-control', 'no-store').send({ id, state } satisfies RunStartedDto);
  });
}

/** Runs of cases: POST /runs, GET /runs, /runs/:id and /runs/:id/events, DELETE /runs/:id. One is drawn at a time. */
export function runRoutes(app: App, desk: Desk): void {
  const isTold = (error: unknown): error is Error => refusalOf(error).code !== 'internal';
  const queue: RunQueue = new WorkQueue((error) => desk.report(error, 'a run'), isTold, 'runs');
  // Whoever follows is told, and no thread outlives the server.
  app.addHook('preClose', () => queue.close());
  readingRoutes(app, desk, queue);
  eventRoute(app, desk, queue);
  actingRoutes(app, desk, queue);
}
