import type { SourceId } from './evidence.ts';

/** One stop of a tour: a claim, and the question it answers, as the ledger keys it. It holds no number of its own. */
export interface TourStep {
  readonly id: string;
  readonly title: string;
  /** Claim that says it in the article's words. */
  readonly claim: string;
  /** statementKey or eventKey: the statements or reports with it are the two sides. */
  readonly question: string;
  /** What the step teaches, in a sentence. */
  readonly lesson: string;
  /** Keys of more evidence worth seeing here. */
  readonly also: readonly string[];
}

/** A walk through what one source says and what the evidence says of it, from `data/tours`. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Source whose words are looked at. */
  readonly article: SourceId;
  readonly steps: readonly TourStep[];
}
