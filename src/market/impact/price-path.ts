import { groupBy } from '../../ledger/conflict.ts';
import type { Statement } from '../../ledger/statement.ts';
import { type DayRange, daysBetween, daysOf, type IsoDate } from '../../units/period.ts';
import { basisName } from '../../units/quantity.ts';
import type { MaterialView } from '../material-view.ts';
import { monthlyPrices, type PricePoint, pricePoints } from '../prices.ts';
import { usSeries } from '../series.ts';
import { isMarketPrice, saidBy, spanOf } from './dated-prices.ts';

/** Dated prices of one thing, oldest first: same form, grade and weight, and of days and months or of years; assessors may differ. */
export interface PathLine {
  readonly form: string | null;
  readonly grade: string | null;
  /** False for unit values of trade, which are what customs counted and no price asked or paid. */
  readonly isPrice: boolean;
  readonly cadence: 'days and months' | 'years';
  /** What a monthly or yearly line is called; null where sightings of several assessors make the line. */
  readonly label: string | null;
  readonly points: readonly PricePoint[];
}

/** Every dated price of a material that none made from a contract, by what it is a price of. */
export function pricePath(view: MaterialView): readonly PathLine[] {
  const sightings = pricePoints(view).filter(({ hypothetical }) => !hypothetical);
  const annual = usSeries(view).filter(({ property }) => property === 'price');
  const newest = annual.filter(({ edition }) => edition === annual[0]?.edition);
  const runs = [...monthlyPrices(view), ...newest].map(({ label, points }) => ({
    label,
    points: points.map(({ period, figure }) => ({ date: period, label, figure, hypothetical: false })),
  }));
  const kept = (points: readonly PricePoint[]): readonly PricePoint[] =>
    points.filter((point) => isMarketPrice(point, view)).sort((a, b) => endOf(a).localeCompare(endOf(b)));
  const alike = groupBy(kept(sightings), (point) => likeness(point, view));
  return [
    ...[...alike.values()].map((points) => lineOf(points, null, view)),
    ...runs.map(({ label, points }) => lineOf(kept(points), label, view)),
  ].filter(({ points }) => points.length > 0);
}

/** Prices may be compared where this is the same; a unit value only with its own kind of entry. */
function likeness(point: PricePoint, view: MaterialView): string {
  const { property = '', subject } = saidBy(point, view) ?? ({} as Partial<Statement>);
  const per = basisName(spanOf(point.figure.value)?.per ?? 'unstated');
  const entry = property === 'price' ? '' : (subject?.detail ?? '');
  return [property, subject?.form ?? '', subject?.grade ?? '', per, entry].join(' | ');
}

function lineOf(points: readonly PricePoint[], label: string | null, view: MaterialView): PathLine {
  const [first] = points;
  const said = first === undefined ? undefined : saidBy(first, view);
  return {
    form: said?.subject.form ?? null,
    grade: said?.subject.grade ?? null,
    isPrice: said?.property === 'price',
    cadence: /^\d{4}$/.test(first?.date ?? '') ? 'years' : 'days and months',
    ...{ label, points },
  };
}

const endOf = ({ date }: PricePoint): IsoDate => daysOf(date)?.end ?? date;
const startOf = ({ date }: PricePoint): IsoDate => daysOf(date)?.start ?? date;

/** A price near a day, and how near it is. */
export interface NearPrice {
  readonly point: PricePoint;
  readonly how: 'of the day' | 'before' | 'after';
  /** Days between it and the day; 0 where it is of the day. */
  readonly days: number;
}

/** Prices of the days asked about, else the nearest before them and the nearest after: none lies between two of them. */
export function nearPrices({ points }: PathLine, days: DayRange): readonly NearPrice[] {
  const within = points.filter((point) => startOf(point) <= days.end && endOf(point) >= days.start);
  if (within.length > 0) return within.map((point) => ({ point, how: 'of the day', days: 0 }));
  const before = points.findLast((point) => endOf(point) < days.start);
  const after = points.find((point) => startOf(point) > days.end);
  return [
    ...(before === undefined
      ? []
      : [{ point: before, how: 'before' as const, days: daysBetween(endOf(before), days.start) }]),
    ...(after === undefined
      ? []
      : [{ point: after, how: 'after' as const, days: daysBetween(days.end, startOf(after)) }]),
  ];
}

/** The price nearest to a day: of the day, else on whichever side is nearer; the earlier one of two as near. */
export const nearestPrice = (near: readonly NearPrice[]): NearPrice | null =>
  [...near].sort((a, b) => a.days - b.days)[0] ?? null;
