import type { Statement } from '../../ledger/statement.ts';
import { endOfDate } from '../../units/period.ts';
import { isUnitPrice, type MassBasis, type Quantity } from '../../units/quantity.ts';
import { convertAmount } from '../../units/unit.ts';
import { quantityOf, type Value } from '../../units/value.ts';
import type { MaterialView } from '../material-view.ts';
import { monthlyPrices, type PricePoint, pricePoints } from '../prices.ts';
import { latestLine, type Series, usSeries } from '../series.ts';

/** Sightings, the newest month of each monthly line and the newest year USGS prints; newest first, none made from a contract. */
export function datedPrices(view: MaterialView, form: string | undefined): readonly PricePoint[] {
  const sightings = pricePoints(view).filter(({ hypothetical }) => !hypothetical);
  const lines = [...monthlyPrices(view), ...annualLines(view, form)];
  const newest = lines.flatMap(({ label, points }) => {
    const last = points.findLast(({ figure }) => spanOf(figure.value) !== null);
    return last === undefined ? [] : [{ date: last.period, label, figure: last.figure, hypothetical: false }];
  });
  return newestFirst([...sightings, ...newest].filter((price) => isMarketPrice(price, view)));
}

/** Prices with an end that is known, of the market at large and not of one partner. */
export const isMarketPrice = (price: PricePoint, view: MaterialView): boolean =>
  spanOf(price.figure.value) !== null && saidBy(price, view)?.subject.partner === undefined;

const newestFirst = (prices: readonly PricePoint[]): readonly PricePoint[] =>
  [...prices].sort((a, b) => endOfDate(b.date).localeCompare(endOfDate(a.date)) || a.label.localeCompare(b.label));

/** Yearly price lines of the form asked for in the latest edition; without one, the line that speaks for the material. */
function annualLines(view: MaterialView, form: string | undefined): readonly Series[] {
  const all = usSeries(view).filter(({ property }) => property === 'price');
  const latest = all.filter(({ edition }) => edition === all[0]?.edition);
  const ofForm = latest.filter((line) => form !== undefined && line.form === form);
  const [other] = [latestLine(all, 'price')].flatMap((line) => line ?? []);
  return ofForm.length > 0 || other === undefined ? ofForm : [other];
}

/** The statement a price is read from. */
export const saidBy = ({ figure }: PricePoint, { statements }: MaterialView): Statement | undefined =>
  statements.find(({ id }) => id === figure.evidence[0]);

/** Ends of a price in dollars a tonne; an open end is null. */
export interface PriceSpan {
  readonly low: number | null;
  readonly high: number | null;
  readonly per: MassBasis;
}

/** The ends of a unit price; null for what is none. */
export function spanOf(value: Value): PriceSpan | null {
  const ends = value.kind === 'range' ? [value.low, value.high] : [quantityOf(value), quantityOf(value)];
  const [known] = ends.flatMap((q) => (q !== null && isUnitPrice(q) ? [q] : []));
  if (known === undefined) return null;
  const perTonne = (q: Quantity | null | undefined): number | null =>
    q === null || q === undefined || q.amount <= 0 ? null : convertAmount(q.amount, q.unit, 'USD/t');
  const [low, high] = [perTonne(ends[0]), perTonne(ends[1])];
  return low === null && high === null ? null : { low, high, per: known.basis.per };
}
