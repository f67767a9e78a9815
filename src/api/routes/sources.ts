import Type from 'typebox';
import { knownOn } from '../../ledger/as-of.ts';
import type { Source } from '../../ledger/source.ts';
import { PageOf } from '../contract-envelope.ts';
import { type SourceDto, SourceSchema } from '../contract-service.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { sourceDto } from '../present/source.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

async function present(view: View, sources: readonly Source[]): Promise<SourceDto[]> {
  const { statements, events } = await view.ledger();
  const said = knownOn(statements, view.knownOn);
  const happened = knownOn(events, view.knownOn);
  const [ofSaid, ofHappened] = [countsBySource(said), countsBySource(happened)];
  const uses = (id: string) => ({ statements: ofSaid.get(id) ?? 0, events: ofHappened.get(id) ?? 0 });
  return sources.map((source) => sourceDto(source, uses(source.id), contextOf(view)));
}

function countsBySource(items: readonly { readonly source: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of items) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

/** GET /sources and /sources/:id. */
export function sourceRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/sources',
    summary: 'The source register: producer, licence, tier, editions, freshness, how much comes from each',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(SourceSchema),
    answer: async (view, { query }) => {
      const page = pageOf([...view.workbench.sources.values()], query, listName(view, 'sources'));
      return { ...page, items: await present(view, page.items) };
    },
  });
  readRoute(app, desk, {
    path: '/sources/:id',
    summary: 'One source',
    params: Type.Object({ id: Type.String({ description: 'Source id, e.g. usgs-mcs' }) }),
    query: Type.Object({}),
    response: SourceSchema,
    answer: async (view, { params: { id } }) => {
      const source = view.workbench.sources.get(id);
      const [found] = source === undefined ? [] : await present(view, [source]);
      if (found === undefined) throw new ApiError('unknown-source', `There is no source "${id}".`);
      return found;
    },
  });
}
