import type { Figure } from '../ledger/figure.ts';
import { convert, isMass, quantity } from '../units/quantity.ts';
import { quantityOf } from '../units/value.ts';
import { contentOfForm } from '../vocabulary/content.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/**
 * A quantity of a form as tonnes of the element, by the form's formula taken as pure: 6.4 t of Sc2O3 hold 4.17 t of Sc.
 * Null where the form is not named, has no formula, or the quantity is no gross mass.
 */
export function contentFigure(
  figure: Figure | null,
  material: string,
  form: string | null,
  vocabulary: Vocabulary | undefined,
): Figure | null {
  const q = figure === null ? null : quantityOf(figure.value);
  const made = form === null ? undefined : vocabulary?.forms.get(formKey(material, form));
  const of = vocabulary?.materials.get(material);
  if (figure === null || q === null || !isMass(q) || made === undefined || of === undefined) return null;
  const content = contentOfForm(made, of);
  if (content === null || typeof q.basis === 'object') return null;
  const tonnes = Number((convert(q, 't').amount * content.factor).toPrecision(12));
  const assumed = q.basis === 'gross' ? '' : '; the source does not state the basis, taken as gross weight';
  return {
    ...figure,
    value: {
      kind: figure.value.kind === 'estimated' ? 'estimated' : 'reported',
      quantity: quantity(tonnes, 't', { contentOf: content.element }),
    },
    rule: `quantity times ${content.factor.toPrecision(4)}, ${content.rule}${assumed}`,
  };
}
