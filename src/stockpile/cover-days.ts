/** International practice counts a year of 365 days (stockholding rules of Japan and Korea). */
export const DAYS_OF_YEAR = 365;

/** Least and most of an amount; a null end is open. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Days that what is held lasts: held / (use of a year / 365), end by end, to three digits since what goes in is not known
 * better (methodology 3.6; it has no F-number). Both in one unit and basis; null where nothing is used.
 */
export function daysOfCover(held: Ends, use: { readonly low: number; readonly high: number }): Ends | null {
  if (use.low <= 0) return null;
  const days = (amount: number, over: number): number => Number(((amount / over) * DAYS_OF_YEAR).toPrecision(3));
  return {
    low: held.low === null ? null : days(held.low, use.high),
    high: held.high === null ? null : days(held.high, use.low),
  };
}
