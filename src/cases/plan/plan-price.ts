import type { Figure } from '../../ledger/figure.ts';
import { datedPrices, saidBy, spanOf } from '../../market/impact/dated-prices.ts';
import { mismatchesOf } from '../../market/impact/price-fit.ts';
import { FRESH_DAYS } from '../../market/impact/verdict.ts';
import type { MaterialView } from '../../market/material-view.ts';
import type { PricePoint } from '../../market/prices.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { daysAfter, endOfDate, type IsoDate } from '../../units/period.ts';
import type { Quantity } from '../../units/quantity.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { NodeLabel } from '../assembly.ts';
import { gradeOf, perContent } from '../base/price.ts';
import { basisNamed } from './basis-named.ts';
import type { OptionPrice } from './plan-problem.ts';

/** A price a plan reckons with, and how it was told from what is printed. */
export interface PlanPrice extends OptionPrice {
  readonly words: string;
}

/** Why a node has no price. */
export interface NoPrice {
  readonly why: string;
  readonly figure: Figure | null;
}

/**
 * The newest price that can be told per tonne of what a node counts: the case's own, else the dated one of a market if it is
 * newer than the year's price of the base, else that.
 */
export function planPrice(node: NodeLabel, view: MaterialView, today: IsoDate): PlanPrice | NoPrice {
  if (node.price !== null && node.price.figure.evidence.length === 0) return ofCase(node.price);
  const wanted = wantedBy(node, view);
  const dated = datedPrices(view, wanted.form ?? undefined).filter(({ date }) => !YEAR.test(date));
  const [newest] = dated.flatMap((point) => priceAt(point, wanted, view, today));
  const year = node.price === null ? null : ofYear(node.price, wanted, view, today);
  if (newest === undefined)
    return year ?? { why: 'no price is published that can be told per tonne of what is used', figure: null };
  return year === null || dayOf(newest) > dayOf(year) ? newest : year;
}

const YEAR = /^\d{4}$/;
const dayOf = ({ figure }: PlanPrice): string => (figure.period === undefined ? '' : endOfDate(figure.period));

function ofCase({ usdPerTonne, figure }: NonNullable<NodeLabel['price']>): PlanPrice {
  return { usdPerTonne, figure, words: figure.rule, blocked: ['the price is the case’s own, without a date'] };
}

interface Wanted {
  readonly node: NodeLabel;
  /** What the node's name says after its slash, as far as the vocabulary knows it. */
  readonly form: string | null;
  readonly grade: string | null;
}

function wantedBy(node: NodeLabel, { vocabulary }: MaterialView): Wanted {
  const [, part] = node.id.split('/');
  const isForm = part !== undefined && vocabulary.forms.has(formKey(node.material, part));
  return { node, form: isForm ? part : null, grade: isForm ? null : (part ?? null) };
}

/** The price of the base: a year's, as a source prints it. */
function ofYear(
  { usdPerTonne, figure }: NonNullable<NodeLabel['price']>,
  wanted: Wanted,
  view: MaterialView,
  today: IsoDate,
): PlanPrice {
  const date = figure.period ?? '';
  const point: PricePoint = { date, label: '', figure, hypothetical: false };
  const said = saidBy(point, view);
  const words = said === undefined ? figure.rule : `${gradeOf(said)}, ${date}, as the base of the case has it`;
  return { usdPerTonne, figure, blocked: blockedAt(point, wanted, view, today), words };
}

/** A point as a price of a node; none where it is no price of a market or cannot be converted. */
function priceAt(point: PricePoint, wanted: Wanted, view: MaterialView, today: IsoDate): readonly PlanPrice[] {
  const said = saidBy(point, view);
  const span = spanOf(point.figure.value);
  const basis = basisNamed(wanted.node.basis);
  if (said === undefined || span === null || span.low === null || span.high === null) return [];
  if (said.property !== 'price' || !['official', 'reported'].includes(said.stance)) return [];
  const per = perContent(said, span.per, basis as Quantity['basis'], view);
  if (typeof per === 'string') return [];
  const blocked = blockedAt(point, wanted, view, today);
  const usdPerTonne = (span.low + span.high) / 2 / per.content;
  const middle = span.low === span.high ? '' : ', middle of its ends';
  const words = `${gradeOf(said)}, ${formatPeriod(point.date)}: ${per.words}${middle}`;
  return [{ usdPerTonne, figure: point.figure, blocked, words }];
}

/** Why a price keeps the word "recommended" from a line: its day, its form, its grade; the rules of the word "affordable". */
function blockedAt(point: PricePoint, { form, grade }: Wanted, view: MaterialView, today: IsoDate): readonly string[] {
  const subject = saidBy(point, view)?.subject;
  // What names no form of its own takes what is priced; a price without a form stays one of no known form.
  const wanted = { form: form ?? subject?.form ?? null, grade: grade ?? subject?.grade ?? null, quantity: null };
  return [...datesOf(point.date, today), ...mismatchesOf(wanted, point, view).map(({ words }) => words)];
}

/** Why the day of a price keeps it from being recommended at: the rules of the word "affordable". */
function datesOf(period: string, today: IsoDate): readonly string[] {
  if (period === '') return ['the price has no date'];
  const old = endOfDate(period) < daysAfter(today, -FRESH_DAYS);
  return [
    ...(old
      ? [
          `the price is of ${formatPeriod(period)}, older than the plan of ${formatDate(today)} by more than ${FRESH_DAYS} days`,
        ]
      : []),
    ...(/^\d{4}$/.test(period) ? ['the price is an average of a year'] : []),
  ];
}
