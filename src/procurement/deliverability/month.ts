import type { IsoDate } from '../../units/period.ts';

/** A calendar month as a whole number: twelve times the year, plus the month from 0. */
export type Month = number;

/** The month a day lies in. */
export function monthOf(day: IsoDate): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month as a period, `2026-08`. */
export function monthText(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The quarter a month lies in, counted from year 0. */
export function quarterOf(month: Month): number {
  return Math.floor(month / 3);
}

/** The quarter as a period, `2026-Q3`. */
export function quarterText(quarter: number): string {
  return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

/** Last month of a quarter. */
export function lastMonthOf(quarter: number): Month {
  return quarter * 3 + 2;
}

/** Days of a month on average in the Gregorian calendar. */
export const DAYS_A_MONTH = 30.436875;
