import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { isMass, isMoney, type Quantity, quantity, unlike } from '../../units/quantity.ts';
import { convertAmount } from '../../units/unit.ts';
import { quantityOf, type Value } from '../../units/value.ts';
import type { PricePoint } from '../prices.ts';
import { combined, quantityIn } from '../unit-price.ts';
import { spanOf } from './dated-prices.ts';

const tidy = (amount: number): number => Number(amount.toPrecision(12));

/** A value of one end or two in a unit; the same amount twice is a single one. */
function between(low: number | null, high: number | null, of: (amount: number) => Quantity, source: Value): Value {
  const estimated = source.kind === 'estimated';
  if (low !== null && low === high) return { kind: estimated ? 'estimated' : 'reported', quantity: of(tidy(low)) };
  return { kind: 'range', low: low === null ? null : of(tidy(low)), high: high === null ? null : of(tidy(high)) };
}

const over = (amount: number, by: number | null): number | null => (by === null ? null : amount / by);

/** Dollars of a sum of money; null for what is none. */
export const dollarsOf = (money: Figure | null): number | null => {
  const q = quantityIn(money);
  return q !== null && isMoney(q) ? convertAmount(q.amount, q.unit, 'USD') : null;
};
const asCost = (amount: number): Quantity => quantity(amount, 'USD', { role: 'cost', prices: 'nominal' });

function madeOf(value: Value, inputs: readonly Figure[], rule: string, price: PricePoint): Figure {
  const [first] = inputs;
  return {
    value,
    asOf: first?.asOf ?? price.figure.asOf,
    evidence: [...new Set([...inputs, price.figure].flatMap(({ evidence }) => evidence))],
    rule,
    method: 'F-23',
    marking: highestMarking([...inputs, price.figure].map(({ marking }) => marking)),
  };
}

/** Mass a sum of money buys at a price (F-23): the dearer end of a range buys the less; an open end stays open. */
export function bought(money: Figure | null, price: PricePoint, name: string): Figure | null {
  const [dollars, span] = [dollarsOf(money), spanOf(price.figure.value)];
  if (money === null || dollars === null || span === null) return null;
  const tonnes = (amount: number): Quantity => quantity(amount, 't', span.per);
  const value = between(over(dollars, span.high), over(dollars, span.low), tonnes, price.figure.value);
  const rule = `hypothetical: ${name} divided by the price of ${price.date}; nothing of the kind was ordered`;
  return madeOf(value, [money], rule, price);
}

/** What a mass costs at a price (F-23); null where the price is per a mass of something else. */
export function costOf(asked: Figure | null, price: PricePoint): Figure | null {
  const [q, span] = [quantityIn(asked), spanOf(price.figure.value)];
  if (asked === null || q === null || !isMass(q) || span === null || unlike(q.basis, span.per)) return null;
  const tonnes = convertAmount(q.amount, q.unit, 't');
  const times = (by: number | null): number | null => (by === null ? null : tonnes * by);
  const value = between(times(span.low), times(span.high), asCost, price.figure.value);
  return madeOf(value, [asked], `hypothetical: the whole quantity at the price of ${price.date}`, price);
}

/** What is bought as a share of the quantity asked for, percent. */
export function shareBought(buys: Figure | null, asked: Figure | null, name: string): Figure | null {
  const whole = quantityIn(asked);
  if (buys === null || asked === null || whole === null || !isMass(whole) || whole.amount <= 0) return null;
  const { value } = buys;
  const mass = value.kind === 'range' ? (value.low ?? value.high) : quantityOf(value);
  if (mass === null || unlike(mass.basis, whole.basis)) return null;
  const tonnes = convertAmount(whole.amount, whole.unit, 't');
  const percent = (amount: number): Quantity => quantity(amount, 'pct', 'none');
  const ends = value.kind === 'range' ? [value.low, value.high] : [mass, mass];
  const [low = null, high = null] = ends.map((q) => (q === null ? null : (q.amount / tonnes) * 100));
  const rule = `hypothetical: what the ${name} buys as a share of the whole quantity`;
  return { ...buys, ...combined(buys, asked), value: between(low, high, percent, value), rule };
}

/** Low end, middle and high end of a range; the middle is halfway, which no source says. */
export interface LowMidHigh {
  readonly low: Figure | null;
  readonly mid: Figure | null;
  readonly high: Figure | null;
}

/** A range taken apart; a single amount stands for all three, an open end for none. */
export function lowMidHigh(figure: Figure | null): LowMidHigh {
  if (figure === null) return { low: null, mid: null, high: null };
  const { value } = figure;
  if (value.kind !== 'range') return { low: figure, mid: figure, high: figure };
  const kind = value.estimated === true ? 'estimated' : 'reported';
  const at = (q: Quantity | null, end: string, as: 'estimated' | 'reported' = kind): Figure | null =>
    q === null ? null : { ...figure, value: { kind: as, quantity: q }, rule: `${figure.rule}; ${end}` };
  const { low, high } = value;
  const mid =
    low === null || high === null
      ? null
      : { ...low, amount: tidy((low.amount + convertAmount(high.amount, high.unit, low.unit)) / 2) };
  return {
    low: at(low, 'low end'),
    mid: at(mid, 'halfway between the ends, which no source says', 'estimated'),
    high: at(high, 'high end'),
  };
}
