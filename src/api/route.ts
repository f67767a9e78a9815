import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, RawServerDefault } from 'fastify';
import Type, { type Static, type TObject, type TSchema } from 'typebox';
import { isStorableText } from '../ledger/storable.ts';
import { type Answer, type AnswerKey, entityTag, matchesTag } from './answer-cache.ts';
import type { Desk, View } from './desk.ts';
import { acceptedEncoding } from './encoding.ts';
import { ApiError } from './errors.ts';
import { KNOWN_ON } from './known-on.ts';
import { ERROR_RESPONSES, responseSchema } from './schemas.ts';
import { FORMAT, isTable, sendDownload } from './table/send-download.ts';

/** The server with schemas that type their handlers. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What a read was asked: its path parameters and its query, validated. */
export interface Asked<P extends TObject, Q extends TObject> {
  readonly params: Static<P>;
  readonly query: Static<Q>;
}

/** A reading route: shapes in, shape out, and the function between. */
export interface ReadRoute<P extends TObject, Q extends TObject, R extends TSchema> {
  /** Below /api/v1, e.g. `/materials/:material`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  /** Without known_on, which every read has. */
  readonly query: Q;
  readonly response: R;
  readonly answer: (view: View, asked: Asked<P, Q>) => Static<R> | Promise<Static<R>>;
  /** True where the answer is a table although no list of its own: it too can be taken away as XLSX or CSV. */
  readonly table?: true;
  /** True where the answer depends on more than the ledger's head: never kept, no entity tag. */
  readonly fresh?: true;
}

/** What every read takes besides its own query. */
interface ReadOptions {
  readonly known_on?: string;
  readonly format?: string;
}
interface AnyAsked {
  readonly params: unknown;
  readonly query: unknown;
}
/** A route whose shapes are of no matter: what it answers is written as it is. */
interface AnyRoute {
  answer(view: View, asked: AnyAsked): unknown;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export const NO_PARAMETERS = Type.Object({}, { additionalProperties: false });

async function json(route: AnyRoute, view: View, asked: AnyAsked): Promise<Buffer> {
  return Buffer.from(JSON.stringify(await route.answer(view, asked)));
}

/** Adds a reading route: known_on, entity tag with 304, finished answers kept until the ledger changes. */
export function readRoute<P extends TObject, Q extends TObject, R extends TSchema>(
  app: App,
  desk: Desk,
  route: ReadRoute<P, Q, R>,
): void {
  const more = { ...(isTable(route) ? FORMAT : {}), ...KNOWN_ON };
  const querystring = Type.Object({ ...route.query.properties, ...more }, { additionalProperties: false });
  const response = { 200: responseSchema(route.response), ...ERROR_RESPONSES };
  const schema = { summary: route.summary, params: route.params, querystring, response };
  app.get(route.path, { schema }, async (request, reply) => {
    const { known_on, format, ...query } = request.query as Static<Q> & ReadOptions;
    const asked = { params: request.params as Static<P>, query: query as unknown as Static<Q> };
    checkTexts({ ...(asked.query as object), ...(asked.params as object) });
    const view = await desk.view(known_on);
    const file = format === 'csv' || format === 'xlsx' ? format : null;
    if (route.fresh) {
      reply.header('cache-control', 'no-store');
      return file === null
        ? reply.type(JSON_TYPE).send(await json(route, view, asked))
        : sendDownload(reply, { route, view, asked, desk, format: file });
    }
    const key = answerKey(desk, view, route.path, { ...asked, query: { ...(asked.query as object), format } });
    const tag = entityTag(key);
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    // Files are made anew each time: they are large, and nobody asks twice.
    if (file !== null) return sendDownload(reply, { route, view, asked, desk, format: file });
    const answer = await desk.answers.get(key, () => json(route, view, asked));
    return sendAnswer(reply.type(JSON_TYPE), answer, tag, request.headers['accept-encoding']);
  });
}

/** Packed where the reader takes it; the tag of packed bytes is a weak one, since they are not the same bytes. */
async function sendAnswer(
  reply: FastifyReply,
  answer: Answer,
  tag: string,
  accepted: string | string[] | undefined,
): Promise<FastifyReply> {
  const encoding = acceptedEncoding(accepted?.toString());
  const bytes = encoding === null ? null : await answer.packed(encoding);
  reply.header('vary', 'accept-encoding');
  if (encoding === null || bytes === null) return reply.send(answer.plain);
  return reply.header('etag', `W/${tag}`).header('content-encoding', encoding).send(bytes);
}

/** No text in the ledger has such characters, and no database takes them as a question. */
function checkTexts(parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== 'string' || isStorableText(value)) continue;
    throw new ApiError('invalid-query', `"${name}" holds a character no text can have.`);
  }
}

function answerKey(desk: Desk, view: View, route: string, asked: AnyAsked): AnswerKey {
  const { version, principal, markings } = desk;
  const parameters = { ...(asked.query as object), ...(asked.params as object) };
  return { version, head: view.counts.head, route, knownOn: view.knownOn, parameters, principal, markings };
}

/** A writing route, which is never cached. */
export interface ActRoute<B extends TSchema, R extends TSchema> {
  readonly path: string;
  readonly summary: string;
  readonly body: B;
  readonly response: R;
  readonly bodyLimit?: number;
  readonly act: (body: Static<B>) => Promise<Static<R>>;
}

/** Body of a write that needs nothing said: absent or an empty object. */
export const NO_BODY = Type.Union([Type.Null(), Type.Object({}, { additionalProperties: false })]);

/** Adds a POST route; the write checks of security.ts run before it. */
export function actRoute<B extends TSchema, R extends TSchema>(app: App, route: ActRoute<B, R>): void {
  const response = { 200: responseSchema(route.response), ...ERROR_RESPONSES };
  const options = {
    schema: { summary: route.summary, body: route.body, response },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
  };
  app.post(route.path, options, async (request, reply) => {
    const answer = await route.act(request.body as Static<B>);
    return reply.header('cache-control', 'no-store').send(answer);
  });
}
