import { formatNumber, formatPercent } from '../../units/format.ts';

/** Tonnes as a run computed them, to three figures where they are small, without the unit: "1,234", "0.52". */
export function plain(amount: number): string {
  return formatNumber(amount, { maxDigits: 3 });
}

/** The same with the unit: "1,234 t". */
export function tonnes(amount: number): string {
  return `${plain(amount)} t`;
}

/** The same with its sign, for a difference. */
export function change(amount: number): string {
  return amount > 0 ? `+${tonnes(amount)}` : tonnes(amount);
}

/** A chance of 0 to 1; what is neither certain nor impossible is never printed as such. */
export function chance(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1 %';
  if (share < 1 && share > 0.999) return '>99.9 %';
  return formatPercent(share);
}

/** A share of 0 to 1, or a dash where there is none to tell. */
export function part(share: number | null): string {
  return share === null ? '–' : formatPercent(share, { maxDigits: 2 });
}

const BAR = 24;

/** A bar as long as its share of the largest. */
export function bar(amount: number, largest: number): string {
  return '█'.repeat(largest > 0 ? Math.max(0, Math.round((Math.abs(amount) / largest) * BAR)) : 0);
}
