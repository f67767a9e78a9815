import type { Period } from '../units/period.ts';
import type { PlaceShare } from './place-share.ts';

/** Where US imports of a form came from over a span of years, as one edition prints it. */
export interface ImportSources {
  readonly form: string;
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly shares: readonly PlaceShare[];
}
