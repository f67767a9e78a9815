import Type from 'typebox';
import { VerifySchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /verify: whether journal, snapshots and evidence ids are as they were written. */
export function verifyRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/verify',
    summary: 'Checks journal, snapshots and evidence ids against each other; names the first altered line',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: VerifySchema,
    fresh: true,
    answer: async ({ workbench }) => {
      const { findings, ...report } = await workbench.verify();
      return { ...report, findings: [...findings] };
    },
  });
}
