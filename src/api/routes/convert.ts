import Type from 'typebox';
import { ConversionSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { conversionDto } from '../present/conversion.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  quantity: Type.String({ minLength: 1, maxLength: 200, description: 'A number and a unit, e.g. 6,685,871 lb' }),
  to: Type.String({ minLength: 1, maxLength: 40, description: 'Unit code, e.g. t' }),
});

/** GET /convert: exact factors only, with the rule used. */
export function convertRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/convert',
    summary: 'A quantity in another unit of its dimension, by exact factors',
    params: NO_PARAMETERS,
    query: Query,
    response: ConversionSchema,
    answer: (_view, { query: { quantity, to } }) => conversionDto(quantity, to),
  });
}
