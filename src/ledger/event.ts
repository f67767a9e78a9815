import { type DatePrecision, endOfDate, type IsoDate, latestDay } from '../units/period.ts';
import type { EventKind, EventPayloads } from '../vocabulary/event-payload.ts';
import { type Subject, subjectKey } from '../vocabulary/subject.ts';
import type { Evidence } from './evidence.ts';

interface EventOf<K extends EventKind> extends Evidence {
  readonly subject: Subject;
  readonly kind: K;
  readonly date: IsoDate;
  /** Where it is not 'day', the day in `date` is a placeholder. */
  readonly datePrecision: DatePrecision;
  readonly payload: EventPayloads[K];
}

/** Something that happened on a date, as a source reports it; `kind` decides the payload. */
export type Event = { readonly [K in EventKind]: EventOf<K> }[EventKind];

/** Events with one key report the same happening. */
export function eventKey(e: Pick<Event, 'subject' | 'kind' | 'payload'>): string {
  return `${subjectKey(e.subject)} | ${e.kind} | ${e.payload.occurrence}`;
}

/** The day by which a reported happening had surely happened: a month ends, or it had been reported before it ended. */
export function surelyBy(report: Event, reports: readonly Event[] = [report]): IsoDate {
  const latest = latestDay(report.date, report.datePrecision);
  return reports
    .map((r) => endOfDate(r.published))
    .reduce((day, told) => (told < day && told >= report.date ? told : day), latest);
}
