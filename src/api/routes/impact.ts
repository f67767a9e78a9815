import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import { factsOn } from '../../brief/profile.ts';
import { impactCard } from '../../market/impact/card.ts';
import type { ImpactRequest } from '../../market/impact/request.ts';
import type { Contract } from '../../procurement/contract-record.ts';
import {
  eligibleBrands,
  type ImpactEvidence,
  impactRequestOf,
  partsAsked,
  QUANTITY_PARTS,
  type QuantityPart,
} from '../../procurement/impact.ts';
import { contentsOf, materialInputOf } from '../briefs.ts';
import { type ImpactDto, ImpactSchema } from '../contract-impact.ts';
import { contractNamed } from '../contracts-of.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { IMPACT_QUERY, PROCUREMENT_PARAMS, requestGiven } from '../impact-params.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { contextOf } from '../present/context.ts';
import { type ImpactOf, impactDto } from '../present/impact.ts';
import { type App, readRoute } from '../route.ts';

/** Whose card it is: a material's, or a procurement's with what it says of itself. */
interface CardOf extends ImpactOf {
  readonly material: string;
}

async function cardOf(view: View, request: ImpactRequest, of: CardOf): Promise<ImpactDto> {
  const market = materialView(await materialInputOf(view, of.material));
  const facts = factsOn(view.workbench.facts, view.knownOn);
  return impactDto(impactCard(request, market, facts), of, contextOf(view));
}

const ProcurementQuery = Type.Object({
  ...IMPACT_QUERY.properties,
  part: wordOf(QUANTITY_PARTS, 'Part of the quantity, where quantity is not given; default whole'),
});

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
      const of = { material, procurement: null, parts: [], brands: [] };
      return cardOf(view, requestGiven(view, material, query), of);
    },
  });
  readRoute(app, desk, {
    path: '/procurements/:id/impact',
    summary: 'The same for a procurement: its quantity over its term and its ceiling, or what is asked instead',
    params: PROCUREMENT_PARAMS,
    query: ProcurementQuery,
    response: ImpactSchema,
    answer: async (view, { params, query: { part, ...query } }) => {
      const contract = await contractNamed(view, params.id, undefined);
      const { material, id } = contract.procurement;
      const evidence = { ...(await contentsOf(view)), day: view.knownOn };
      const base = impactRequestOf(contract, evidence, partAsked(part, contract, evidence));
      const of = { parts: partsAsked(contract, evidence), brands: eligibleBrands(contract) };
      return cardOf(view, requestGiven(view, material, query, base), { material, procurement: id, ...of });
    },
  });
}

/** A part of the quantity, refused where no source gives it. */
function partAsked(given: string | undefined, contract: Contract, evidence: ImpactEvidence): QuantityPart {
  const part = checkWord('part', given, QUANTITY_PARTS);
  if (part === undefined) return 'whole';
  const known = partsAsked(contract, evidence).map((one) => one.part);
  if (known.includes(part)) return part;
  throw new ApiError(
    'invalid-query',
    `part: no source at hand gives the ${part} quantity of ${contract.procurement.id}.`,
    known.join(', ') || 'leave it out',
  );
}
