import Type from 'typebox';
import { titledRevision } from '../../brief/conflicts.ts';
import { revisionsOf, suppliersOf } from '../briefs.ts';
import { RevisionSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { revisionDto } from '../present/revision.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })), ...PAGING });

/** GET /revisions: where a source changed its own number. */
export function revisionRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/revisions',
    summary: 'Where a source changed its own number from one edition to a later one',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(RevisionSchema),
    answer: async (view, { query: { material, ...paging } }) => {
      const all = await revisionsOf(view);
      const wanted = material === undefined ? all : all.filter((item) => item.material === material);
      const page = pageOf(wanted, paging, listName(view, 'revisions', { material }));
      const [names, context] = [await suppliersOf(view), contextOf(view)];
      const { vocabulary } = context;
      return {
        ...page,
        items: page.items.map((item) => revisionDto(titledRevision(item, vocabulary, names), context)),
      };
    },
  });
}
