import { exp, log, power } from './elementary.ts';
import { normalQuantile } from './normal.ts';

/** A band around an estimated probability. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What a probability does as time goes on: survival falls from 1, incidence rises from 0. */
export type Course = 'falls' | 'rises';

/**
 * Pointwise band of a probability at a level such as 0.95: normal on the scale of log(-log), so that it stays between 0 and 1
 * (Kalbfleisch and Prentice 1980; Andersen et al. 1993, section IV.3.3); of what rises, through its complement. Null at 0 and 1, where
 * nothing or everything has moved and the scale says nothing.
 */
export function logLogBand(probability: number, variance: number, level: number, course: Course): Band | null {
  if (course === 'rises') {
    const band = logLogBand(1 - probability, variance, level, 'falls');
    return band === null ? null : { low: 1 - band.high, high: 1 - band.low };
  }
  if (!(probability > 1e-12 && probability < 1 - 1e-12)) return null;
  const onScale = Math.sqrt(variance) / (probability * -log(probability));
  const distance = normalQuantile((1 + level) / 2) * onScale;
  return { low: power(probability, exp(distance)), high: power(probability, exp(-distance)) };
}
