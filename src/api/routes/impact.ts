import { materialView } from '../../brief/material.ts';
import { factsOn } from '../../brief/profile.ts';
import { impactCard } from '../../market/impact/card.ts';
import type { ImpactRequest } from '../../market/impact/request.ts';
import { impactRequestOf } from '../../procurement/impact.ts';
import { contentsOf, materialInputOf } from '../briefs.ts';
import { type ImpactDto, ImpactSchema } from '../contract-impact.ts';
import { contractNamed } from '../contracts-of.ts';
import type { Desk, View } from '../desk.ts';
import { IMPACT_QUERY, PROCUREMENT_PARAMS, requestGiven } from '../impact-params.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { contextOf } from '../present/context.ts';
import { impactDto } from '../present/impact.ts';
import { type App, readRoute } from '../route.ts';

async function cardOf(
  view: View,
  request: ImpactRequest,
  of: { readonly material: string; readonly procurement: string | null },
): Promise<ImpactDto> {
  const market = materialView(await materialInputOf(view, of.material));
  const facts = factsOn(view.workbench.facts, view.knownOn);
  return impactDto(impactCard(request, market, facts), of, contextOf(view));
}

/** GET /materials/:material/impact and /procurements/:id/impact. */
export function impactRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials/:material/impact',
    summary: 'A purchase beside its market: shares of supply and use, move of price (F-17), what the money buys (F-23)',
    params: MATERIAL_PARAMS,
    query: IMPACT_QUERY,
    response: ImpactSchema,
    answer: async (view, { params, query }) => {
      const material = checkMaterial(view, params);
      return cardOf(view, requestGiven(view, material, query), { material, procurement: null });
    },
  });
  readRoute(app, desk, {
    path: '/procurements/:id/impact',
    summary: 'The same for a procurement: its quantity over its term and its ceiling, or what is asked instead',
    params: PROCUREMENT_PARAMS,
    query: IMPACT_QUERY,
    response: ImpactSchema,
    answer: async (view, { params, query }) => {
      const contract = await contractNamed(view, params.id, undefined);
      const { events } = await contentsOf(view);
      const { material, id } = contract.procurement;
      const request = requestGiven(view, material, query, impactRequestOf(contract, events, view.knownOn));
      return cardOf(view, request, { material, procurement: id });
    },
  });
}
