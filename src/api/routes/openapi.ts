import Type from 'typebox';
import type { Desk } from '../desk.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /openapi.json: this API described by the same schemas that guard it. */
export function openapiRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: Type.Record(Type.String(), Type.Unknown()),
    answer: () => ({ ...app.swagger() }),
  });
}
