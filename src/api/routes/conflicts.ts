import Type from 'typebox';
import { concerns } from '../../brief/conflicts.ts';
import { conflictsOf } from '../briefs.ts';
import { ConflictSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { conflictDto } from '../present/conflict.ts';
import { contextOf } from '../present/context.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })), ...PAGING });

/** GET /conflicts: where sources disagree, side by side, never averaged. */
export function conflictRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/conflicts',
    summary: 'Where sources disagree: every side, how far apart, who is followed and why',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ConflictSchema),
    answer: async (view, { query: { material, ...paging } }) => {
      const all = await conflictsOf(view);
      const wanted = material === undefined ? all : all.filter((item) => concerns(item, material));
      const page = pageOf(wanted, paging, listName(view, 'conflicts', { material }));
      return { ...page, items: page.items.map((item) => conflictDto(item, contextOf(view))) };
    },
  });
}
