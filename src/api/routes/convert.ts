import Type from 'typebox';
import { convertText } from '../../units/convert-text.ts';
import type { Value } from '../../units/value.ts';
import { ConversionSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  quantity: Type.String({ minLength: 1, maxLength: 200, description: 'A number and a unit, e.g. 6,685,871 lb' }),
  to: Type.String({ minLength: 1, maxLength: 40, description: 'Unit code, e.g. t' }),
});

/** Amounts of a value as plain decimal text: one, or the two ends of a range. */
function decimalsOf(value: Value): string[] {
  if ('quantity' in value) return [String(value.quantity.amount)];
  if (value.kind !== 'range') return [];
  return [value.low, value.high].map((end) => (end === null ? '' : String(end.amount)));
}

/** GET /convert: exact factors only, with the rule used. */
export function convertRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/convert',
    summary: 'A quantity in another unit of its dimension, by exact factors',
    params: NO_PARAMETERS,
    query: Query,
    response: ConversionSchema,
    answer: (_view, { query: { quantity, to } }) => {
      const done = convertText(quantity, to);
      if (!done.ok) throw new ApiError('invalid-quantity', done.message);
      return {
        input: quantity,
        to,
        text: done.text,
        kind: done.value.kind,
        decimals: decimalsOf(done.value),
        rule: done.rule,
      };
    },
  });
}
