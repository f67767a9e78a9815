import type { Figure } from '../../ledger/figure.ts';
import { formatNumber } from '../../units/format.ts';
import { basisName, isMassBasis } from '../../units/quantity.ts';
import { quantityOf } from '../../units/value.ts';

/** Digits that tell every double of a source apart. */
const ALL_DIGITS = 15;

/** A single quantity as a query parameter takes it, to the last digit and with what it is a mass of; null for none. */
export function askedText(figure: Figure | null): string | null {
  const q = figure === null ? null : quantityOf(figure.value);
  if (q === null) return null;
  const number = formatNumber(q.amount, { maxDigits: ALL_DIGITS });
  // Money is printed in millions elsewhere, which would round what is asked.
  const text = q.unit === 'USD' ? `$${number}` : `${number} ${q.unit}`;
  if (!isMassBasis(q.basis) || q.basis === 'unstated') return text;
  return `${text} ${typeof q.basis === 'string' ? q.basis : basisName(q.basis)}`;
}
