import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import { importRanks } from '../../market/import-ranks.ts';
import { materialInputOf } from '../briefs.ts';
import { ImportRanksSchema } from '../contract-import-ranks.ts';
import type { Desk } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { figureDto } from '../present/figure.ts';
import { type App, readRoute } from '../route.ts';

/** GET /materials/:material/import-ranks: the order of import sources where an edition prints no shares. */
export function importRankRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/import-ranks',
    summary: 'Order of the US import sources of a material in the editions that print no shares, latest first',
    params: MATERIAL_PARAMS,
    query: Type.Object({}),
    response: ImportRanksSchema,
    answer: async (view, { params }) => {
      const found = importRanks(materialView(await materialInputOf(view, checkMaterial(view, params))));
      const items = found.map(({ form, period, edition, ranks }) => ({
        ...{ form, period, edition },
        ranks: ranks.map(({ place, placeName, rank }) => ({ place, placeName, rank: figureDto(rank) })),
      }));
      return { items };
    },
  });
}
