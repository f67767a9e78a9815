import Type from 'typebox';
import { wantedOn } from '../../brief/wanted.ts';
import { conflictsOf, contentsOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import { WantedSchema } from '../contract-wanted.ts';
import { contractsOf } from '../contracts-of.ts';
import type { Desk } from '../desk.ts';
import { checkMaterial } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { wantedDto } from '../present/wanted.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  standing: Type.Optional(
    Type.Union([Type.Literal('asked for'), Type.Literal('under contract'), Type.Literal('ended')], {
      description: 'asked for, under contract or ended',
    }),
  ),
  ...PAGING,
});

/** GET /wanted: the key materials the stockpile's buyer wants, each cell with its evidence. */
export function wantedRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/wanted',
    summary: 'Key materials wanted: form, quantity, ceiling, minimum, dates, status; each cell with its evidence',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(WantedSchema),
    answer: async (view, { query: { material, standing, ...paging } }) => {
      if (material !== undefined) checkMaterial(view, { material });
      const contents = await contentsOf(view);
      const all = await view.once('wanted', async () =>
        wantedOn(await contractsOf(view, undefined), contents, await conflictsOf(view)),
      );
      const wanted = all.filter(
        (item) =>
          (material === undefined || item.contract.procurement.material === material) &&
          (standing === undefined || item.standing === standing),
      );
      const page = pageOf(wanted, paging, listName(view, 'wanted', { material, standing }));
      return { ...page, items: page.items.map((item) => wantedDto(item, contextOf(view))) };
    },
  });
}
