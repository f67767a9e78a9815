import { Readable } from 'node:stream';
import Type from 'typebox';
import { DEFAULT_MARKINGS } from '../../ledger/marking.ts';
import { entityTag, matchesTag } from '../answer-cache.ts';
import type { Desk } from '../desk.ts';
import { KNOWN_ON } from '../known-on.ts';
import { packageName } from '../package/about.ts';
import { packageResources } from '../package/resources.ts';
import { selection } from '../package/selection.ts';
import { packageZip } from '../package/zip.ts';
import { contextOf } from '../present/context.ts';
import type { App } from '../route.ts';
import { ERROR_RESPONSES } from '../schemas.ts';

const Query = Type.Object(
  {
    marking: Type.Optional(
      Type.Union(
        DEFAULT_MARKINGS.map((marking) => Type.Literal(marking)),
        { description: 'Narrowest marking taken; default public, which is the public ledger without any overlay' },
      ),
    ),
    ...KNOWN_ON,
  },
  { additionalProperties: false },
);

/** GET /package: the whole ledger as a data package, streamed and never held whole. */
export function packageRoutes(app: App, desk: Desk): void {
  const schema = {
    summary: 'The whole ledger as a zip: a Data Package of CSV tables with types, sources and licences',
    querystring: Query,
    response: {
      200: { description: 'The zip', content: { 'application/zip': { schema: { type: 'string' } } } },
      ...ERROR_RESPONSES,
    },
  };
  app.get('/package', { schema }, async (request, reply) => {
    const { known_on, marking = 'public' } = request.query;
    const view = await desk.view(known_on);
    const { knownOn, counts } = view;
    const { version, principal, markings: order } = desk;
    const about = { knownOn, marking, version };
    const key = { version, head: counts.head, route: '/package', knownOn, parameters: { marking } };
    const tag = entityTag({ ...key, principal, markings: order });
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
    const ledger = selection(await view.ledger(), { knownOn, marking, order });
    const context = contextOf(view);
    const sources = [...context.sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return reply
      .header('content-disposition', `attachment; filename="${packageName(about)}"`)
      .header('x-ballast-marking', marking)
      .type('application/zip')
      .send(Readable.from(packageZip(packageResources(ledger, context), sources, about), { objectMode: false }));
  });
}
