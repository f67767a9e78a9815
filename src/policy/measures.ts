import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';
import type { EventKind, PolicyStep } from '../vocabulary/event-payload.ts';

/** A policy measure as of a day, in force only from a day some source gives; its end date is what the source announced, nothing is renewed by silence. */
export interface Measure {
  readonly event: Event;
  readonly effective: IsoDate | null;
  readonly expires: IsoDate | null;
  readonly state: 'announced' | 'in force' | 'suspended in whole or part' | 'expired';
  /** Days until it ends; negative when it has; null without an end date. */
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
  return suspended(measures).sort(
    (a, b) => b.event.date.localeCompare(a.event.date) || a.event.id.localeCompare(b.event.id),
  );
}

/** While a measure that suspends another is in force, the other is not simply in force. */
function suspended(measures: readonly Measure[]): Measure[] {
  const suspending = measures.filter(({ state }) => state === 'in force');
  const named = new Set(suspending.flatMap(({ event }) => (event.payload as PolicyStep).suspends ?? []));
  return measures.map((m) =>
    m.state === 'in force' && named.has(m.event.payload.occurrence) ? { ...m, state: 'suspended in whole or part' } : m,
  );
}

/** Days the followed report leaves out may stand in another report of the same happening. */
function measureOf(event: Event, reports: readonly Event[], day: IsoDate): Measure {
  const dayOf = (field: 'effective' | 'expires'): IsoDate | null =>
    [event, ...reports].flatMap(({ payload }) => (payload as PolicyStep)[field] ?? [])[0] ?? null;
  const [effective, expires] = [dayOf('effective'), dayOf('expires')];
  const begun = effective !== null && effective <= day;
  const ended = expires !== null && expires < day;
  return {
    event,
    effective,
    expires,
    state: ended ? 'expired' : begun ? 'in force' : 'announced',
    daysLeft: expires === null ? null : daysBetween(day, expires),
  };
}

/** Days after its end for which a measure is still worth watching: a renewal may come late. */
const WATCHED_AFTER_END = 60;

/** Measures whose announced end lies ahead or passed within 60 days, nearest first. */
export function expiring(measures: readonly Measure[]): readonly Measure[] {
  const distance = (m: Measure): number => Math.abs(m.daysLeft ?? 0);
  return measures
    .filter((m) => m.daysLeft !== null && m.daysLeft >= -WATCHED_AFTER_END)
    .sort((a, b) => distance(a) - distance(b) || a.event.id.localeCompare(b.event.id));
}
