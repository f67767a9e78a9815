import type { IsoDate } from '../units/period.ts';

/** Time from one day to another in words, largest two units: `4 years 1 month old`, `12 days old`, `new`. */
export function ageInWords(from: IsoDate, to: IsoDate): string {
  if (to <= from) return 'new';
  const months = wholeMonths(from, to);
  if (months === 0) return 'less than a month old';
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `${[count(years, 'year'), count(rest, 'month')].filter((part) => part !== '').join(' ')} old`;
}

const count = (n: number, noun: string): string => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);

/** Calendar months completed; 31 January to 28 February is none. */
function wholeMonths(from: IsoDate, to: IsoDate): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
