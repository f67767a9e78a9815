import Type from 'typebox';
import { modelReadiness } from '../../brief/model-needs.ts';
import { factsOn, materialProfile } from '../../brief/profile.ts';
import { knownOn } from '../../ledger/as-of.ts';
import { ProfileSchema } from '../contract-profile.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { standingIn } from '../model-standing.ts';
import { contextOf } from '../present/context.ts';
import { profileDto } from '../present/profile.ts';
import { type App, readRoute } from '../route.ts';

/** GET /materials/:material/profile: what a material is. */
export function profileRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/profile',
    summary:
      'What a material is: forms, grades, uses, by-products, critical lists, customs codes, what a model of it needs',
    params: Type.Object({ material: Type.String({ description: 'Material id, e.g. antimony' }) }),
    query: Type.Object({}),
    response: ProfileSchema,
    answer: async (view, { params: { material } }) => {
      const { vocabulary, facts } = view.workbench;
      if (!vocabulary.materials.has(material)) {
        throw new ApiError('unknown-material', `There is no material "${material}".`);
      }
      const { statementsOf } = await view.index();
      const about = knownOn(statementsOf.get(material) ?? [], view.knownOn);
      const profile = materialProfile(material, vocabulary, factsOn(facts, view.knownOn));
      const standing = (await standingIn(view))(material);
      return profileDto(profile, modelReadiness(material, about, standing), contextOf(view));
    },
  });
}
