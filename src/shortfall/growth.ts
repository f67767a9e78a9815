import { exp, log } from '../numeric/elementary.ts';
import type { Factor } from './factor.ts';

/** A factor that is a growth drawn once a draw. */
export type Growth = Extract<Factor, { readonly kind: 'growth' }>;

/** Growth a year that the numbers a factor scales already hold. */
export const growthHeld = ({ base, mode }: Growth): number => base ?? mode;

/** What a growth a year makes of numbers that hold another after so many years: ((1 + g) / (1 + held))^years. */
export function grown(g: number, held: number, years: number): number {
  return exp(years * log((1 + g) / (1 + held)));
}

/** Throws where a growth would leave nothing or less than nothing. */
export function checkGrowth(growth: Growth): void {
  if (growth.low > -1 && growthHeld(growth) > -1) return;
  throw new RangeError(`"${growth.name}" shrinks by all there is; expected growth above -1`);
}
