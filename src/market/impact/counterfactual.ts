import type { Figure } from '../../ledger/figure.ts';
import { type DayRange, endOfDate, type IsoDate } from '../../units/period.ts';
import type { MaterialView } from '../material-view.ts';
import type { PricePoint } from '../prices.ts';
import { quantityIn } from '../unit-price.ts';
import { bought, costOf } from './buying.ts';
import { saidBy, spanOf } from './dated-prices.ts';
import { contentBought, differenceOf } from './difference.ts';
import { type Mismatch, mismatchesOf, type Wanted } from './price-fit.ts';
import { type NearPrice, nearestPrice, nearPrices, type PathLine, pricePath } from './price-path.ts';

/** The same money, or the same mass, on other days or of another form. */
export interface CounterfactualQuestion {
  readonly budget: Figure | null;
  readonly quantity: Figure | null;
  /** Form and grade that were bought or asked for. */
  readonly form: string | null;
  readonly grade: string | null;
  /** Form bought instead; null for the same. */
  readonly instead: string | null;
  /** Day it was bought or asked for. */
  readonly from: IsoDate;
  /** Days on which it might have been. */
  readonly days: DayRange;
}

/** What the money buys and the mass costs at one dated price. */
export interface Priced {
  readonly price: PricePoint;
  readonly buys: Figure | null;
  readonly costs: Figure | null;
}

/** A dated price near a day, with what it buys. */
export interface NearPriced extends Priced {
  readonly how: NearPrice['how'];
  readonly days: number;
}

/** A price of the days asked about beside the one of the day it was bought. */
export interface Instead extends NearPriced {
  /** Mass more than at the day's price; below zero less. Null where it is the same price. */
  readonly gain: Figure | null;
  /** Money kept on the same mass. */
  readonly saved: Figure | null;
  /** Whether it is of another source or assessor than the base, which may not see the same market. */
  readonly otherAssessor: boolean;
}

/** One line of like prices: the whole path, the day's price, those of the days asked about, and the lowest since. */
export interface CounterfactualLine {
  readonly line: PathLine;
  readonly mismatches: readonly Mismatch[];
  readonly path: readonly Priced[];
  /** The price nearest to the day it was bought or asked for; differences are from this one. */
  readonly base: NearPriced | null;
  /** The other prices of that day, or the one on its other side. */
  readonly beside: readonly NearPriced[];
  readonly instead: readonly Instead[];
  /** The lowest dated price of the line and what keeping to the day's price gave away, by hindsight. */
  readonly best: (Priced & { readonly regret: Figure | null; readonly overpaid: Figure | null }) | null;
}

/** Element content bought of two forms. */
export interface FormComparison {
  readonly form: string;
  readonly of: NearPriced;
  readonly content: Figure | null;
  /** Content more than the form asked for gives at the day's price. */
  readonly gain: Figure | null;
  readonly refused: string | null;
}

/** What the same money would have bought on other days or of another form, at dated prices of the ledger alone. */
export interface Counterfactual {
  readonly question: CounterfactualQuestion;
  /** Lines of the form asked for first, then those that do not name theirs, then others. */
  readonly lines: readonly CounterfactualLine[];
  /** The line and price that forms are compared with; null where none names the form asked for. */
  readonly compared: {
    readonly of: NearPriced;
    readonly content: Figure | null;
    readonly refused: string | null;
  } | null;
  readonly forms: readonly FormComparison[];
  readonly missing: readonly string[];
}

/** The same budget at another date or in another form: our own comparison, on F-23, with dated prices only. */
export function counterfactual(question: CounterfactualQuestion, view: MaterialView): Counterfactual {
  const { form, grade, quantity } = question;
  const wanted: Wanted = { form, grade, quantity: quantityIn(quantity) };
  const lines = pricePath(view)
    .map((line) => lineFor(line, question, wanted, view))
    .sort((a, b) => misfit(a) - misfit(b) || b.path.length - a.path.length);
  const compared = comparedLine(lines, question, view);
  return {
    ...{ question, lines, compared },
    forms:
      question.instead === null ? [] : formsFor(question.instead, lines, compared?.content ?? null, question, view),
    missing: missingIn(question, lines),
  };
}

/** Another kind, form or grade counts before one that is not named. */
const misfit = ({ mismatches }: CounterfactualLine): number =>
  mismatches.reduce((sum, { of, differs }) => sum + (of === 'weight' ? 0 : differs ? 10 : 1), 0);

const pricedAt = (price: PricePoint, { budget, quantity }: CounterfactualQuestion): Priced => ({
  price,
  buys: bought(budget, price, 'budget'),
  costs: costOf(quantity, price),
});

