import Type, { type Static } from 'typebox';
import { materialView } from '../../brief/material.ts';
import { knownOn } from '../../ledger/as-of.ts';
import { projectsOn } from '../../market/projects.ts';
import type { Contract } from '../../procurement/contract-record.ts';
import { deliverabilityOf } from '../../procurement/deliverability/deliverability.ts';
import { contentsOf, materialInputOf } from '../briefs.ts';
import { DELIVERABILITY_LIMITS, DeliverabilitySchema } from '../contract-deliverability.ts';
import { contractNamed } from '../contracts-of.ts';
import type { Desk, View } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { deliverabilityDto } from '../present/deliverability.ts';
import { type App, readRoute } from '../route.ts';
import { PROCUREMENT_ID } from './procurements.ts';

const Query = Type.Object({
  draws: Type.Optional(
    Type.Integer({ minimum: 100, maximum: DELIVERABILITY_LIMITS.draws, description: 'Default 10,000' }),
  ),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: DELIVERABILITY_LIMITS.seed, description: 'Default 1' })),
});

/** GET /procurements/:id/deliverability: whether a contract can be delivered in the form it asks for. */
export function deliverabilityRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/procurements/:id/deliverability',
    summary:
      'Whether a contract can be delivered: orders as masses, the chain link by link, chances by quarter, who said what',
    params: PROCUREMENT_ID,
    query: Query,
    response: DeliverabilitySchema,
    table: true,
    answer: async (view, { params, query }) => {
      const contract = await contractNamed(view, params.id, undefined);
      return answered(view, contract, query);
    },
  });
}

async function answered(view: View, contract: Contract, { draws = 10_000, seed = 1 }: Static<typeof Query>) {
  const input = await materialInputOf(view, contract.procurement.material);
  const contents = await contentsOf(view);
  const { evidence } = await view.index();
  const market = materialView(input);
  const claims = contents.claims;
  const answer = deliverabilityOf({
    ...{ contract, claims, view: market, chains: view.workbench.chains },
    recorded: knownOn(
      claims.flatMap((claim) => evidence.get(claim.evidence) ?? []),
      view.knownOn,
    ),
    ledger: { statements: market.statements, events: knownOn(input.events, view.knownOn), asOf: view.knownOn },
    allEvents: contents.events,
    projects: projectsOn(contents),
    run: { draws, seed },
  });
  return deliverabilityDto(answer, market, contextOf(view));
}
