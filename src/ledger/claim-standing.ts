import type { IsoDate } from '../units/period.ts';
import { type Claim, type ClaimScore, type Outcome, scoreClaim } from './claim.ts';

/**
 * What kind of claim it is: one that names the day by which it must be so, an opinion that names none, or what a
 * publication reports as a fact and others can be held against.
 */
export type ClaimKind = 'dated' | 'position' | 'report';
export const CLAIM_KINDS: readonly ClaimKind[] = ['dated', 'position', 'report'];

/** A report only where its file says so; else the due date decides. */
export function claimKind({ kind, due }: Pick<Claim, 'kind' | 'due'>): ClaimKind {
  return kind ?? (due === null ? 'position' : 'dated');
}

/** How a dated claim stands; `due, no evidence` where its day has passed and nothing known decides it. */
export type DatedVerdict = 'open' | 'met' | 'partly' | 'missed' | 'due, no evidence';

/** What later evidence says of a claim: for it, against it, some of both, or nothing that decides. */
export type Bearing = 'for' | 'against' | 'both' | 'neither';

/** An outcome with what it says of the claim. */
export interface LaterEvidence {
  readonly outcome: Outcome;
  readonly bearing: Bearing;
}

/** How a claim stands on a day. Only dated claims are scored; positions keep their evidence and no score. */
export interface ClaimStanding {
  readonly kind: ClaimKind;
  /** The score of a dated claim, `not scored` of a position, what was found of a report. */
  readonly verdict: DatedVerdict | 'not scored' | Outcome['verdict'] | 'not checked';
  readonly lateness: Pick<ClaimScore, 'daysLate' | 'lateText'>;
  /** What was seen by the day, oldest first. */
  readonly later: readonly LaterEvidence[];
}

const BEARINGS: Readonly<Record<Outcome['verdict'], Bearing>> = {
  met: 'for',
  supported: 'for',
  partly: 'both',
  missed: 'against',
  contradicted: 'against',
  'not verifiable': 'neither',
};
const IN_TIME = { daysLate: null, lateText: null } as const;

/** How a claim stands on a day: outcomes later than that day are not known yet. */
export function standingOf(claim: Claim, day: IsoDate): ClaimStanding {
  const kind = claimKind(claim);
  const later = claim.outcomes
    .filter(({ on }) => on <= day)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((outcome) => ({ outcome, bearing: BEARINGS[outcome.verdict] }));
  const score = scoreClaim(claim, day);
  if (kind === 'position') return { kind, verdict: 'not scored', lateness: IN_TIME, later };
  if (kind === 'report') return { kind, verdict: score.outcome?.verdict ?? 'not checked', lateness: IN_TIME, later };
  const verdict = datedVerdict(claim, score, day);
  return { kind, verdict, lateness: isScored(verdict) ? score : IN_TIME, later };
}

/** Evidence that decides nothing leaves a claim as it was: open until its day, unknown after it. */
function datedVerdict({ due }: Claim, { verdict }: ClaimScore, day: IsoDate): DatedVerdict {
  if (verdict === 'met' || verdict === 'partly' || verdict === 'missed') return verdict;
  return due !== null && due < day ? 'due, no evidence' : 'open';
}

/** Whether a verdict says what became of a dated claim. */
export function isScored(verdict: ClaimStanding['verdict']): verdict is 'met' | 'partly' | 'missed' {
  return verdict === 'met' || verdict === 'partly' || verdict === 'missed';
}

/** What all later evidence together says of a claim; what decides nothing does not count. */
export function bearingOf(later: readonly LaterEvidence[]): Bearing {
  const said = new Set(later.map(({ bearing }) => bearing).filter((bearing) => bearing !== 'neither'));
  const [only = 'neither'] = said;
  return said.size > 1 ? 'both' : only;
}
