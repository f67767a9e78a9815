import { convertText } from '../../units/convert-text.ts';
import type { Value } from '../../units/value.ts';
import type { ConversionDto } from '../contract-service.ts';
import { ApiError } from '../errors.ts';

/** Amounts of a value as plain decimal text: one, or the two ends of a range. */
function decimalsOf(value: Value): string[] {
  if ('quantity' in value) return [String(value.quantity.amount)];
  if (value.kind !== 'range') return [];
  return [value.low, value.high].map((end) => (end === null ? '' : String(end.amount)));
}

/** A quantity in another unit; text that cannot be converted is refused with the reason. */
export function conversionDto(quantity: string, to: string): ConversionDto {
  const done = convertText(quantity, to);
  if (!done.ok) throw new ApiError('invalid-quantity', done.message);
  const { input, text, value, rule } = done;
  return { input, to, text, kind: value.kind, decimals: decimalsOf(value), rule };
}
