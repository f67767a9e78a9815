import Type from 'typebox';
import { PageOf } from '../contract-envelope.ts';
import { PropertySchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /vocabulary/properties: what a statement may state. */
export function propertyRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/vocabulary/properties',
    summary: 'What a statement may state: unit, tolerance, description',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(PropertySchema),
    answer: (view, { query }) => {
      const page = pageOf([...view.workbench.vocabulary.properties.values()], query, listName(view, 'properties'));
      return { ...page, items: page.items.map((item) => ({ ...item, tolerance: String(item.tolerance) })) };
    },
  });
}
