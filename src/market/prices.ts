import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';

/** A dated price as a source gives it; a range stays a range. */
export interface PricePoint {
  readonly date: Period;
  readonly label: string;
  readonly figure: Figure;
}
