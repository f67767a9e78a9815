import type { Conflict } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Revision } from '../ledger/revision.ts';
import type { Statement } from '../ledger/statement.ts';

/** One side of a disagreement with what a reader needs to weigh it. */
export interface ConflictSide {
  readonly evidence: Statement | Event;
  readonly followed: boolean;
  /** For a share, what it is a share of. */
  readonly denominator: string | null;
}

/** A conflict with its question in words. */
export interface TitledConflict {
  readonly conflict: Conflict;
  readonly material: string | null;
  /** `Antimony contract quantity, USAC`. */
  readonly title: string;
  /** `0.22 % apart` or `9 days apart`. */
  readonly spreadText: string;
  readonly sides: readonly ConflictSide[];
  readonly earlier: readonly ConflictSide[];
}

/** A revision with its question in words. */
export interface TitledRevision {
  readonly revision: Revision;
  readonly material: string | null;
  readonly title: string;
  /** `60,000 t -> 40,000 t (33.3 % lower)`. */
  readonly changeText: string;
}
