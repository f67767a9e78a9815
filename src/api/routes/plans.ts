import Type from 'typebox';
import { planReviews } from '../../brief/plans.ts';
import { recommendationsOn } from '../../brief/recommendations.ts';
import { contentsOf, procurementsOf } from '../briefs.ts';
import { PlansSchema, RecommendationsSchema } from '../contract-plans.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { contextOf } from '../present/context.ts';
import { planYearDto, recommendationsDto } from '../present/plan.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  year: Type.Optional(Type.String({ description: 'Fiscal year: FY2025 or 2025; all where left out' })),
});

function fiscalYear(year: string | undefined): string | null {
  if (year === undefined) return null;
  const read = /^(?:FY)?(\d{4})$/i.exec(year.trim());
  if (read === null) throw new ApiError('invalid-query', `year: "${year}" is no fiscal year. Write FY2025 or 2025.`);
  return `FY${read[1]}`;
}

/** GET /plans: annual materials plans against requests and awards; /recommendations: what auditors recommended. */
export function planRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/plans',
    summary: 'Annual materials plans by fiscal year against what was asked for and awarded in it',
    params: NO_PARAMETERS,
    query: Query,
    response: PlansSchema,
    table: true,
    answer: async (view, { query }) => {
      const wanted = fiscalYear(query.year);
      const reviews = planReviews(await contentsOf(view), await procurementsOf(view));
      const years = reviews.filter((review) => wanted === null || review.fiscalYear === wanted);
      return { years: years.map((review) => planYearDto(review, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/recommendations',
    summary: 'What the Government Accountability Office recommended on the stockpile, and what is still open',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: RecommendationsSchema,
    table: true,
    answer: async (view) => {
      const { statements, judgements, knownOn } = await contentsOf(view);
      return recommendationsDto(recommendationsOn(statements, judgements, knownOn), contextOf(view));
    },
  });
}
