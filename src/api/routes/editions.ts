import Type from 'typebox';
import { type SourceRefDto, SourceRefSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { evidenceFrom } from '../find.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { sourceRef } from '../present/source.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** Enough digits to tell any two pieces of evidence apart, short enough for hundreds of them in one address. */
const PREFIX = 16;
const MOST = 250;

const distinct = (editions: readonly SourceRefDto[]): readonly SourceRefDto[] => [
  ...new Map(editions.map((edition) => [`${edition.id} ${edition.published}`, edition])).values(),
];

/** GET /editions: the editions a list of evidence comes from, for the sources beside a chart. */
export function editionRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/editions',
    summary: 'The editions that given evidence comes from, each once',
    params: NO_PARAMETERS,
    query: Type.Object({
      ...PAGING,
      evidence: Type.String({
        pattern: `^[0-9a-f]{${PREFIX},64}(,[0-9a-f]{${PREFIX},64}){0,${MOST - 1}}$`,
        description: `Up to ${MOST} evidence ids, or at least their first ${PREFIX} digits, with commas between`,
      }),
    }),
    response: PageOf(SourceRefSchema),
    answer: async (view, { query }) => {
      const wanted = new Set(query.evidence.split(',').map((id) => id.slice(0, PREFIX)));
      const found = (await Promise.all([...wanted].map((prefix) => evidenceFrom(view, prefix)))).flat();
      const context = contextOf(view);
      return pageOf(distinct(found.map((item) => sourceRef(item, context))), query, listName(view, 'editions'));
    },
  });
}
