import { aalenJohansen, reachOf } from '../../numeric/aalen-johansen.ts';
import type { Stretch } from '../../numeric/counting.ts';
import { logLogBand } from '../../numeric/log-log-band.ts';
import { LEVEL } from './curve.ts';

/** A half, with the dust that products of shares leave: 13/24 times 12/13 is a half and must count as one. */
const HALF = 0.5 + 1e-9;

/** Days by which half have left, with the days at which the band crosses a half; null where it does not. */
export interface Median {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Kaplan-Meier median of the time until some states are left for others (Brookmeyer and Crowley 1982 for its band), one stretch
 * after the other until the first end; null beyond the day up to which somebody was under watch.
 */
export function medianOf(stretches: readonly Stretch[], staying: readonly number[]): Median {
  const collapsed = stretches
    .filter(({ from }) => staying.includes(from))
    .map((s) => ({ ...s, from: 0, to: s.to === null || staying.includes(s.to) ? null : 1 }));
  const all = aalenJohansen(collapsed, 2, 0);
  const reach = reachOf(collapsed, all, 2, 0);
  const determined = all.filter(({ time }) => time <= reach);
  const steps = determined.map(({ time, probability: [p = 0], covariance: [row] }) => {
    const band = logLogBand(p, row?.[0] ?? 0, LEVEL, 'falls');
    // Where all have left the scale says nothing, so the band may lie as high as it likes.
    return { time, p, low: band?.low ?? p, high: band?.high ?? 1 };
  });
  const first = (of: 'p' | 'low' | 'high'): number | null => steps.find((step) => step[of] <= HALF)?.time ?? null;
  return { days: first('p'), low: first('low'), high: first('high') };
}
