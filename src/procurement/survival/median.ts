import { aalenJohansen } from '../../numeric/aalen-johansen.ts';
import type { Stretch } from '../../numeric/counting.ts';
import { logLogBand } from '../../numeric/log-log-band.ts';
import { LEVEL } from './curve.ts';

/** Days by which half have left, with the days at which the band crosses a half; null where it does not. */
export interface Median {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Kaplan-Meier median of the time until some states are left for others (Brookmeyer and Crowley 1982 for its band). */
export function medianOf(stretches: readonly Stretch[], staying: readonly number[]): Median {
  const collapsed = stretches
    .filter(({ from }) => staying.includes(from))
    .map((s) => ({ ...s, from: 0, to: s.to === null || staying.includes(s.to) ? null : 1 }));
  const steps = aalenJohansen(collapsed, 2, 0).map(({ time, probability: [p = 0], covariance: [row] }) => {
    const band = logLogBand(p, row?.[0] ?? 0, LEVEL, 'falls');
    return { time, p, low: band?.low ?? p, high: band?.high ?? p };
  });
  const first = (of: 'p' | 'low' | 'high'): number | null => steps.find((step) => step[of] <= 0.5)?.time ?? null;
  return { days: first('p'), low: first('low'), high: first('high') };
}
