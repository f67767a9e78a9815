import { daysOf } from '../../units/period.ts';

const DAY_MS = 86_400_000;

/** Where a period stands on an axis of years: a year on its number, anything shorter or longer at its middle. */
export function yearPosition(period: string): number | null {
  if (/^\d{4}$/.test(period)) return Number(period);
  const range = daysOf(period);
  if (range === null) return null;
  const middle = new Date((Date.parse(range.start) + Date.parse(range.end)) / 2);
  const start = Date.UTC(middle.getUTCFullYear(), 0, 1);
  return middle.getUTCFullYear() + (middle.getTime() - start) / (365.25 * DAY_MS);
}

/** First and last day of a date as known ("2025-10" is a whole month), as times. */
export function spanOf(date: string): readonly [Date, Date] | null {
  const range = daysOf(date);
  return range === null ? null : [new Date(range.start), new Date(range.end)];
}

/** Whole years from the first to the last position, thinned to at most `most`; quarters where there are few years. */
export function yearTicks(positions: readonly number[], most: number): readonly number[] {
  if (positions.length === 0) return [];
  const [from, to] = [Math.floor(Math.min(...positions)), Math.ceil(Math.max(...positions))];
  const whole = positions.every(Number.isInteger);
  const step = !whole && (to - from) * 4 <= most ? 0.25 : Math.max(1, Math.ceil((to - from) / most));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
}

/** A year as a year, never with a comma; a quarter within it by its first month. */
export function yearTickText(position: number): string {
  const quarter = Math.round((position % 1) * 4);
  return ['', 'Apr', 'Jul', 'Oct'][quarter] || String(Math.floor(position));
}
