import { endOfDate, type IsoDate, type IsoInstant } from '../units/period.ts';
import type { Evidence } from './evidence.ts';

/** What was published by a day: "as known on D". A month-only date counts from its last day, since only then it is sure. */
export function knownOn<E extends Pick<Evidence, 'published'>>(evidence: readonly E[], day: IsoDate): readonly E[] {
  const dates = new Set(evidence.map((item) => item.published));
  const known = new Set([...dates].filter((date) => endOfDate(date) <= day));
  return evidence.filter((item) => known.has(item.published));
}

/** What this ledger had taken in by an instant: the question of an audit. */
export function recordedBy<E extends Pick<Evidence, 'recorded'>>(
  evidence: readonly E[],
  instant: IsoInstant,
): readonly E[] {
  return evidence.filter((item) => item.recorded <= instant);
}
