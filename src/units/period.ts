/** A calendar day, `2025-08-18`. */
export type IsoDate = string & { readonly __isoDate?: true };
/** An instant in UTC, `2026-02-06T10:00:00Z`. */
export type IsoInstant = string & { readonly __isoInstant?: true };
/** How exactly a date is known. A placeholder day must look different on screen. */
export type DatePrecision = 'day' | 'month' | 'year';

/**
 * When a statement is true: a day `2022-09-30`, month `2025-10`, quarter `2025-Q3`, year `2024`,
 * US federal fiscal year `FY2025` (1 October 2024 to 30 September 2025), or a span of two of these `2021/2024`.
 */
export type Period = string & { readonly __period?: true };

export interface DayRange {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function lastDayOf(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return leap ? 29 : (LAST_DAY[month - 1] ?? 0);
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');
const monthRange = (year: number, first: number, last: number): DayRange => ({
  start: `${four(year)}-${two(first)}-01`,
  end: `${four(year)}-${two(last)}-${two(lastDayOf(year, last))}`,
});

function simpleRange(text: string): DayRange | null {
  const m = /^(FY)?(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (m === null) return null;
  const [year, month, day] = [Number(m[2]), Number(m[4]), Number(m[5])];
  // The calendar has no year 0, and neither have databases.
  if (year < (m[1] ? 2 : 1)) return null;
  if (m[1]) return text.length === 6 ? { start: `${four(year - 1)}-10-01`, end: `${four(year)}-09-30` } : null;
  if (m[3]) return monthRange(year, Number(m[3]) * 3 - 2, Number(m[3]) * 3);
  if (!m[4]) return monthRange(year, 1, 12);
  if (month < 1 || month > 12) return null;
  if (!m[5]) return monthRange(year, month, month);
  return day >= 1 && day <= lastDayOf(year, month) ? { start: text, end: text } : null;
}

/** First and last day of a period, or null when the text is not one. */
export function daysOf(period: Period): DayRange | null {
  const slash = period.indexOf('/');
  if (slash < 0) return simpleRange(period);
  const [from, to] = [simpleRange(period.slice(0, slash)), simpleRange(period.slice(slash + 1))];
  return from !== null && to !== null && from.start <= to.end ? { start: from.start, end: to.end } : null;
}

/** Whether the text is a period in one of the forms above, with real calendar days. */
export function isPeriod(text: string): text is Period {
  return daysOf(text) !== null;
}

/** Whether the text is one real calendar day. */
export function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && simpleRange(text) !== null;
}

/** Last day of a possibly partial date: what was published "2025-12" is surely known only on 31 December. */
export function endOfDate(date: Period): IsoDate {
  const range = daysOf(date);
  if (range === null) throw new RangeError(`"${date}" is not a date; expected 2025, 2025-12 or 2025-12-01`);
  return range.end;
}

/** Characters of a date that are known; the rest is a placeholder. */
const KNOWN_CHARACTERS: Readonly<Record<DatePrecision, number>> = { day: 10, month: 7, year: 4 };

/** Last day a date known to a precision can have been: the month or year of a placeholder ends. */
export function latestDay(date: IsoDate, precision: DatePrecision): IsoDate {
  return endOfDate(date.slice(0, KNOWN_CHARACTERS[precision]));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (civil-day arithmetic, no clock and no time zone). */
function dayNumber(date: IsoDate): number {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The day a number of days after another, or before it where the number is negative. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  const number = dayNumber(day) + days + 719_468;
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const d = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
}
