import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';
import type { EventKind, PolicyStep } from '../vocabulary/event-payload.ts';
import { type MeasureState, standingOf } from './standing.ts';

/** A policy measure as of a day, in force only from a day some source gives; nothing is renewed or ended by silence. */
export interface Measure {
  readonly event: Event;
  readonly effective: IsoDate | null;
  /** Its last day, as announced. */
  readonly expires: IsoDate | null;
  readonly state: MeasureState;
  /** Last day of the suspension it is under, or of the one whose renewal was not found. */
  readonly suspendedUntil: IsoDate | null;
  /** Days until it, or its suspension, ends; negative when that has passed; null without an end date. */
  readonly daysLeft: number | null;
}

const POLICY_KINDS: readonly EventKind[] = ['export control', 'tariff', 'law', 'enforcement', 'framework', 'programme'];

/** Kinds that are measures even before their dates are known; a framework or programme is one only with a date. */
const MEASURES: readonly EventKind[] = ['export control', 'tariff', 'law'];

/** Measures reported by the day, each by its preferred report, newest first. */
export function measuresOn(
  events: readonly Event[],
  day: IsoDate,
  judgements: readonly Judgement[] = [],
): readonly Measure[] {
  const steps = events.filter((e) => POLICY_KINDS.includes(e.kind));
  const measures = [...groupBy(steps, eventKey).values()]
    .flatMap((reports) => {
      const event = preferredReport(reports, judgements, day);
      return event === null || event.date > day ? [] : [measureOf(event, reports, day)];
    })
    .filter(({ event, effective, expires }) => MEASURES.includes(event.kind) || (effective ?? expires) !== null);
  return measures
    .map((measure) => standing(measure, measures, day))
    .sort((a, b) => b.event.date.localeCompare(a.event.date) || a.event.id.localeCompare(b.event.id));
}

/** The measure as the others leave it. */
function standing(measure: Measure, all: readonly Measure[], day: IsoDate): Measure {
  const { state, suspendedUntil } = standingOf(measure, all);
  const ends = suspendedUntil ?? measure.expires;
  return { ...measure, state, suspendedUntil, daysLeft: ends === null ? null : daysBetween(day, ends) };
}

/** Days the followed report leaves out may stand in another report of the same happening. */
function measureOf(event: Event, reports: readonly Event[], day: IsoDate): Measure {
  const dayOf = (field: 'effective' | 'expires'): IsoDate | null =>
    [event, ...reports].flatMap(({ payload }) => (payload as PolicyStep)[field] ?? [])[0] ?? null;
  const [effective, expires] = [dayOf('effective'), dayOf('expires')];
  const begun = effective !== null && effective <= day;
  const ended = expires !== null && expires < day;
  const state = ended ? 'expired' : begun ? 'in force' : 'announced';
  return { event, effective, expires, state, suspendedUntil: null, daysLeft: null };
}

/** Days after its end for which a measure is still worth watching: a renewal may come late. */
const WATCHED_AFTER_END = 60;

/** Measures whose announced end lies ahead or passed within 60 days, nearest first. */
export function expiring(measures: readonly Measure[]): readonly Measure[] {
  const distance = (m: Measure): number => Math.abs(m.daysLeft ?? 0);
  return measures
    .filter((m) => m.expires !== null && m.daysLeft !== null && m.daysLeft >= -WATCHED_AFTER_END)
    .sort((a, b) => distance(a) - distance(b) || a.event.id.localeCompare(b.event.id));
}
