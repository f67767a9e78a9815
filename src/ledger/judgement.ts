import type { IsoDate } from '../units/period.ts';
import type { EvidenceId, PrincipalId } from './evidence.ts';

/**
 * Which of several disagreeing statements or events we follow, by whom and why. Append-only; the latest on a key counts,
 * and one with `follow: null` and kind 'withdrawn' takes an earlier one back.
 */
export interface Judgement {
  readonly id: string;
  /** Key of the conflict (statementKey or eventKey), or of a join that was proposed. */
  readonly key: string;
  /**
   * 'follow' one side; 'scope': the sides speak of different things and both stand; 'open': looked at, undecided;
   * 'join': two procurements that were proposed as one belong together; 'withdrawn': the earlier judgement no longer holds.
   */
  readonly kind: 'follow' | 'scope' | 'open' | 'join' | 'withdrawn';
  readonly follow: EvidenceId | null;
  readonly reason: string;
  readonly by: PrincipalId;
  readonly on: IsoDate;
}

/** The judgement that holds for a key as of a day, or null. */
export function judgementFor(judgements: readonly Judgement[], key: string, asOf: IsoDate): Judgement | null {
  const last = judgements.filter((j) => j.key === key && j.on <= asOf).at(-1) ?? null;
  return last === null || last.kind === 'withdrawn' ? null : last;
}
