import { daysBetween, daysOf } from '../units/period.ts';
import type { PeriodLabel } from './assembly.ts';
import type { CaseData } from './case-file.ts';

/** Months since year 0: `2027-01` is 24,324. NaN where the text is no month. */
export function monthNumber(month: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  return match === null ? Number.NaN : Number(match[1]) * 12 + Number(match[2]) - 1;
}

const monthText = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The horizon of a case in months and periods. */
export interface Calendar {
  /** Number of the first month. */
  readonly first: number;
  /** Months of a period. */
  readonly step: 1 | 12;
  readonly periods: number;
}

export const calendarOf = ({ from, step, periods }: NonNullable<CaseData['horizon']>): Calendar => ({
  first: monthNumber(from),
  step: step === 'month' ? 1 : 12,
  periods,
});

/** First and last month of the horizon, as texts. */
export const endsOf = ({ first, step, periods }: Calendar): readonly [string, string] => [
  monthText(first),
  monthText(first + step * periods - 1),
];

/** Part of each period that lies between two months, both counted: 0 to 1. */
export function coverOf(calendar: Calendar, from: string | undefined, until: string | undefined): Float64Array {
  const { first, step, periods } = calendar;
  const [begin, end] = [
    from === undefined ? first : monthNumber(from),
    until === undefined ? first + step * periods : monthNumber(until) + 1,
  ];
  return Float64Array.from({ length: periods }, (_, t) => {
    const [start, stop] = [first + t * step, first + (t + 1) * step];
    return Math.max(0, Math.min(stop, end) - Math.max(start, begin)) / step;
  });
}

/** Index of the period a month lies in; below 0 or beyond the last where it lies outside. */
export const periodOf = ({ first, step }: Calendar, month: string): number =>
  Math.floor((monthNumber(month) - first) / step);

/** Labels of all periods with the phase most of each lies in. */
export function periodLabels(calendar: Calendar, phases: CaseData['phases']): readonly PeriodLabel[] {
  const covers = (phases ?? []).map(({ name, from, until }) => ({ name, cover: coverOf(calendar, from, until) }));
  return Array.from({ length: calendar.periods }, (_, t) => {
    const start = calendar.first + t * calendar.step;
    const [begin, end] = [monthText(start), monthText(start + calendar.step - 1)];
    const most = covers.reduce((best, one) => ((one.cover[t] ?? 0) > (best.cover[t] ?? 0) ? one : best), NO_PHASE);
    return { label: labelOf(begin, calendar.step), phase: most.name, days: daysIn(begin, end) };
  });
}

/** Name of the phase of a case that has none. */
export const PEACE = 'peace';
const NO_PHASE = { name: PEACE, cover: new Float64Array(0) };

const labelOf = (begin: string, step: 1 | 12): string =>
  step === 12 && begin.endsWith('-01') ? begin.slice(0, 4) : step === 12 ? `12 months from ${begin}` : begin;

function daysIn(begin: string, end: string): number {
  const days = daysOf(`${begin}/${end}`);
  return days === null ? 0 : daysBetween(days.start, days.end) + 1;
}
