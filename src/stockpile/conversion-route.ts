import { contentOfForm } from '../vocabulary/content.ts';
import type { Grams } from '../vocabulary/stock-record.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type BookDay, ofKind } from './book-day.ts';
import type { LotState } from './lot-state.ts';
import type { FormOfMaterial } from './release-authority.ts';
import type { StockEventOf } from './stock-book.ts';
import type { Input } from './stock-figure.ts';

/** A way to make one form of a material out of another: somebody's word, or what a book's own upgrades came to. */
export interface ConversionRoute {
  readonly route: string;
  readonly from: FormOfMaterial;
  readonly to: FormOfMaterial;
  /** Least and most gross mass of the form wanted per gross mass of the other. */
  readonly yield: { readonly low: number; readonly high: number };
  /** Days before the first comes out; null where nobody says. */
  readonly days: number | null;
  /** Gross grams of the other form it takes in a day; null where nobody says. */
  readonly perDay: Grams | null;
  /** Least and most dollars per kilogram taken in; null where nobody says. */
  readonly costPerKg: { readonly low: number; readonly high: number } | null;
  readonly whose: 'stated by you' | 'seen in this book';
  /** Records it was seen in; none where somebody states it. */
  readonly inputs: readonly Input[];
}

/** Whether a lot's form answers to one that a route or requirement names. */
export function answersTo({ material, form, grade }: FormOfMaterial, lot: FormOfMaterial): boolean {
  return material === lot.material && form === lot.form && (grade === null || grade === lot.grade);
}

/** Material, form and grade of a lot; null before its card is written. */
export function formOfLot({ card }: LotState): FormOfMaterial | null {
  if (card === null) return null;
  const { material, form, grade = null } = card;
  return { material, form, grade };
}

/** Routes the book itself has gone: what its upgrades yielded and cost. It keeps one day of each, so no time. */
export function routesSeen(book: BookDay): readonly ConversionRoute[] {
  const forms = new Map(book.lots.map(({ state }) => [state.lot, formOfLot(state)]));
  const seen = new Map<
    string,
    { readonly from: FormOfMaterial; readonly to: FormOfMaterial; readonly upgrades: StockEventOf<'upgrade'>[] }
  >();
  for (const upgrade of ofKind(book.live, 'upgrade')) {
    const { lot, into, gross, route = 'upgrade' } = upgrade.payload;
    const [from, to] = [forms.get(lot) ?? null, forms.get(into) ?? null];
    if (from === null || to === null || gross <= 0) continue;
    const key = JSON.stringify([route, from, to]);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { from, to, upgrades: [upgrade] });
    else known.upgrades.push(upgrade);
  }
  return [...seen.values()].map(({ from, to, upgrades }) => routeOf(from, to, upgrades));
}

function routeOf(
  from: FormOfMaterial,
  to: FormOfMaterial,
  upgrades: readonly StockEventOf<'upgrade'>[],
): ConversionRoute {
  const yields = upgrades.map(({ payload }) => payload.out.gross / payload.gross);
  const costs = upgrades.flatMap(({ payload }) =>
    payload.cost === undefined ? [] : [payload.cost / (payload.gross / 1000)],
  );
  return {
    route: upgrades[0]?.payload.route ?? 'upgrade',
    ...{ from, to, yield: spread(yields), days: null, perDay: null },
    costPerKg: costs.length < upgrades.length ? null : spread(costs),
    whose: 'seen in this book',
    inputs: upgrades,
  };
}

const spread = (amounts: readonly number[]) => ({ low: Math.min(...amounts), high: Math.max(...amounts) });

/**
 * Most gross mass of one form that the element in another can make, were nothing lost and both pure: content factor over
 * content factor by their formulas. Null where a form has no formula.
 */
export function mostYield(from: FormOfMaterial, to: FormOfMaterial, { forms, materials }: Vocabulary): number | null {
  const material = materials.get(from.material);
  const factorOf = ({ form }: FormOfMaterial): number | null => {
    const known = forms.get(formKey(from.material, form));
    return material === undefined || known === undefined ? null : (contentOfForm(known, material)?.factor ?? null);
  };
  const [had, made] = [factorOf(from), factorOf(to)];
  return had === null || made === null ? null : had / made;
}
