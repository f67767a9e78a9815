import Type from 'typebox';
import { HealthSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /health: that the server answers, its version and what the ledger holds. */
export function healthRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/health',
    summary: 'Whether the server answers, its version, and what the ledger holds',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: HealthSchema,
    answer: ({ counts: { head, ...counts }, knownOn }) => ({
      status: 'ok' as const,
      version: desk.version,
      knownOn,
      head,
      counts,
    }),
  });
}
