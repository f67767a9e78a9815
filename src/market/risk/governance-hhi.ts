import { type Bounds, type ScoredShare, scoredSum } from './span.ts';

/** What the Atlas of critical materials takes where a country has no score (F-09); ours never does, it gives both ends. */
export const ATLAS_UNKNOWN = 0.6;

/** Substitutability in words as the Atlas counts it (F-09). */
export const ATLAS_SUBSTITUTION = { high: 1, medium: 0.8, low: 0.6 } as const;

/** Governance score, 0 good to 1 bad, of an estimate of the Worldwide Governance Indicators (-2.5 to 2.5, higher is better; F-09). */
export function governanceOf(estimate: number): number {
  return Math.min(1, Math.max(0, (2.5 - estimate) / 5));
}

/** Sum of squared shares weighted by governance, 0 to 1 (F-09); a country without a score makes it a band. */
export function governanceHhi(shares: readonly ScoredShare[]): Bounds {
  return scoredSum(shares, (share) => share ** 2);
}

/** Sum of shares weighted by governance, 0 to 1: how stable the average supplier is (F-09). */
export function meanGovernance(shares: readonly ScoredShare[]): Bounds {
  return scoredSum(shares, (share) => share);
}

/** Form of the British Geological Survey's widget: sum of squared (share times risk of 0 to 10), over 10; 0 to 10 (F-09). */
export function squaredRisk(shares: readonly ScoredShare[]): Bounds {
  const sum = (unknown: number): number =>
    shares.reduce((total, { share, score }) => total + (share * 10 * (score ?? unknown)) ** 2, 0) / 10;
  return { low: sum(0), high: sum(1) };
}

/** What turns gross risk into net: recycled share of supply and how far nothing can stand in, both 0 to 1. */
export interface Relief {
  readonly recycled: number;
  /** 1 where nothing can stand in. */
  readonly substitution: number;
}

/** Supply risk of the Atlas: the larger of production's and trade's governance-weighted index, less recycling and substitution (F-09). */
export function atlasRisk(production: number, trade: number, { recycled, substitution }: Relief): number {
  return Math.max(production, trade) * (1 - recycled) * substitution;
}

/** Mean of four parts out of 100 after the manner of Graedel (F-09): concentration, governance, recycling, substitution. */
export function graedelMean(hhi: number, governance: number, { recycled, substitution }: Relief): number {
  return (100 * (hhi + governance + (1 - recycled) + substitution)) / 4;
}
