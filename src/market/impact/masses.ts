import type { Figure } from '../../ledger/figure.ts';
import { basisName, convert, isMass, type Quantity, quantity, sameBasis, unlike } from '../../units/quantity.ts';
import { quantityOf } from '../../units/value.ts';
import { formKey } from '../../vocabulary/tables.ts';
import { contentFigure } from '../content.ts';
import type { MaterialView } from '../material-view.ts';

/** One mass in the ways it may be compared: as stated, and as mass of the element. */
export interface Masses {
  readonly stated: Figure;
  /** Null where no form with a formula is named. */
  readonly content: Figure | null;
  /** Formula of the form: a supply counted as that oxide takes the stated weight. */
  readonly formula: string | null;
}

/** The ways a mass of a form may be compared. */
export function massesOf(stated: Figure, form: string | null, view: MaterialView): Masses {
  return {
    stated,
    content: contentFigure(stated, view.material, form, view.vocabulary),
    formula: form === null ? null : (view.vocabulary.forms.get(formKey(view.material, form))?.formula ?? null),
  };
}

/**
 * The mass to set beside a quantity: content beside content, the stated weight beside an oxide of the same formula and
 * where nothing contradicts; null where the two are masses of different things.
 */
export function comparable({ stated, content, formula }: Masses, whole: Quantity): Figure | null {
  if (typeof whole.basis === 'object' && 'oxide' in whole.basis && whole.basis.oxide === formula) return stated;
  const fits = (figure: Figure): boolean => {
    const q = quantityOf(figure.value);
    return q !== null && !unlike(q.basis, whole.basis);
  };
  return [content, stated].flatMap((figure) => figure ?? []).find(fits) ?? null;
}

/** What has to be so for two masses to compare; null where both say what they are masses of. */
export function assumedOf(part: Quantity, whole: Quantity): string | null {
  if (sameBasis(part.basis, whole.basis)) return null;
  const [unsaid, said] = part.basis === 'unstated' ? ['quantity', whole.basis] : ['supply', part.basis];
  return `the source does not say what the ${unsaid} is the weight of; the share holds if it is ${basisName(said)}`;
}

/** A mass of some months as the mass of a year at that pace (F-23); null where it is no single mass. */
export function yearlyPace(asked: Figure | null, months: number, rule: string): Figure | null {
  const q = asked === null ? null : quantityOf(asked.value);
  if (asked === null || q === null || !isMass(q)) return null;
  const tonnes = Number(((convert(q, 't').amount * 12) / months).toPrecision(12));
  const kind = asked.value.kind === 'estimated' ? 'estimated' : 'reported';
  return { ...asked, value: { kind, quantity: quantity(tonnes, 't', q.basis) }, rule, method: 'F-23' };
}

/** A twelfth of a year's mass, as a rate; null where the year is no single mass, whose absence stays with it (F-23). */
export function monthOfYear(year: Figure | null): Figure | null {
  const q = year === null ? null : quantityOf(year.value);
  if (year === null || q === null || !isMass(q)) return null;
  const tonnes = Number((convert(q, 't').amount / 12).toPrecision(12));
  const kind = year.value.kind === 'estimated' ? 'estimated' : 'reported';
  const value = { kind, quantity: quantity(tonnes, 't/month', q.basis) } as const;
  return { ...year, value, rule: `a twelfth of a year: ${year.rule}`, method: 'F-23' };
}
