import type { Action } from '../../planner/plan-model.ts';
import type { PlanYear } from './plan-problem.ts';

const MONTH = 365.25 / 12;

/**
 * An action whose deliveries come a month earlier: of what comes in a year, the part of a month comes in the year before it, but
 * none before it is committed (Ballast method: even within a year).
 */
export function monthEarlier(action: Action, years: readonly PlanYear[]): Action {
  const size = years.length;
  const delivers = Float64Array.from(action.delivers);
  for (let y = 0; y < size; y++) {
    const row = action.delivers.subarray(y * size, (y + 1) * size);
    for (let t = y; t + 1 < size; t++) {
      const part = Math.min(1, MONTH / (years[action.kind === 'stock' ? t + 1 : t]?.days ?? 365));
      const at = y * size + t;
      if (action.kind === 'stock') {
        const moved = part * (row[t + 1] as number);
        delivers[at] = (delivers[at] as number) + moved;
        delivers[at + 1] = (delivers[at + 1] as number) - moved;
      } else {
        const next = rateIn(row, years, t + 1) - rateIn(row, years, t);
        delivers[at] = Math.min(1, (row[t] as number) + (Math.max(0, part * next) * (years[t]?.days ?? 365)) / 365);
      }
    }
  }
  return { ...action, delivers };
}

/** Part of the yearly rate that runs in a year of its length. */
const rateIn = (row: Float64Array, years: readonly PlanYear[], t: number): number =>
  ((row[t] as number) * 365) / (years[t]?.days ?? 365);

/** Whether anything of what was committed would come in other years of the case a month earlier. */
export function isLate(action: Action, years: readonly PlanYear[], tonnes: Float64Array): boolean {
  const size = years.length;
  const { delivers } = monthEarlier(action, years);
  const first = years.findIndex(({ kind }) => kind === 'case');
  return delivers.some((share, n) => {
    const [y, t] = [Math.floor(n / size), n % size];
    return (tonnes[y] as number) > 0 && t >= first && Math.abs(share - (action.delivers[n] as number)) > 1e-9;
  });
}
