import type { Figure } from '../../ledger/figure.ts';
import { type Quantity, quantity, sameBasis } from '../../units/quantity.ts';
import { convertAmount, dimensionOf } from '../../units/unit.ts';
import { quantityOf, type Value } from '../../units/value.ts';
import { contentOfForm } from '../../vocabulary/content.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { MaterialView } from '../material-view.ts';
import { combined } from '../unit-price.ts';

type Ends = readonly [Quantity | null, Quantity | null];

const endsOf = (value: Value): Ends => {
  const q = quantityOf(value);
  return value.kind === 'range' ? [value.low, value.high] : [q, q];
};

const tidy = (amount: number): number => Number(amount.toPrecision(12));

/**
 * One figure less another, end against opposite end, so that the difference holds whatever both really were; an open end stays
 * open. Null where they are amounts of different things.
 */
export function differenceOf(a: Figure | null, b: Figure | null, rule: string): Figure | null {
  if (a === null || b === null) return null;
  const [own, other] = [endsOf(a.value), endsOf(b.value)];
  const [unit] = [...own, ...other].flatMap((q) => (q === null ? [] : [q]));
  if (unit === undefined || ![...own, ...other].every((q) => q === null || fits(q, unit))) return null;
  const less = (x: Quantity | null, y: Quantity | null): Quantity | null =>
    x === null || y === null
      ? null
      : {
          ...unit,
          amount: tidy(convertAmount(x.amount, x.unit, unit.unit) - convertAmount(y.amount, y.unit, unit.unit)),
        };
  const [low, high] = [less(own[0], other[1]), less(own[1], other[0])];
  if (low === null && high === null) return null;
  const value: Value =
    low !== null && high !== null && low.amount === high.amount
      ? { kind: a.value.kind === 'estimated' || b.value.kind === 'estimated' ? 'estimated' : 'reported', quantity: low }
      : { kind: 'range', low, high };
  return { ...combined(a, b), value, rule, method: 'F-23' };
}

const fits = (q: Quantity, other: Quantity): boolean =>
  dimensionOf(q.unit) === dimensionOf(other.unit) && sameBasis(q.basis, other.basis);

/** A mass bought of a form as mass of the element; in words where that is not known. */
export function contentBought(buys: Figure | null, form: string | null, view: MaterialView): Figure | string {
  if (buys === null) return 'no money is given';
  const made = form === null ? undefined : view.vocabulary.forms.get(formKey(view.material, form));
  const material = view.vocabulary.materials.get(view.material);
  if (made === undefined || material === undefined) return 'the price does not name its form';
  const content = contentOfForm(made, material);
  if (content === null) return `${made.name} has no formula to take its content from`;
  const [low, high] = endsOf(buys.value);
  const basis = (low ?? high)?.basis;
  const isContent = typeof basis === 'object' && 'contentOf' in basis;
  if (basis !== 'gross' && !isContent) return 'the source does not say what mass the price is per';
  const scaled = (q: Quantity | null): Quantity | null =>
    q === null
      ? null
      : quantity(tidy(q.amount * (isContent ? 1 : content.factor)), q.unit, { contentOf: content.element });
  const [least, most] = [scaled(low), scaled(high)];
  const single = 'quantity' in buys.value && least !== null;
  const value: Value = single
    ? { kind: buys.value.kind === 'estimated' ? 'estimated' : 'reported', quantity: least }
    : { kind: 'range', low: least, high: most };
  return { ...buys, value, rule: `${buys.rule}; times ${content.factor.toPrecision(4)}, ${content.rule}` };
}