const nearPriced = ({ point, how, days }: NearPrice, question: CounterfactualQuestion): NearPriced => ({
  ...pricedAt(point, question),
  ...{ how, days },
});

function lineFor(
  line: PathLine,
  question: CounterfactualQuestion,
  wanted: Wanted,
  view: MaterialView,
): CounterfactualLine {
  const around = nearPrices(line, { start: question.from, end: question.from });
  const nearest = nearestPrice(around);
  const base = nearest === null ? null : nearPriced(nearest, question);
  const [first] = line.points;
  return {
    line,
    mismatches: first === undefined ? [] : mismatchesOf(wanted, first, view),
    path: line.points.map((point) => pricedAt(point, question)),
    base,
    beside: around.filter((near) => near !== nearest).map((near) => nearPriced(near, question)),
    instead: nearPrices(line, question.days).map((other) => insteadOf(nearPriced(other, question), base, view)),
    best: base === null ? null : bestOf(line, base, question, view),
  };
}

function insteadOf(other: NearPriced, base: NearPriced | null, view: MaterialView): Instead {
  if (base === null || base.price === other.price) return { ...other, gain: null, saved: null, otherAssessor: false };
  const between = `at the price of ${other.price.date} less that at the price of ${base.price.date}`;
  return {
    ...other,
    otherAssessor: assessorOf(other.price, view) !== assessorOf(base.price, view),
    gain: differenceOf(other.buys, base.buys, `mass the budget buys ${between}`),
    saved: differenceOf(
      base.costs,
      other.costs,
      `what the quantity costs at the price of ${base.price.date} less that at the price of ${other.price.date}`,
    ),
  };
}

/** Who assesses a price, as far as named; else who prints it. */
function assessorOf(price: PricePoint, view: MaterialView): string {
  const said = saidBy(price, view);
  return said?.subject.detail ?? said?.source ?? '';
}

/**
 * The lowest price from the earlier of the two days on: the one whose upper end is lowest; one open upwards cannot be known to
 * be low. Earlier ones no buyer of either day could have had.
 */
function bestOf(
  line: PathLine,
  base: NearPriced,
  question: CounterfactualQuestion,
  view: MaterialView,
): CounterfactualLine['best'] {
  const { from, days } = question;
  const since = from < days.start ? from : days.start;
  const upper = ({ figure }: PricePoint): number => spanOf(figure.value)?.high ?? Number.POSITIVE_INFINITY;
  const open = line.points.filter((point) => endOfDate(point.date) >= since || point === base.price);
  const [lowest] = [...open].sort((a, b) => upper(a) - upper(b));
  if (lowest === undefined || upper(lowest) === Number.POSITIVE_INFINITY || open.length < 2) return null;
  const best = pricedAt(lowest, question);
  if (lowest === base.price) return { ...best, regret: null, overpaid: null };
  const { gain, saved } = insteadOf({ ...best, how: 'before', days: 0 }, base, view);
  return { ...best, regret: gain, overpaid: saved };
}

function comparedLine(
  lines: readonly CounterfactualLine[],
  { form, instead }: CounterfactualQuestion,
  view: MaterialView,
): Counterfactual['compared'] {
  if (instead === null) return null;
  const own = lines.find(({ line, base }) => line.isPrice && base !== null && line.form !== null && line.form === form);
  if (own?.base == null) return null;
  const content = contentBought(own.base.buys, own.line.form, view);
  return typeof content === 'string'
    ? { of: own.base, content: null, refused: content }
    : { of: own.base, content, refused: null };
}

function formsFor(
  form: string,
  lines: readonly CounterfactualLine[],
  own: Figure | null,
  question: CounterfactualQuestion,
  view: MaterialView,
): readonly FormComparison[] {
  return lines
    .filter(({ line }) => line.form === form && line.isPrice)
    .flatMap(({ line }) => nearPrices(line, question.days))
    .map((near) => {
      const of = nearPriced(near, question);
      const content = contentBought(of.buys, form, view);
      if (typeof content === 'string') return { form, of, content: null, gain: null, refused: content };
      const rule = `content bought as ${form} at the price of ${of.price.date} less that of the form asked for`;
      return { form, of, content, gain: differenceOf(content, own, rule), refused: null };
    });
}

function missingIn(
  { budget, quantity, instead }: CounterfactualQuestion,
  lines: readonly CounterfactualLine[],
): readonly string[] {
  return [
    lines.length === 0 ? 'No dated market price of the material is at hand.' : null,
    budget === null && quantity === null ? 'Neither money nor quantity is published or given.' : null,
    instead !== null && !lines.some(({ line }) => line.form === instead && line.isPrice)
      ? `No dated price of ${instead} is at hand.`
      : null,
  ].flatMap((words) => words ?? []);
}
