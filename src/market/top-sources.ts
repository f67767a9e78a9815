import type { Period } from '../units/period.ts';
import { importSources } from './imports.ts';
import type { MaterialView } from './material-view.ts';
import type { PlaceShare } from './place-share.ts';
import { placeKind } from './production.ts';

/** The countries most US imports of a form came from, as the newest edition prints them. */
export interface TopSources {
  readonly form: string;
  readonly period: Period;
  readonly edition: string;
  /** Largest first; other countries never count. */
  readonly shares: readonly PlaceShare[];
}

/** How many countries are named on one line. */
const NAMED = 4;

/** The largest import sources of every form in the newest edition that prints them. */
export function topSources(view: MaterialView): readonly TopSources[] {
  const all = importSources(view);
  const newest = all[0]?.edition;
  return all
    .filter(({ edition }) => edition === newest)
    .map(({ form, period, edition, shares }) => ({
      form,
      period,
      edition,
      shares: shares.filter(({ place }) => placeKind(place, view) === 'country').slice(0, NAMED),
    }));
}
