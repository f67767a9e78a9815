import type { Figure } from '../ledger/figure.ts';
import type { MaterialView } from '../market/material-view.ts';
import { halfUnit, measureOf } from '../market/us-lines.ts';
import { formatPeriod, formatQuantity } from '../units/format.ts';
import { type Basis, basisName, quantity } from '../units/quantity.ts';
import { dimensionOf, type Unit } from '../units/unit.ts';
import { type Ends, endsIn, minus, NOTHING_MOVED, plus, sharedBasis, valueBetween } from './ends.ts';
import { type Explanation, explanationOf, madeOf } from './explained.ts';
import type { PublishedPoint, StockLine } from './published-stock.ts';
import type { StockChange } from './stock-change.ts';

/** How far evidence explains a change: `may be explained` where its ranges reach it. */
export type Verdict = 'explained' | 'may be explained' | 'partly explained' | 'not explained' | 'not comparable';

/** Between two published stocks that follow each other: the change, what explains it, and the rest, which is named. */
export interface StockInterval extends Explanation {
  readonly from: PublishedPoint;
  readonly to: PublishedPoint;
  /** Later less earlier stock; null where they do not compare. */
  readonly change: Figure | null;
  /** The change in words: `fell by more than 23,698 t`. */
  readonly words: string;
  /** The change less what evidence explains (Ballast's own method). */
  readonly unexplained: Figure | null;
  readonly verdict: Verdict;
  /** What has to be so for the sums to hold; null where nothing is assumed. */
  readonly assumption: string | null;
}

/** Intervals of a line, oldest first; between two stocks of nothing there is nothing to explain. */
export function intervalsOf(
  line: StockLine,
  changes: readonly StockChange[],
  view: MaterialView,
): readonly StockInterval[] {
  if (line.part !== null) return [];
  return line.points.flatMap((to, n) => {
    const from = line.points[n - 1];
    if (from === undefined || bothNothing(from, to)) return [];
    return [intervalOf(from, to, changes, line, view)];
  });
}

const bothNothing = (a: PublishedPoint, b: PublishedPoint): boolean =>
  a.figure.value.kind === 'zero' && b.figure.value.kind === 'zero';

/** The unit that both stocks are told in: the later one's, or the earlier one's where the later is nothing. */
export function unitOf(points: readonly PublishedPoint[]): Unit | null {
  const measures = points.flatMap(({ figure }) => measureOf(figure.value) ?? []);
  return measures.find(({ unit }) => dimensionOf(unit) === 'mass')?.unit ?? null;
}

const NOT_COMPARED: Omit<StockInterval, 'from' | 'to'> = {
  change: null,
  words: 'the two are stated in different measures and do not compare',
  unexplained: null,
  verdict: 'not comparable',
  assumption: null,
  ...{ explained: [], leftOut: [], spoken: [], silent: [] },
};

function intervalOf(
  from: PublishedPoint,
  to: PublishedPoint,
  changes: readonly StockChange[],
  line: StockLine,
  view: MaterialView,
): StockInterval {
  const unit = unitOf([to, from]);
  const shared = sharedBasis([from.figure.value, to.figure.value]);
  const ends = unit === null ? null : changeEnds(from, to, unit);
  if (unit === null || shared === null || ends === null) {
    return { from, to, ...NOT_COMPARED };
  }
  const between = { from: from.days, to: to.days, unit, basis: shared.basis, form: line.form };
  const explanation = explanationOf(changes, between, view.asOf);
  const moved = explanation.explained.reduce((sum, part) => plus(sum, part.ends), NOTHING_MOVED);
  const rest = plus(ends, minus(moved));
  const used = explanation.explained.flatMap((part) => part.changes);
  const all = sharedBasis([from, to, ...used].map(({ figure }) => figure.value));
  const estimated = [from, to].some(({ figure }) => figure.value.kind === 'estimated');
  const figure = (of: Ends, basis: Basis, inputs: readonly { readonly figure: Figure }[], rule: string) => {
    const value = valueBetween(of, unit, basis, estimated);
    return value === null ? null : madeOf(value, inputs, rule, view.asOf);
  };
  return {
    ...{ from, to, ...explanation },
    change: figure(ends, shared.basis, [from, to], `${formatPeriod(to.period)} less ${formatPeriod(from.period)}`),
    words: changeInWords(ends, unit),
    unexplained: figure(rest, all?.basis ?? 'unstated', [from, to, ...used], UNEXPLAINED),
    verdict: verdictOf(ends, rest, explanation, roundingOf([from, to], used, unit)),
    assumption: assumptionOf(shared.basis, used),
  };
}

/** A change of a stock in words, its open ends told. */
export function changeInWords({ low, high }: Ends, unit: Unit): string {
  const q = (amount: number): string => formatQuantity(quantity(Number(amount.toPrecision(12)), unit, 'none'));
  const span = (least: number, most: number | null): string => {
    if (most === null) return `more than ${q(least)}`;
    if (least === most) return q(least);
    return least === 0 ? `at most ${q(most)}` : `${q(least)} to ${q(most)}`;
  };
  if (low === 0 && high === 0) return 'did not change';
  if (high !== null && high <= 0) return `fell by ${span(0 - high, low === null ? null : 0 - low)}`;
  if (low !== null && low >= 0) return `rose by ${span(low, high)}`;
  const [fall, rise] = [low === null ? 'any amount' : q(0 - low), high === null ? 'any amount' : q(high)];
  return `between a fall of ${fall} and a rise of ${rise}`;
}

const UNEXPLAINED = 'change less what evidence explains; Ballast’s own method';

function changeEnds(from: PublishedPoint, to: PublishedPoint, unit: Unit): Ends | null {
  const [a, b] = [endsIn(from.figure.value, unit), endsIn(to.figure.value, unit)];
  return a === null || b === null ? null : plus(b, minus(a));
}

/** Digits USGS prints of its yearly figures; others are taken as they stand. */
const USGS_DIGITS = 3;
const ALL_DIGITS = 12;

/** Half a unit in the last place of every figure that went in: less than this is no difference. */
function roundingOf(points: readonly PublishedPoint[], used: readonly StockChange[], unit: Unit): number {
  return [...points, ...used].reduce((sum, { figure, statement }) => {
    const digits = statement?.source.startsWith('usgs-') ? USGS_DIGITS : ALL_DIGITS;
    return sum + halfUnit(figure.value, unit, digits);
  }, 0);
}

function verdictOf(change: Ends, rest: Ends, { explained }: Explanation, rounding: number): Verdict {
  const [low, high] = [rest.low ?? Number.NEGATIVE_INFINITY, rest.high ?? Number.POSITIVE_INFINITY];
  if (low >= -rounding && high <= rounding) return 'explained';
  if (low <= rounding && high >= -rounding) return 'may be explained';
  const towards = (change.high ?? 1) <= 0 ? 'disposals' : 'acquisitions';
  return explained.some(({ kind }) => kind === towards) ? 'partly explained' : 'not explained';
}

/** A stock whose basis is not stated is set against changes whose basis is: that has to be told. */
function assumptionOf(basis: Basis, used: readonly StockChange[]): string | null {
  const stated = sharedBasis(used.map(({ figure }) => figure.value));
  if (basis !== 'unstated' || stated === null || stated.basis === 'unstated') return null;
  return `The sources do not say what the inventories are the weight of; the sums hold if it is ${basisName(stated.basis)}.`;
}
