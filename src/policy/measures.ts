import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { daysBetween, type IsoDate } from '../units/period.ts';
import type { EventKind, PolicyStep } from '../vocabulary/event-payload.ts';
import { deadlineText, reasonOf } from './reason.ts';
import { type MeasureState, standingOf } from './standing.ts';

/** A policy measure as of a day, in force only from a day some source gives; nothing is renewed or ended by silence. */
export interface Measure {
  readonly event: Event;
  readonly effective: IsoDate | null;
  /** Its last day, as announced. */
  readonly expires: IsoDate | null;
  /** Last day of a delay it gives for something else to happen; no end of its own. */
  readonly deadline: IsoDate | null;
  readonly state: MeasureState;
  /** Why the state is what it is, in words. */
  readonly reason: string;
  /** Last day of the suspension it is under, or of the one whose renewal was not found. */
  readonly suspendedUntil: IsoDate | null;
  /** Days until it, or its suspension, ends; negative when that has passed; null without an end date. */
  readonly daysLeft: number | null;
  /** What the state rests on: the reports that give its days, and the measure that decides it. */
  readonly evidence: readonly EvidenceId[];
}

/** A measure with its days, before anything is said of a day. */
export type DatedMeasure = Pick<Measure, 'event' | 'effective' | 'expires' | 'deadline' | 'evidence'>;

/** Kinds of event that can be measures. */
export const POLICY_KINDS: readonly EventKind[] = [
  'export control',
  'tariff',
  'law',
  'enforcement',
  'framework',
  'programme',
];

/** Kinds that are measures even before their dates are known; a framework or programme is one only with a date. */
const MEASURES: readonly EventKind[] = ['export control', 'tariff', 'law'];

/** Every measure published by a day, each by its preferred report. */
export function datedMeasures(
  events: readonly Event[],
  knownOn: IsoDate,
  judgements: readonly Judgement[] = [],
): readonly DatedMeasure[] {
  const steps = publishedBy(events, knownOn).filter((e) => POLICY_KINDS.includes(e.kind));
  return [...groupBy(steps, eventKey).values()].flatMap((reports) => {
    const event = preferredReport(reports, judgements, knownOn);
    if (event === null) return [];
    const measure = dated(event, reports);
    const isMeasure = MEASURES.includes(event.kind) || (measure.effective ?? measure.expires) !== null;
    return isMeasure ? [measure] : [];
  });
}

/** Days the followed report leaves out may stand in another report of the same happening. */
function dated(event: Event, reports: readonly Event[]): DatedMeasure {
  const given = (field: 'effective' | 'expires' | 'deadline'): readonly [IsoDate, EvidenceId] | null =>
    [event, ...reports].flatMap(({ id, payload }) => {
      const day = (payload as PolicyStep)[field];
      return day === undefined ? [] : [[day, id] as const];
    })[0] ?? null;
  const [effective, expires, deadline] = [given('effective'), given('expires'), given('deadline')];
  const said = [effective, expires, deadline].flatMap((found) => (found === null ? [] : [found[1]]));
  return {
    event,
    effective: effective?.[0] ?? null,
    expires: expires?.[0] ?? null,
    deadline: deadline?.[0] ?? null,
    evidence: [...new Set([event.id, ...said])],
  };
}

/** The measures as they stand on a day: those that had happened, and those told of that take effect later. */
export function measuresAt(dated: readonly DatedMeasure[], day: IsoDate, knownOn: IsoDate = day): readonly Measure[] {
  const happened = dated
    .filter(({ event, effective }) => event.date <= day || (effective !== null && publishedBy([event], day).length > 0))
    .map((measure) => ({ ...measure, state: ownState(measure, day) }));
  return happened
    .map((measure) => {
      const { by, ...stood } = standingOf(measure, happened);
      const ends = stood.suspendedUntil ?? measure.expires;
      return {
        ...measure,
        ...stood,
        daysLeft: ends === null ? null : daysBetween(day, ends),
        reason: `${reasonOf(measure, { ...stood, by }, { day, knownOn })}${deadlineText(measure, happened, { day, knownOn })}`,
        evidence: [...new Set([...measure.evidence, ...(by === null ? [] : [by.id])])],
      };
    })
    .sort((a, b) => b.event.date.localeCompare(a.event.date) || a.event.id.localeCompare(b.event.id));
}

/** The state its own days give it, whatever the others do. */
function ownState({ effective, expires }: DatedMeasure, day: IsoDate): MeasureState {
  if (expires !== null && expires < day) return 'expired';
  return effective !== null && effective <= day ? 'in force' : 'announced';
}

/** Measures as they stand on a day, newest first, by what was published by `knownOn` (the same day unless given). */
export function measuresOn(
  events: readonly Event[],
  day: IsoDate,
  judgements: readonly Judgement[] = [],
  knownOn: IsoDate = day,
): readonly Measure[] {
  return measuresAt(datedMeasures(events, knownOn, judgements), day, knownOn);
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
