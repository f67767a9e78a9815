import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import { formName, type MaterialView, wordsOf } from '../market/material-view.ts';
import { monthlyPrices, type PricePoint, pricePoints } from '../market/prices.ts';
import { latestLine, type Series, usSeries } from '../market/series.ts';
import { figureIn } from '../market/unit-price.ts';
import { endOfDate } from '../units/period.ts';
import {
  basisName,
  isMass,
  isMoney,
  isUnitPrice,
  type MassBasis,
  type Quantity,
  quantity,
  sameBasis,
  unlike,
} from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import { quantityOf, type Value } from '../units/value.ts';
import type { Contract } from './contract-record.ts';

/** What a contract's money buys, and what its quantity costs, at one dated price (F-23); hypothetical throughout. */
export interface AtPrice {
  readonly price: PricePoint;
  /** Mass the ceiling buys; a range of prices gives a range, its dearer end first. */
  readonly ceilingBuys: Figure | null;
  /** That mass as a percentage of the quantity asked for. */
  readonly ofQuantity: Figure | null;
  /** Mass the orders would buy: never what was ordered. */
  readonly orderedBuys: Figure | null;
  /** What the whole quantity costs. */
  readonly quantityCosts: Figure | null;
  /** Where the price is of another form, grade or weight than the contract. */
  readonly mismatches: readonly string[];
}

/** What a contract's money buys at the prices at hand, and the price at which the ceiling is just enough. */
export interface Affordability {
  /** Newest first. */
  readonly atPrices: readonly AtPrice[];
  /** The whole quantity in tonnes, to set beside what is bought. */
  readonly asked: Figure | null;
  /** Ceiling over quantity: above it the ceiling does not buy the whole quantity (F-23). */
  readonly breakEven: Figure | null;
  /** Why there is nothing to work with; null where there is. */
  readonly refused: string | null;
}

/** Works out what the money of a contract buys at every dated price of its material. */
export function affordabilityOf(contract: Contract, view: MaterialView): Affordability {
  const { ceiling, obligated, quantity: asked, ceilingUnitPrice: breakEven } = contract.procurement;
  const prices = datedPrices(view, contract.form?.value);
  const refused =
    ceiling === null && obligated === null && asked === null
      ? 'Neither money nor quantity is published.'
      : prices.length === 0
        ? 'No market price of the material is at hand.'
        : null;
  return {
    atPrices: refused === null ? prices.map((price) => atPrice(contract, price, view)) : [],
    asked: figureIn(asked, 't'),
    breakEven,
    refused,
  };
}

/** Sightings, the newest month of each monthly line and the newest year USGS prints; none made from a contract. */
function datedPrices(view: MaterialView, form: string | undefined): readonly PricePoint[] {
  const sightings = pricePoints(view).filter(({ hypothetical }) => !hypothetical);
  const lines = [...monthlyPrices(view), ...annualLines(view, form)];
  const newest = lines.flatMap(({ label, points }) => {
    const last = points.findLast(({ figure }) => spanOf(figure.value) !== null);
    return last === undefined ? [] : [{ date: last.period, label, figure: last.figure, hypothetical: false }];
  });
  return [...sightings, ...newest]
    .filter((price) => spanOf(price.figure.value) !== null && saidBy(price, view)?.subject.partner === undefined)
    .sort((a, b) => endOfDate(b.date).localeCompare(endOfDate(a.date)) || a.label.localeCompare(b.label));
}

/** Yearly price lines of the form asked for in the latest edition; without one, the line that speaks for the material. */
function annualLines(view: MaterialView, form: string | undefined): readonly Series[] {
  const all = usSeries(view).filter(({ property }) => property === 'price');
  const latest = all.filter(({ edition }) => edition === all[0]?.edition);
  const ofForm = latest.filter((line) => form !== undefined && line.form === form);
  const [other] = [latestLine(all, 'price')].flatMap((line) => line ?? []);
  return ofForm.length > 0 || other === undefined ? ofForm : [other];
}

const saidBy = ({ figure }: PricePoint, { statements }: MaterialView): Statement | undefined =>
  statements.find(({ id }) => id === figure.evidence[0]);

/** Ends of a price in dollars a tonne; an open end is null. */
interface PriceSpan {
  readonly low: number | null;
  readonly high: number | null;
  readonly per: MassBasis;
}

function spanOf(value: Value): PriceSpan | null {
  const ends = value.kind === 'range' ? [value.low, value.high] : [quantityOf(value), quantityOf(value)];
  const [known] = ends.flatMap((q) => (q !== null && isUnitPrice(q) ? [q] : []));
  if (known === undefined) return null;
  const perTonne = (q: Quantity | null | undefined): number | null =>
    q === null || q === undefined || q.amount <= 0 ? null : convertAmount(q.amount, q.unit, 'USD/t');
  const [low, high] = [perTonne(ends[0]), perTonne(ends[1])];
  return low === null && high === null ? null : { low, high, per: known.basis.per };
}

function atPrice(contract: Contract, price: PricePoint, view: MaterialView): AtPrice {
  const { ceiling, obligated, quantity: asked } = contract.procurement;
  const ceilingBuys = bought(ceiling, price, 'ceiling');
  return {
    price,
    ceilingBuys,
    ofQuantity: percentOfAsked(ceilingBuys, asked),
    orderedBuys: bought(obligated, price, 'money ordered'),
    quantityCosts: costOf(asked, price),
    mismatches: mismatchesOf(contract, price, view),
  };
}

