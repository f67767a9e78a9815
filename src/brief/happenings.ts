import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { IsoDate } from '../units/period.ts';

/** What happened up to the day, newest first: of several reports of one happening the one that is followed. */
export function happeningsOf(
  events: readonly Event[],
  judgements: readonly Judgement[],
  knownOn: IsoDate,
): readonly Event[] {
  return [...groupBy(events, eventKey).values()]
    .flatMap((reports) => preferredReport(reports, judgements, knownOn) ?? [])
    .filter((e) => e.date <= knownOn)
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}
