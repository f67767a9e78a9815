import type { Claim, ClaimScore } from '../ledger/claim.ts';
import type { Event } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';

/** A claim with its score as of the day and the evidence that records it. */
export interface ScoredClaim {
  readonly claim: Claim;
  readonly score: ClaimScore;
  /** The statement or event that asserts it. */
  readonly said: Statement | Event;
}
