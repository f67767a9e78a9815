import Type from 'typebox';
import type { Decision } from '../../brief/decisions.ts';
import { decisionsOn, overdueBuys } from '../../brief/decisions.ts';
import { recommendationsOn } from '../../brief/recommendations.ts';
import { contentsOf, procurementsOf } from '../briefs.ts';
import {
  AdoptionBodySchema,
  DecisionReportSchema,
  DecisionSchema,
  DecisionsSchema,
  LinkBodySchema,
  type RegistersDto,
  RegistersSchema,
  WithdrawalBodySchema,
} from '../contract-decisions.ts';
import { adopt, decisionNamed, link, withdraw } from '../deciding.ts';
import type { Desk, View } from '../desk.ts';
import { plain } from '../plain.ts';
import { contextOf } from '../present/context.ts';
import { type DecisionContext, decisionDto } from '../present/decision.ts';
import { recommendationsDto } from '../present/plan.ts';
import { type App, actRoute, NO_PARAMETERS, readRoute } from '../route.ts';
import { registerOf } from './not-modelled.ts';

async function decisionsIn(view: View): Promise<readonly Decision[]> {
  return decisionsOn(await view.workbench.store.decisions(), view.knownOn);
}

async function contextIn(view: View): Promise<DecisionContext> {
  const procurements = await procurementsOf(view);
  const byId = procurements.flatMap((one) => [one.id, ...one.joined].map((id) => [id, one] as const));
  const kept = new Set((await view.workbench.store.plans()).map(({ id }) => id));
  return { procurements: new Map(byId), kept, day: view.knownOn };
}

/** What could not be planned: of standing decisions, else of the newest kept plan of each case. */
async function notPlannedIn(view: View, standing: readonly Decision[]): Promise<RegistersDto['notPlanned']> {
  const decided = standing.flatMap(({ adoption: { id, plan } }) =>
    plan.without.map((item) => ({ ...plain(item), case: plan.case, plan: plan.id, decision: id })),
  );
  const seen = new Set(standing.map(({ adoption }) => adoption.plan.case));
  const newest: RegistersDto['notPlanned'] = [];
  for (const entry of await view.workbench.store.plans()) {
    if (seen.has(entry.case)) continue;
    seen.add(entry.case);
    const kept = await view.workbench.store.plan(entry.id);
    for (const { material, option, why, needs } of kept?.answer.notPlanned ?? []) {
      newest.push({ material, option, why, needs: [...needs], case: entry.case, plan: entry.id, decision: null });
    }
  }
  return [...decided, ...newest];
}

async function registersOf(view: View): Promise<RegistersDto> {
  const all = await decisionsIn(view);
  const { statements, judgements, knownOn } = await contentsOf(view);
  const notModelled = await registerOf(view);
  return {
    overdue: overdueBuys(all, view.knownOn).map(({ buy, ...late }) => {
      const { option, words, material, node } = buy;
      return { ...late, option, words, material, node };
    }),
    notPlanned: await notPlannedIn(
      view,
      all.filter(({ state }) => state === 'standing'),
    ),
    notModelled: notModelled.map(({ material, name, reason, needs }) => ({
      ...{ material, name, reason },
      needs: needs.filter(({ state }) => state !== 'at hand').map(({ need, state }) => `${need}: ${state}`),
    })),
    recommendations: recommendationsDto(recommendationsOn(statements, judgements, knownOn), contextOf(view)),
  };
}

function readingRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/decisions',
    summary: 'Buying plans that were adopted: by whom, when and why, the shortfall each buy answers, what became of it',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: DecisionsSchema,
    fresh: true,
    answer: async (view) => {
      const all = await decisionsIn(view);
      const context = await contextIn(view);
      return { items: all.map((decision) => decisionDto(decision, context)), total: all.length };
    },
  });
  readRoute(app, desk, {
    path: '/decisions/registers',
    summary:
      'Buys that are overdue, what could not be modelled or planned and what it needs, and open recommendations beside',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: RegistersSchema,
    fresh: true,
    answer: registersOf,
  });
  readRoute(app, desk, {
    path: '/decisions/:id',
    summary: 'One decision, as later records and its procurements leave it',
    params: Type.Object({
      id: Type.String({ pattern: '^D-\\d{4,40}$', description: 'Id of a decision, or its first digits' }),
    }),
    query: Type.Object({}),
    response: DecisionSchema,
    fresh: true,
    answer: async (view, { params }) =>
      decisionDto(decisionNamed(params.id, await decisionsIn(view)), await contextIn(view)),
  });
}

/** GET /decisions, /decisions/:id and /decisions/registers; POST /decisions, /decisions/links and /decisions/withdrawals. */
export function decisionRoutes(app: App, desk: Desk): void {
  readingRoutes(app, desk);
  actRoute(app, {
    path: '/decisions',
    summary: 'Adopts a kept buying plan, by whom and why; append-only: a later decision supersedes, nothing is edited',
    body: AdoptionBodySchema,
    response: DecisionReportSchema,
    act: (body) => adopt(desk, body),
  });
  actRoute(app, {
    path: '/decisions/links',
    summary: 'Links a buy of a decision to the procurement it became, or undoes that',
    body: LinkBodySchema,
    response: DecisionReportSchema,
    act: (body) => link(desk, body),
  });
  actRoute(app, {
    path: '/decisions/withdrawals',
    summary: 'Takes a decision back without another in its place',
    body: WithdrawalBodySchema,
    response: DecisionReportSchema,
    act: (body) => withdraw(desk, body),
  });
}
