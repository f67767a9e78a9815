import { firstDayOf, usFiscalYearOf } from '../../stockpile/fiscal-year.ts';
import { daysBetween, daysOf, type IsoDate } from '../../units/period.ts';
import type { Assembly } from '../assembly.ts';
import type { PlanYear } from './plan-problem.ts';

/** Days of a month, on average. */
const MONTH = 365.25 / 12;

/** The time of a plan in months from the first day of its first buying year. */
export interface PlanTime {
  readonly years: readonly PlanYear[];
  /** How many of the years are buying years. */
  readonly buying: number;
  /** [year]: month it ends with; buying years have twelve. */
  readonly ends: readonly number[];
  /** Month the plan is made in, with its part: nothing can be ordered before. */
  readonly now: number;
  /** Month the case begins with. */
  readonly begins: number;
}

/** Fiscal years from the one of the day a plan is made on, and then the periods of the case (Ballast method). */
export function planTime(today: IsoDate, buying: number, periods: Assembly['periods']): PlanTime {
  const first = usFiscalYearOf(today);
  const number = Number(first.slice(2));
  const labels = Array.from({ length: buying }, (_, y) => `FY${number + y}`);
  const bought = labels.map((label): PlanYear => ({ label, kind: 'buying', days: daysIn(label) }));
  const cased = periods.map(({ label, days }): PlanYear => ({ label, kind: 'case', days }));
  const begins = 12 * buying;
  const ends = [...labels.map((_, y) => 12 * (y + 1))];
  for (const { days } of cased) ends.push((ends.at(-1) ?? begins) + monthsOf(days));
  const now = Math.min(11.99, daysBetween(firstDayOf(first), today) / MONTH);
  return { years: [...bought, ...cased], buying, ends, now, begins };
}

/** Whole months: a case steps by months or years. */
const monthsOf = (days: number): number => (days <= 31 ? 1 : 12);

function daysIn(label: string): number {
  const days = daysOf(label);
  return days === null ? 365 : daysBetween(days.start, days.end) + 1;
}

/** Month a year begins with. */
export const startOf = ({ ends }: Pick<PlanTime, 'ends'>, year: number): number =>
  year === 0 ? 0 : (ends[year - 1] ?? 0);

/** A span of months in which something can be ordered. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Months of a buying year in which orders can go out: not before the plan is made and its notice given, nor later than `last`. */
export function ordersIn(time: PlanTime, year: number, notice: number, last: number): Span | null {
  if (year >= time.buying) return null;
  const from = Math.max(startOf(time, year), time.now + notice);
  const to = Math.min(time.ends[year] ?? 0, last);
  return to > from + 1e-9 ? { from, to } : null;
}

/** Part of what is ordered evenly over a span that arrives in each year, the lead in months. */
export function arrivals(time: PlanTime, { from, to }: Span, lead: number): Float64Array {
  return Float64Array.from(time.years, (_, y) => {
    const [start, end] = [startOf(time, y), time.ends[y] ?? 0];
    const within = Math.min(end, to + lead) - Math.max(start, from + lead);
    return Math.min(1, Math.max(0, within) / (to - from));
  });
}