const tidy = (amount: number): number => Number(amount.toPrecision(12));
const over = (amount: number, by: number | null): number | null => (by === null ? null : amount / by);

/** A value of one end or two in a unit; the same amount twice is a single one. */
function between(low: number | null, high: number | null, of: (amount: number) => Quantity, source: Value): Value {
  const estimated = source.kind === 'estimated';
  if (low !== null && low === high) return { kind: estimated ? 'estimated' : 'reported', quantity: of(tidy(low)) };
  return { kind: 'range', low: low === null ? null : of(tidy(low)), high: high === null ? null : of(tidy(high)) };
}

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

/** Money over price: the dearer end of a range buys the less. */
function bought(money: Figure | null, price: PricePoint, name: string): Figure | null {
  const [q, span] = [money === null ? null : quantityOf(money.value), spanOf(price.figure.value)];
  if (money === null || q === null || !isMoney(q) || span === null) return null;
  const dollars = convertAmount(q.amount, q.unit, 'USD');
  const tonnes = (amount: number): Quantity => quantity(amount, 't', span.per);
  const value = between(over(dollars, span.high), over(dollars, span.low), tonnes, price.figure.value);
  return madeOf(
    value,
    [money],
    `hypothetical: ${name} divided by the price of ${price.date}; nothing of the kind was ordered`,
    price,
  );
}

function costOf(asked: Figure | null, price: PricePoint): Figure | null {
  const [q, span] = [asked === null ? null : quantityOf(asked.value), spanOf(price.figure.value)];
  if (asked === null || q === null || !isMass(q) || span === null || unlike(q.basis, span.per)) return null;
  const tonnes = convertAmount(q.amount, q.unit, 't');
  const times = (by: number | null): number | null => (by === null ? null : tonnes * by);
  const dollars = (amount: number): Quantity => quantity(amount, 'USD', { role: 'cost', prices: 'nominal' });
  const value = between(times(span.low), times(span.high), dollars, price.figure.value);
  return madeOf(value, [asked], `hypothetical: the whole quantity at the price of ${price.date}`, price);
}

function percentOfAsked(buys: Figure | null, asked: Figure | null): Figure | null {
  const whole = asked === null ? null : quantityOf(asked.value);
  if (buys === null || asked === null || whole === null || !isMass(whole) || whole.amount <= 0) return null;
  const { value } = buys;
  const bought = value.kind === 'range' ? (value.low ?? value.high) : quantityOf(value);
  if (bought === null || unlike(bought.basis, whole.basis)) return null;
  const tonnes = convertAmount(whole.amount, whole.unit, 't');
  const percent = (amount: number): Quantity => quantity(amount, 'pct', 'none');
  const ends = value.kind === 'range' ? [value.low, value.high] : [quantityOf(value), quantityOf(value)];
  const [low = null, high = null] = ends.map((q) => (q === null ? null : (q.amount / tonnes) * 100));
  return {
    ...buys,
    value: between(low, high, percent, value),
    evidence: [...new Set([...buys.evidence, ...asked.evidence])],
    rule: 'hypothetical: what the ceiling buys as a share of the whole quantity',
  };
}

function mismatchesOf(contract: Contract, price: PricePoint, view: MaterialView): readonly string[] {
  const said = saidBy(price, view);
  if (said === undefined) return [];
  return [
    said.property === 'price' ? null : 'a unit value of imports, not a price',
    formMismatch(contract, said, view),
    gradeMismatch(contract, said),
    basisMismatch(contract, price),
  ].flatMap((words) => words ?? []);
}

function formMismatch({ form }: Contract, { subject, stance }: Statement, view: MaterialView): string | null {
  const name = (id: string): string => formName(id, view.material, view.vocabulary).toLowerCase();
  if (subject.form === undefined) {
    // An official line names what it prices; of a press price the detail only names who assesses it.
    const named =
      stance === 'official' && subject.detail !== undefined ? `; it is of “${wordsOf(subject.detail)}”` : '';
    return `the price does not name a form${named}`;
  }
  if (form === null) return `the price is of ${name(subject.form)}; the form asked for is not published`;
  return form.value === subject.form ? null : `the price is of ${name(subject.form)}; asked for is ${name(form.value)}`;
}

function gradeMismatch({ grade }: Contract, { subject }: Statement): string | null {
  if (subject.grade === undefined)
    return grade === null ? null : `the price does not name its grade; asked for is ${wordsOf(grade.value)}`;
  if (grade === null) return `the price is of ${wordsOf(subject.grade)}; the grade asked for is not published`;
  return grade.value === subject.grade
    ? null
    : `the price is of ${wordsOf(subject.grade)}; asked for is ${wordsOf(grade.value)}`;
}

function basisMismatch({ procurement }: Contract, price: PricePoint): string | null {
  const [q, span] = [
    procurement.quantity === null ? null : quantityOf(procurement.quantity.value),
    spanOf(price.figure.value),
  ];
  if (q === null || span === null || sameBasis(q.basis, span.per)) return null;
  return `the price is per ${basisName(span.per)}; the quantity is ${basisName(q.basis)}`;
}
