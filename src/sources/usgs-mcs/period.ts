import { isPeriod, type Period } from '../../units/period.ts';

const SPAN = /^(\d{4})\s*[–-]\s*(\d{2}|\d{4})$/;

/** The period of a `Year` cell: `2024`, or `2021–24` as `2021/2024`; null for anything else. */
export function periodOf(cell: string): Period | null {
  const text = cell.trim();
  if (/^\d{4}$/.test(text)) return text;
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const period = `${from}/${to.length === 4 ? to : from.slice(0, 2) + to}`;
  return isPeriod(period) ? period : null;
}
