import { knownOn } from '../ledger/as-of.ts';
import { type Claim, type ClaimScore, scoreClaim } from '../ledger/claim.ts';
import type { Event } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';

/** A claim with its score as of the day and the evidence that records it. */
export interface ScoredClaim {
  readonly claim: Claim;
  readonly score: ClaimScore;
  /** The statement or event that asserts it. */
  readonly said: Statement | Event;
}

/** Claims said by the day, scored with what was seen by the day; those with a due date first, soonest first. */
export function scoredClaims(
  claims: readonly Claim[],
  evidence: readonly (Statement | Event)[],
  day: IsoDate,
): readonly ScoredClaim[] {
  const wanted = new Set(claims.map((claim) => claim.evidence));
  const saidBy = new Map(
    knownOn(
      evidence.filter((item) => wanted.has(item.id)),
      day,
    ).map((item) => [item.id, item]),
  );
  return claims
    .flatMap((claim) => {
      const said = saidBy.get(claim.evidence);
      return said === undefined ? [] : [{ claim, score: scoreClaim(claim, day), said }];
    })
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.claim.id.localeCompare(b.claim.id));
}

const dueOf = ({ claim }: ScoredClaim): string => claim.due ?? '9999-12-31';
