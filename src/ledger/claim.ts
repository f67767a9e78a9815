import { daysBetween, type IsoDate } from '../units/period.ts';
import type { EvidenceId, OrganisationId } from './evidence.ts';

/** A statement somebody asserts, with their interest; testable when it names a day by which it must be so. */
export interface Claim {
  readonly id: string;
  readonly evidence: EvidenceId;
  readonly speaker: OrganisationId | null;
  readonly role: string;
  readonly interest: string;
  readonly text: string;
  readonly materials: readonly string[];
  readonly due: IsoDate | null;
  /** What became of it, each with the evidence that shows it; append-only, the latest by `on` counts. */
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly verdict: 'met' | 'partly' | 'missed' | 'supported' | 'contradicted' | 'not verifiable';
  /** Day the outcome was seen, e.g. the day the capacity was reached after all. */
  readonly on: IsoDate;
  readonly reason: string;
  readonly evidence: readonly EvidenceId[];
}

export interface ClaimScore {
  readonly verdict: Outcome['verdict'] | 'open' | 'due, no outcome published';
  /** Days after the due date that the outcome came; null without a due date, and where nothing came to be. */
  readonly daysLate: number | null;
  readonly outcome: Outcome | null;
}

/** Only what came to be, in time or not, can be late: "not verifiable" is neither. */
function daysLate(due: IsoDate | null, { verdict, on }: Outcome): number | null {
  const cameToBe = verdict === 'met' || verdict === 'partly' || verdict === 'missed';
  return due === null || !cameToBe ? null : Math.max(0, daysBetween(due, on));
}

/** Scores a claim as of a day: outcomes later than that day are not known yet. */
export function scoreClaim(claim: Claim, asOf: IsoDate): ClaimScore {
  const known = claim.outcomes.filter((outcome) => outcome.on <= asOf);
  const last = known.reduce<Outcome | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
  if (last !== null) {
    return { verdict: last.verdict, daysLate: daysLate(claim.due, last), outcome: last };
  }
  const due = claim.due !== null && claim.due < asOf;
  return { verdict: due ? 'due, no outcome published' : 'open', daysLate: null, outcome: null };
}
