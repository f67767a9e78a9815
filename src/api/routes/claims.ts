import Type from 'typebox';
import { claimsOf } from '../briefs.ts';
import { ClaimSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { claimDto } from '../present/claim.ts';
import { contextOf } from '../present/context.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })), ...PAGING });

/** GET /claims: what somebody asserts, with their interest and what became of it. */
export function claimRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/claims',
    summary: 'Claims with speaker, interest and score as of the day',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ClaimSchema),
    answer: async (view, { query: { material, ...paging } }) => {
      const all = await claimsOf(view);
      const wanted = material === undefined ? all : all.filter(({ claim }) => claim.materials.includes(material));
      const page = pageOf(wanted, paging, listName(view, 'claims', { material }));
      return { ...page, items: page.items.map((item) => claimDto(item, contextOf(view))) };
    },
  });
}
