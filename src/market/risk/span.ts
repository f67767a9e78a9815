/** Least and most a number can be, where a part of what makes it is not known; the two are one where all is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A share of a whole, 0 to 1, with the governance score of its place; null where nobody gives one. */
export interface ScoredShare {
  readonly place: string;
  readonly share: number;
  /** 0 the most stable, 1 the least; null is not known, and never zero. */
  readonly score: number | null;
}

/** Sum over shares of a weight times the score, between all unknown scores at 0 and all of them at 1. */
export function scoredSum(shares: readonly ScoredShare[], weight: (share: number) => number): Bounds {
  const sum = (unknown: number): number =>
    shares.reduce((total, { share, score }) => total + weight(share) * (score ?? unknown), 0);
  return { low: sum(0), high: sum(1) };
}

/** Parts of a sum as shares of it, 0 to 1; empty where the sum is not above zero. */
export function sharesOf(amounts: readonly number[]): readonly number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  return whole > 0 ? amounts.map((amount) => amount / whole) : [];
}
