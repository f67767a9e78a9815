import { endOfDate, type IsoDate, type IsoInstant, type Period } from '../units/period.ts';
import type { Evidence } from './evidence.ts';

/** What was published by a day: "as known on D". A month-only date counts from its last day, since only then it is sure. */
export function knownOn<E extends Pick<Evidence, 'published'>>(evidence: readonly E[], day: IsoDate): readonly E[] {
  const isKnown = knownBy(day);
  return evidence.filter((item) => isKnown(item.published));
}

/** Whether a date of publication had come by a day; each date is worked out once. */
export function knownBy(day: IsoDate): (published: Period) => boolean {
  const known = new Map<Period, boolean>();
  return (published) => {
    const before = known.get(published);
    if (before !== undefined) return before;
    const is = endOfDate(published) <= day;
    known.set(published, is);
    return is;
  };
}

/** What this ledger had taken in by an instant: the question of an audit. */
export function recordedBy<E extends Pick<Evidence, 'recorded'>>(
  evidence: readonly E[],
  instant: IsoInstant,
): readonly E[] {
  return evidence.filter((item) => item.recorded <= instant);
}
