import { type PlanTime, startOf } from './plan-years.ts';

/** When something comes on and how fast. */
export interface Coming {
  /** Month of first output, from the first day of the plan. */
  readonly from: number;
  /** Months until all of it runs, rising evenly; zero for at once. */
  readonly ramp: number;
}

/** Share of a yearly rate that runs in each year of a plan; a period of a month runs a twelfth of it. */
export const rateShares = (time: PlanTime, coming: Coming): Float64Array =>
  Float64Array.from(time.years, (_, y) => {
    const [start, end] = [startOf(time, y), time.ends[y] ?? 0];
    return Math.min(1, Math.max(0, (runBy(end, coming) - runBy(start, coming)) / 12));
  });

/** Months of full output that have run by a month. */
function runBy(month: number, { from, ramp }: Coming): number {
  const since = Math.max(0, month - from);
  if (since <= ramp) return ramp === 0 ? since : (since * since) / (2 * ramp);
  return since - ramp / 2;
}
