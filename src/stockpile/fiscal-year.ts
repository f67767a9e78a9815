import { daysOf, type IsoDate, type Period } from '../units/period.ts';

/** The US federal fiscal year a day falls in; it begins on 1 October (31 USC 1102). */
export function usFiscalYearOf(day: IsoDate): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return `FY${String(month >= 10 ? year + 1 : year).padStart(4, '0')}`;
}

/** First day of a period. */
export function firstDayOf(period: Period): IsoDate {
  const range = daysOf(period);
  if (range === null) throw new RangeError(`"${period}" is no period`);
  return range.start;
}
