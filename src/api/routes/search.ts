import Type from 'typebox';
import { SEARCH_KINDS } from '../../brief/search-documents.ts';
import { type SearchDto, SearchSchema } from '../contract-search.ts';
import type { Desk } from '../desk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { type HitGroup, search } from '../search.ts';
import { searchIndexOf } from '../search-index.ts';

const MOST = { default: 6, most: 200 } as const;

const Query = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 200, description: 'Words, a name, a number or a piece of one' }),
  kind: Type.Optional(
    Type.Union(
      SEARCH_KINDS.map((kind) => Type.Literal(kind)),
      { description: 'Only things of this kind' },
    ),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST.most, description: `Hits of each kind; default ${MOST.default}` }),
  ),
});

function groupDto({ kind, total, hits }: HitGroup): SearchDto['groups'][number] {
  return {
    ...{ kind, total },
    hits: hits.map(({ document: { id, page, route, evidence }, title, snippet }) => ({
      ...{ id, page, route, evidence, title: [...title], snippet: [...snippet] },
    })),
  };
}

/** GET /search: everything the ledger holds that has these words. */
export function searchRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/search',
    summary: 'Full-text search over everything, grouped by kind; words may be unfinished or slightly misspelt',
    params: NO_PARAMETERS,
    query: Query,
    response: SearchSchema,
    answer: async (view, { query: { q, kind, limit } }) => {
      const groups = search(await searchIndexOf(view), q, limit ?? MOST.default);
      const wanted = groups.filter((group) => kind === undefined || group.kind === kind);
      const total = wanted.reduce((sum, group) => sum + group.total, 0);
      return { query: q, knownOn: view.knownOn, total, groups: wanted.map(groupDto) };
    },
  });
}
