import Type from 'typebox';
import { comparePlans } from '../../cases/plan/compare-plans.ts';
import type { PlanAnswer } from '../../cases/plan/plan-answer.ts';
import { PLAN_LIMITS } from '../../cases/plan/plan-limits.ts';
import type { StoredPlan } from '../../store/plan-store.ts';
import type { OpenPlans } from '../../workbench/plan.ts';
import { preparingAt } from '../case-desk.ts';
import { type BoughtDto, BoughtSchema, PlanComparisonSchema, ReplanSchema } from '../contract-buying-plans.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { plain } from '../plain.ts';
import { keptPlan, NoPlanError, PLAN_ID } from '../plan-asked.ts';
import { figureOrNull } from '../present/figure.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const PLAN = Type.Object({ id: PLAN_ID });

/** One row for each line and fiscal year, as a table is taken away. */
function boughtOf({ lines }: PlanAnswer): BoughtDto[] {
  return lines.flatMap(({ byYear, option, kind, words, node, material, source, ...line }) =>
    byYear.map(({ year, tonnes, usd }) => ({
      ...{ year, option, kind, words, node, material, source, tonnes, usd },
      ...{ word: line.word, blocked: [...line.blocked], reason: line.reason, warnings: [...line.warnings] },
      ...{ price: figureOrNull(line.price?.figure ?? null), evidence: [...line.evidence] },
    })),
  );
}

/** An empty text would count as nothing: the number is read here. */
function dollarsOf(text: string): number {
  const usd = /^(?:\d+\.?\d*|\.\d+)(?:e\+?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  if (usd <= PLAN_LIMITS.budget) return usd;
  throw new ApiError('invalid-query', `"usd" is "${text}".`, `dollars from 0 to ${PLAN_LIMITS.budget}, as 2e9`);
}

function sideOf({ id, answer }: StoredPlan) {
  const { title, headline, spent, before, after, manifest } = answer;
  const { budget, objective } = manifest;
  return { id, title, headline, budget, spent, ...plain({ before, after, objective }) };
}

/** GET /buying-plans/compare, /buying-plans/:id/lines and /buying-plans/:id/budget: parts of kept plans. */
export function buyingPlanSections(app: App, desk: Desk, open: OpenPlans): void {
  readRoute(app, desk, {
    path: '/buying-plans/compare',
    summary: 'Two kept buying plans side by side: their lines, and on the same draws what either leaves',
    params: NO_PARAMETERS,
    query: Type.Object({ a: PLAN_ID, b: PLAN_ID }),
    response: PlanComparisonSchema,
    fresh: true,
    answer: async (_, { query }) => {
      const [a, b] = [await keptPlan(desk, query.a), await keptPlan(desk, query.b)];
      return { a: sideOf(a), b: sideOf(b), ...plain(comparePlans(a.answer, b.answer)) };
    },
  });
  readRoute(app, desk, {
    path: '/buying-plans/:id/lines',
    summary: 'What a kept buying plan buys, a row for each line and fiscal year, to be taken away as a table',
    params: PLAN,
    query: Type.Object({}),
    response: PageOf(BoughtSchema),
    fresh: true,
    answer: async (_, { params }) => {
      const items = boughtOf((await keptPlan(desk, params.id)).answer);
      return { items, total: items.length, next: null };
    },
  });
  readRoute(app, desk, {
    path: '/buying-plans/:id/budget',
    summary:
      'A kept buying plan for another budget, all else as it was: at once where the plan is open, else once it is drawn again. Nothing is kept',
    params: PLAN,
    query: Type.Object({
      usd: Type.String({ minLength: 1, maxLength: 40, description: 'The other budget, US dollars: 2000000000 or 2e9' }),
    }),
    response: ReplanSchema,
    fresh: true,
    answer: async (_, { params, query }) => {
      const usd = dollarsOf(query.usd);
      const { id, answer } = await keptPlan(desk, params.id);
      const again = await open.replan(answer.manifest, usd, () => preparingAt(desk));
      if ('clash' in again) throw new NoPlanError(again);
      return { plan: id, ...plain(again) };
    },
  });
}
