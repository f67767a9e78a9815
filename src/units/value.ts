import type { Quantity } from './quantity.ts';

/**
 * What a source's cell says. What is withheld and what is not available are two kinds of their own, and neither is zero.
 * A range end of null is open ('>50' has low 50 and high null; 'less than 1/2 unit' has low 0, high 0.5).
 * `described` keeps words where a number was expected ('Large', 'Variable, depending on type of product').
 */
export type Value =
  | { readonly kind: 'reported' | 'estimated' | 'carried'; readonly quantity: Quantity }
  | { readonly kind: 'range'; readonly low: Quantity | null; readonly high: Quantity | null; readonly estimated?: true }
  | { readonly kind: 'zero' | 'withheld' | 'not available' | 'not applicable' | 'net exporter' }
  | { readonly kind: 'described'; readonly text: string };

/** The value's single quantity, or null for ranges, absences and words. A zero has no unit of its own and gives null. */
export function quantityOf(value: Value): Quantity | null {
  return 'quantity' in value ? value.quantity : null;
}
