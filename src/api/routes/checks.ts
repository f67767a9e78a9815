import Type from 'typebox';
import { checksOf } from '../briefs.ts';
import { ChecksSchema } from '../contract-checks.ts';
import type { Desk } from '../desk.ts';
import { checkDto } from '../present/check.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /checks: what must hold among the evidence, and where it does not. */
export function checkRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/checks',
    summary: 'The checks of data/checks over the evidence: what holds, what fails, what is excepted and why',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: ChecksSchema,
    answer: async (view) => {
      const results = await checksOf(view);
      const ok = results.every(({ state }) => state !== 'failed');
      return { ok, knownOn: view.knownOn, checks: results.map(checkDto) };
    },
  });
}
