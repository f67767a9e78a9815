import Type from 'typebox';
import { situationOf } from '../briefs.ts';
import { SituationSchema } from '../contract-brief.ts';
import type { Desk } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { situationDto } from '../present/situation.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /situation: what is held, asked for, contracted and produced, material by material. */
export function situationRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/situation',
    summary: 'What is held, asked for, contracted and produced; what expires, what is new, what disagrees',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: SituationSchema,
    table: true,
    answer: async (view) => situationDto(await situationOf(view), view.counts.problems, contextOf(view)),
  });
}
