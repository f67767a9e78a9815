import type { Figure } from '../ledger/figure.ts';
import type { MaterialView } from './material-view.ts';
import { productionTables } from './production.ts';
import { usSeries } from './series.ts';

/** A year of supply or use that a request or a sale is set against. */
export interface Supply {
  /** `World: mine production`, `US: imports for consumption, Oxide`. */
  readonly label: string;
  readonly scope: 'United States' | 'home' | 'world';
  readonly property: string;
  readonly form: string | null;
  readonly figure: Figure;
}

const PRODUCED = /^production/;
const US_LINES = /^(production|imports$|consumption-apparent$)/;

/** Newest year of every US line of production, imports and apparent consumption in the latest edition. */
export function usSupplies(view: MaterialView): readonly Supply[] {
  const all = usSeries(view);
  const edition = all[0]?.edition;
  return all.flatMap(({ edition: own, property, label, form, points }) => {
    const last = points.at(-1);
    if (own !== edition || !US_LINES.test(property) || last === undefined) return [];
    return [{ label: `US: ${lower(label)}`, scope: 'United States' as const, property, form, figure: last.figure }];
  });
}

/** Newest printed world total of every production table of the latest edition; the sum of its rows where none is printed. */
export function worldSupplies(view: MaterialView): readonly Supply[] {
  const all = productionTables(view).filter(({ property }) => PRODUCED.test(property));
  const edition = all[0]?.edition;
  return all.flatMap(({ edition: own, property, label, form, rows, sumListed }) => {
    const world = rows.find(({ placeKind }) => placeKind === 'world')?.cells.at(-1) ?? sumListed.at(-1);
    if (own !== edition || world === null || world === undefined) return [];
    return [{ label: `World: ${lower(label)}`, scope: 'world' as const, property, form, figure: world }];
  });
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Whether a supply is of the form asked for, as far as both are named. */
export type SameForm = 'same form' | 'wider form' | 'form not named' | 'another form';

/** From what answers best to what answers least. */
export const FORM_ORDER: readonly SameForm[] = ['same form', 'wider form', 'form not named', 'another form'];

/** Customs count ingots, cathodes, pellets and powders of a metal as unwrought, so unwrought metal holds metal and more. */
const WIDER: Readonly<Record<string, readonly string[]>> = { unwrought: ['metal', 'pellets'] };

/** Compares the form of a supply with the form asked for. */
export function sameForm(supplied: string | null, asked: string | null): SameForm {
  if (supplied === null || asked === null) return 'form not named';
  if (supplied === asked) return 'same form';
  return WIDER[supplied]?.includes(asked) ? 'wider form' : 'another form';
}
