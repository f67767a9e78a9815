import Type from 'typebox';
import { modelRegister } from '../../brief/model-register.ts';
import { knownOn } from '../../ledger/as-of.ts';
import { PageOf } from '../contract-envelope.ts';
import { type NotModelledDto, NotModelledSchema } from '../contract-not-modelled.ts';
import type { Desk, View } from '../desk.ts';
import { standingIn } from '../model-standing.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** The register, worked out once a day. */
export const registerOf = (view: View): Promise<readonly NotModelledDto[]> =>
  view.once('not modelled', async () => {
    const { statementsOf } = await view.index();
    const about = (material: string) => knownOn(statementsOf.get(material) ?? [], view.knownOn);
    const standing = await standingIn(view);
    return modelRegister(view.workbench.vocabulary.materials.values(), about, standing).map(
      ({ material: { id, name, category }, reason, atHand, needs }) => ({
        ...{ material: id, name, category, reason, atHand },
        needs: needs.map((need) => ({ ...need })),
      }),
    );
  });

/** GET /not-modelled: which materials cannot be modelled, and why. */
export function notModelledRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/not-modelled',
    summary: 'Which materials have no shortfall model, what a model needs, and what of it is at hand',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(NotModelledSchema),
    answer: async (view, { query }) => {
      const page = pageOf(await registerOf(view), query, listName(view, 'not-modelled'));
      return { ...page, items: [...page.items] };
    },
  });
}
