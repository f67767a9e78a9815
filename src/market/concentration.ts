import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';
import type { PlaceShare } from './place-share.ts';

/** Concentration of one property in one period of one edition (Herfindahl-Hirschman index, 0 to 10,000; F-03). */
export interface Concentration {
  readonly property: string;
  readonly label: string;
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly hhi: Figure;
  readonly convention: string;
  /** What the shares are shares of: `sum of listed rows, 118,990 t`. */
  readonly denominator: string;
  readonly variants: readonly { readonly convention: string; readonly hhi: Figure }[];
  /** Largest first; other countries last. */
  readonly shares: readonly PlaceShare[];
}
