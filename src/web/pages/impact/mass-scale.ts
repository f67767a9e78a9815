import { formatNumber } from '../../../units/format.ts';
import { parseQuantity } from '../../../units/text.ts';
import { convertAmount, dimensionOf } from '../../../units/unit.ts';

/** Ends of the slider of masses as powers of ten of tonnes: 100 kg to a million tonnes. */
export const MASS_POWERS = [-1, 6] as const;

/** The power of ten of tonnes of a mass in words, for the slider; null where it is no mass. */
export function massPower(text: string): number | null {
  const read = parseQuantity(text, { basis: 'unstated' });
  if (!read.ok || read.quantity.amount <= 0 || dimensionOf(read.quantity.unit) !== 'mass') return null;
  const power = Math.log10(convertAmount(read.quantity.amount, read.quantity.unit, 't'));
  return Math.min(MASS_POWERS[1], Math.max(MASS_POWERS[0], power));
}

/** A mass at a power of ten of tonnes, to three figures: `222 t`. */
export function massAt(power: number): string {
  return `${formatNumber(Number((10 ** power).toPrecision(3)), { maxDigits: 3 })} t`;
}
