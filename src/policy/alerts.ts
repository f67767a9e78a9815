import { daysBetween, type IsoDate } from '../units/period.ts';
import type { PolicyStep } from '../vocabulary/event-payload.ts';
import type { Measure } from './measures.ts';

/** Days ahead that alerts look unless told otherwise. */
export const ALERT_DAYS = 30;

/** Something of a measure that comes due, or that came due and was followed by silence. */
export interface Alert {
  readonly measure: Measure;
  readonly what: 'ends' | 'takes effect' | 'deadline' | 'ended, renewal not found';
  readonly on: IsoDate;
  /** Days until it; negative when it has passed. */
  readonly days: number;
  /** Measures it suspends: what its end leaves open. */
  readonly leavesOpen: readonly Measure[];
}

/** What comes due within so many days of a day, and what came due within as many and nobody renewed; nearest first. */
export function alertsOn(measures: readonly Measure[], day: IsoDate, within = ALERT_DAYS): readonly Alert[] {
  return measures
    .flatMap((measure) => alertsOf(measure, day, measures))
    .filter(({ what, days }) => (what === 'ended, renewal not found' ? -days <= within : days >= 0 && days <= within))
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days) || a.measure.event.id.localeCompare(b.measure.event.id));
}

function alertsOf(measure: Measure, day: IsoDate, all: readonly Measure[]): readonly Alert[] {
  const { effective, expires, deadline, state, event } = measure;
  const suspends = (event.payload as PolicyStep).suspends ?? [];
  const leavesOpen = all.filter((other) => suspends.includes(other.event.payload.occurrence));
  const alert = (what: Alert['what'], on: IsoDate | null): readonly Alert[] =>
    on === null ? [] : [{ measure, what, on, days: daysBetween(day, on), leavesOpen }];
  if (state === 'repealed') return [];
  if (state === 'unknown, renewal not found') return alert('ended, renewal not found', expires);
  return [
    ...alert('takes effect', state === 'announced' ? effective : null),
    ...alert('ends', state === 'expired' ? null : expires),
    ...alert('deadline', deadline),
  ];
}
