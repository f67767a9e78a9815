import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { convert, isMass, isMoney, type Quantity, quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf, type Unit } from '../units/unit.ts';
import { quantityOf } from '../units/value.ts';

/** Day, evidence and marking of a figure made of two. */
export const combined = (a: Figure, b: Figure): Pick<Figure, 'asOf' | 'evidence' | 'marking'> => ({
  asOf: a.asOf,
  evidence: [...new Set([...a.evidence, ...b.evidence])],
  marking: highestMarking([a.marking, b.marking]),
});

/** The single quantity of a figure that may be missing. */
export const quantityIn = (figure: Figure | null): Quantity | null =>
  figure === null ? null : quantityOf(figure.value);

/** Money of one role over a mass, in dollars per the mass's own unit (F-23); null unless both are single amounts. */
export function moneyPerMass(sum: Figure | null, weighed: Figure | null, rule: string): Figure | null {
  const [money, mass] = [quantityIn(sum), quantityIn(weighed)];
  if (sum === null || weighed === null || money === null || mass === null || mass.amount <= 0) return null;
  if (!isMass(mass) || !isMoney(money)) return null;
  const dollars = convertAmount(money.amount, money.unit, 'USD') / mass.amount;
  const { prices } = money.basis;
  return {
    ...combined(sum, weighed),
    value: { kind: 'reported', quantity: quantity(dollars, `USD/${mass.unit}`, { per: mass.basis, prices }) },
    rule,
    method: 'F-23',
  };
}

/** A mass or a price in another unit of its dimension, the rule saying so; null where the unit does not fit. */
export function figureIn(figure: Figure | null, unit: Unit): Figure | null {
  const q = quantityIn(figure);
  if (figure === null || q === null || dimensionOf(q.unit) !== dimensionOf(unit)) return null;
  return q.unit === unit ? figure : { ...figure, value: { kind: kindOf(figure), quantity: convert(q, unit) } };
}

/** An estimate stays one through a conversion. */
const kindOf = ({ value }: Figure): 'estimated' | 'reported' => (value.kind === 'estimated' ? 'estimated' : 'reported');
