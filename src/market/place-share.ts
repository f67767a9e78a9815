import type { Figure } from '../ledger/figure.ts';

/** One place's part of a whole, percent; the figure's rule names the denominator. */
export interface PlaceShare {
  readonly place: string;
  readonly placeName: string;
  readonly share: Figure;
}
