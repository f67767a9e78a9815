import Type from 'typebox';
import { potOf } from '../briefs.ts';
import { PotSchema } from '../contract-pot.ts';
import type { Desk } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { potDto } from '../present/pot.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /pot: the stockpile's money, given, ordered and promised, with the ceilings beside it. */
export function potRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/pot',
    summary: 'The stockpile’s money: appropriations, orders and minimums; ceilings beside it, never in it',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: PotSchema,
    answer: async (view) => potDto(await potOf(view), contextOf(view)),
  });
}
