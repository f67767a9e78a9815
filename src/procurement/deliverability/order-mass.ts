import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { isMarketPrice, saidBy, spanOf } from '../../market/impact/dated-prices.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { type PricePoint, pricePoints } from '../../market/prices.ts';
import { daysAfter, endOfDate, type IsoDate } from '../../units/period.ts';
import { convert, isMass, isMoney } from '../../units/quantity.ts';
import { convertAmount } from '../../units/unit.ts';
import { quantityOf, type Value } from '../../units/value.ts';
import type { Contract } from '../contract-record.ts';
import type { Order } from '../order.ts';
import type { Readings } from './model.ts';
import { spanFigure } from './term.ts';

/** A dated price that money is turned to mass at, by its name. */
export interface NamedPrice {
  readonly label: string;
  readonly date: string;
  readonly figure: Figure;
}

/** A sum of money as a mass: as reported, or a range over named dated prices; null where neither is known. */
export interface MoneyAsMass {
  /** Tonnes of the contract's form. */
  readonly mass: Figure | null;
  readonly readings: Readings;
  /** Empty where the mass itself was reported. */
  readonly prices: readonly NamedPrice[];
}

/** An order with its mass. */
export interface OrderedMass extends MoneyAsMass {
  readonly order: Order;
}

/** Days before the money in which a price still counts. */
export const PRICE_WINDOW = 365;

/** Every order with its mass: as ordered, else money over every price of the year before it. */
export function orderedMasses(contract: Contract, view: MaterialView): readonly OrderedMass[] {
  return contract.orders.map((order) => ({ order, ...massOfOrder(order, contract, view) }));
}

function massOfOrder(order: Order, contract: Contract, view: MaterialView): MoneyAsMass {
  const q = order.quantity === null ? null : quantityOf(order.quantity.value);
  if (order.quantity !== null && q !== null && isMass(q)) {
    const tonnes = convert(q, 't').amount;
    return { mass: order.quantity, readings: [{ low: tonnes, mode: null, high: tonnes }], prices: [] };
  }
  return massOfMoney(order.obligated, { from: order.date, to: order.surelyBy }, contract, view);
}

/** Money over every price known for the year before: the dearest gives the least. */
export function massOfMoney(
  money: Figure | null,
  when: { readonly from: IsoDate; readonly to: IsoDate },
  contract: Contract,
  view: MaterialView,
): MoneyAsMass {
  const q = money === null ? null : quantityOf(money.value);
  const prices = pricesNear(when, contract, view);
  if (money === null || q === null || !isMoney(q) || prices.length === 0)
    return { mass: null, readings: [], prices: [] };
  const dollars = convertAmount(q.amount, q.unit, 'USD');
  const spans = prices.flatMap(({ figure }) => perTonneOf(figure.value) ?? []);
  const low = dollars / Math.max(...spans.map((span) => span.high));
  const high = dollars / Math.min(...spans.map((span) => span.low));
  const inputs = [money, ...prices.map(({ figure }) => figure)];
  const mass = spanFigure({ low, high }, 't', {
    basis: 'gross',
    asOf: money.asOf,
    evidence: [...new Set(inputs.flatMap(({ evidence }) => evidence))],
    rule: `only the money was published: divided by each of ${prices.length} dated prices of the year before, never by their mean`,
    method: 'F-23',
    marking: highestMarking(inputs.map(({ marking }) => marking)),
  });
  // Anywhere between its ends: how often a price was printed says nothing of which one was paid.
  return { mass, readings: [{ low, mode: null, high }], prices };
}

/** Prices paid under the contract itself, and prices of the market, that ended within the year before or during the time. */
function pricesNear(
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  contract: Contract,
  view: MaterialView,
): readonly NamedPrice[] {
  const [first, last] = [daysAfter(from, -PRICE_WINDOW), to];
  const isNear = (day: IsoDate): boolean => day >= first && day <= last;
  const paid = contract.orders.flatMap(({ title, surelyBy, unitPrice }) =>
    unitPrice !== null && isNear(surelyBy) ? [{ label: title, date: surelyBy, figure: unitPrice }] : [],
  );
  const market = pricePoints(view)
    .filter((point) => isPriceFor(point, contract, view) && isNear(startedBy(point.date, last)))
    .map(({ label, date, figure }) => ({ label, date, figure }));
  return [...paid, ...market].filter(({ figure }) => perTonneOf(figure.value) !== null);
}

/** A price of a quarter that had begun counts though the quarter had not ended. */
const startedBy = (period: string, last: IsoDate): IsoDate => {
  const end = endOfDate(period);
  return end > last && daysAfter(end, -92) < last ? last : end;
};

/** A unit value of trade is an average over forms and no price; a price that names another form is none of this contract's. */
function isPriceFor(price: PricePoint, { form }: Contract, view: MaterialView): boolean {
  const said = isMarketPrice(price, view) ? saidBy(price, view) : undefined;
  if (price.hypothetical || said?.property !== 'price') return false;
  return form === null || said.subject.form === undefined || said.subject.form === form.value;
}

/** Ends of a price in dollars a tonne; an open end is read as the known one. */
function perTonneOf(value: Value): { readonly low: number; readonly high: number } | null {
  const span = spanOf(value);
  const known = [span?.low, span?.high].flatMap((end) => end ?? []);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
}
