import { type DatePrecision, daysBetween, type IsoDate } from '../units/period.ts';
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
  /** `report` for what a publication reports as a fact; else the due date says what kind it is. */
  readonly kind?: 'report';
  /** What became of it, each with the evidence that shows it; append-only, the latest by `on` counts. */
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly verdict: 'met' | 'partly' | 'missed' | 'supported' | 'contradicted' | 'not verifiable';
  /** Day the outcome was seen, e.g. the day the capacity was reached after all. */
  readonly on: IsoDate;
  /** How exactly `on` is known; a day where not given. Where not a day, `on` is the last it can have been. */
  readonly onPrecision?: DatePrecision;
  readonly reason: string;
  readonly evidence: readonly EvidenceId[];
}

export interface ClaimScore {
  readonly verdict: Outcome['verdict'] | 'open' | 'due, no outcome published';
  /** Days after the due date that the outcome came; null without a due date, where nothing came to be, or the day is not known. */
  readonly daysLate: number | null;
  /** `135 days late`, or `about 4 months late` where only the month is known; null where it is not late. */
  readonly lateText: string | null;
  readonly outcome: Outcome | null;
}

/** Only what came to be, in time or not, can be late: "not verifiable" is neither. */
function lateness(
  due: IsoDate | null,
  { verdict, on, onPrecision }: Outcome,
): Pick<ClaimScore, 'daysLate' | 'lateText'> {
  const cameToBe = verdict === 'met' || verdict === 'partly' || verdict === 'missed';
  if (due === null || !cameToBe) return { daysLate: null, lateText: null };
  if (onPrecision === 'month') return { daysLate: null, lateText: about(monthOf(on) - monthOf(due), 'month') };
  if (onPrecision === 'year') return { daysLate: null, lateText: about(yearOf(on) - yearOf(due), 'year') };
  const days = Math.max(0, daysBetween(due, on));
  return { daysLate: days, lateText: days === 0 ? null : `${counted(days, 'day')} late` };
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const monthOf = (date: IsoDate): number => yearOf(date) * 12 + Number(date.slice(5, 7));
const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** Within the month it was due, nobody can say whether it was late. */
const about = (n: number, unit: 'month' | 'year'): string | null => (n > 0 ? `about ${counted(n, unit)} late` : null);

/** Scores a claim as of a day: outcomes later than that day are not known yet. */
export function scoreClaim(claim: Claim, asOf: IsoDate): ClaimScore {
  const known = claim.outcomes.filter((outcome) => outcome.on <= asOf);
  const last = known.reduce<Outcome | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
  if (last !== null) {
    return { verdict: last.verdict, ...lateness(claim.due, last), outcome: last };
  }
  const due = claim.due !== null && claim.due < asOf;
  return { verdict: due ? 'due, no outcome published' : 'open', daysLate: null, lateText: null, outcome: null };
}
