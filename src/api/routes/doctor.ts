import Type from 'typebox';
import { DoctorSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /doctor: whether the installation is in order and what to do where it is not. */
export function doctorRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/doctor',
    summary: 'Whether schema, folder and database are in order, and what to do where they are not',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: DoctorSchema,
    fresh: true,
    answer: async ({ workbench }) => {
      const { ok, findings } = await workbench.doctor();
      return { ok, findings: [...findings] };
    },
  });
}
