/** Supply risk from which USGS recommended a mineral for the list of 2022 (F-05). */
export const LIST_CUTOFF = 0.4;

/**
 * Mean of yearly scores, the oldest first, weighted towards recent years (F-05). USGS says that it weights so and not how:
 * 1, 2, 3 ... is ours. Null without a score.
 */
export function recentMean(
  scores: readonly number[],
  weights: readonly number[] = scores.map((_, i) => i + 1),
): number | null {
  if (weights.length !== scores.length) throw new RangeError('F-05 takes one weight for each yearly score');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (scores.length === 0 || total <= 0) return null;
  return scores.reduce((sum, score, i) => sum + score * (weights[i] ?? 0), 0) / total;
}

/** What the method of 2021 says of a mineral, and by which of its tests. */
export interface Recommendation {
  readonly listed: boolean;
  readonly why: 'risk at the cutoff or above' | 'single point of failure' | 'below the cutoff' | 'not assessed';
}

/** The test of 2021 (F-05): the score against the cutoff, else whether one domestic producer is all there is; null is not known. */
export function recommendation(score: number | null, domesticProducers: number | null): Recommendation {
  if (score !== null && score >= LIST_CUTOFF) return { listed: true, why: 'risk at the cutoff or above' };
  if (domesticProducers === 1) return { listed: true, why: 'single point of failure' };
  return { listed: false, why: score === null ? 'not assessed' : 'below the cutoff' };
}
