import { knownOn } from '../ledger/as-of.ts';
import type { Claim } from '../ledger/claim.ts';
import { type ClaimStanding, standingOf } from '../ledger/claim-standing.ts';
import type { Event } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';

/** A claim with how it stands on the day and the evidence that records it. */
export interface StandingClaim {
  readonly claim: Claim;
  readonly standing: ClaimStanding;
  /** The statement or event that asserts it. */
  readonly said: Statement | Event;
}

/** Claims said by the day as they stand on it; those with a due date first, soonest first. */
export function claimsOn(
  claims: readonly Claim[],
  evidence: readonly (Statement | Event)[],
  day: IsoDate,
): readonly StandingClaim[] {
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
      return said === undefined ? [] : [{ claim, standing: standingOf(claim, day), said }];
    })
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.claim.id.localeCompare(b.claim.id));
}

const dueOf = ({ claim }: StandingClaim): string => claim.due ?? '9999-12-31';
