import Type from 'typebox';
import { procurementsOf } from '../briefs.ts';
import { ProcurementSchema } from '../contract-brief.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { procurementDto } from '../present/procurement.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })), ...PAGING });
const Params = Type.Object({ id: Type.String({ description: 'Procurement id, e.g. dla-cobalt-2025' }) });

/** GET /procurements and /procurements/:id. */
export function procurementRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/procurements',
    summary: 'Procurements, each folded from its events as of the day; money role by role',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ProcurementSchema),
    answer: async (view, { query: { material, ...paging } }) => {
      const all = await procurementsOf(view);
      const wanted = material === undefined ? all : all.filter((item) => item.material === material);
      const page = pageOf(wanted, paging, listName(view, 'procurements', { material }));
      return { ...page, items: page.items.map((item) => procurementDto(item, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/procurements/:id',
    summary: 'One procurement',
    params: Params,
    query: Type.Object({}),
    response: ProcurementSchema,
    answer: async (view, { params: { id } }) => {
      const found = (await procurementsOf(view)).find((item) => item.id === id);
      if (found === undefined) throw new ApiError('unknown-procurement', `No procurement "${id}" on ${view.knownOn}.`);
      return procurementDto(found, contextOf(view));
    },
  });
}
