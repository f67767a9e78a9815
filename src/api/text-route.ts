import { createHash } from 'node:crypto';
import Type, { type Static, type TObject } from 'typebox';
import type { Desk, View } from './desk.ts';
import { KNOWN_ON } from './known-on.ts';
import type { App } from './route.ts';
import { ERROR_RESPONSES } from './schemas.ts';

/** A reading route whose answer is a text of its own format: an Atom feed, a calendar. */
export interface TextRoute<Q extends TObject> {
  readonly path: string;
  readonly summary: string;
  /** Without known_on, which every read has. */
  readonly query: Q;
  /** Media type without parameters: `application/atom+xml`. */
  readonly type: string;
  /** Name the file goes by when it is saved. */
  readonly fileName: string;
  readonly answer: (view: View, query: Static<Q>, address: Address) => Promise<string>;
}

/** Where this was asked: `http://127.0.0.1:4700`, and the path with its query. */
export interface Address {
  readonly origin: string;
  readonly path: string;
}

/** Adds a route that answers text, with an entity tag of the text and the day it is of. */
export function textRoute<Q extends TObject>(app: App, desk: Desk, route: TextRoute<Q>): void {
  const content = { [route.type]: { schema: { type: 'string' } } };
  const schema = {
    summary: route.summary,
    querystring: Type.Object({ ...route.query.properties, ...KNOWN_ON }, { additionalProperties: false }),
    response: { 200: { description: route.summary, content }, ...ERROR_RESPONSES },
  };
  app.get(route.path, { schema }, async (request, reply) => {
    const { known_on, ...query } = request.query as Static<Q> & { readonly known_on?: string };
    const view = await desk.view(known_on);
    // The Host header was checked to name this server before anything else was looked at.
    const address = { origin: `http://${request.host}`, path: request.originalUrl };
    const text = await route.answer(view, query as unknown as Static<Q>, address);
    const tag = `"${createHash('sha256').update(view.knownOn).update(text).digest('hex').slice(0, 32)}"`;
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply
      .header('content-disposition', `inline; filename="${route.fileName}"`)
      .type(`${route.type}; charset=utf-8`)
      .send(text);
  });
}
