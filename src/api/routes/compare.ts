import Type from 'typebox';
import { comparisonOf, multiplesOf } from '../briefs.ts';
import { ComparisonSchema, MeasureSchema, MultiplesSchema } from '../contract-compare.ts';
import type { Desk } from '../desk.ts';
import { comparisonDto, multiplesDto } from '../present/compare.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /compare and /compare/:measure: all materials side by side, and one measure of each over time. */
export function compareRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/compare',
    summary: 'Every material side by side: reliance, producers, concentration, price, inventory, what is asked for',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: ComparisonSchema,
    table: true,
    answer: async (view) => comparisonDto(await comparisonOf(view)),
  });
  readRoute(app, desk, {
    path: '/compare/:measure',
    summary: 'One measure of every material over time, each period as the latest edition that states it has it',
    params: Type.Object({ measure: MeasureSchema }),
    query: Type.Object({}),
    response: MultiplesSchema,
    table: true,
    answer: async (view, { params: { measure } }) => multiplesDto(measure, await multiplesOf(view, measure)),
  });
}
