import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { POLICY_KINDS } from '../policy/measures.ts';
import { endOfDate, type IsoDate, type IsoInstant } from '../units/period.ts';
import { COMMITMENT_KINDS, type EventKind, PROCUREMENT_KINDS } from '../vocabulary/event-payload.ts';
import { materialOf } from '../vocabulary/subject.ts';

/** What a happening is a step of. */
export type FeedGroup = 'procurement' | 'measure' | 'commitment' | 'project' | 'publication';

/** One happening: every report of it is one entry, told by the report that is followed. */
export interface FeedEntry {
  /** Stays the same when another report is followed or a further one comes. */
  readonly key: string;
  readonly group: FeedGroup;
  readonly event: Event;
  /** How many reports tell of it. */
  readonly reports: number;
  /** Day the newest report of it was surely published by. */
  readonly updated: IsoDate;
  /** When this ledger took its newest report in. */
  readonly learned: IsoInstant;
}

/** What a reader wants of the feed; absent is everything. */
export interface FeedFilter {
  readonly material?: string | undefined;
  /** A kind of event, or a group of them. */
  readonly kind?: string | undefined;
  readonly since?: IsoDate | undefined;
  /** Only what some report of which was taken in after this instant, or on this day or later. */
  readonly learned?: IsoInstant | IsoDate | undefined;
}

const COMMITMENTS: readonly EventKind[] = COMMITMENT_KINDS;

/** The group a kind of event belongs to. */
export function groupOf(kind: EventKind): FeedGroup {
  if (PROCUREMENT_KINDS.includes(kind)) return 'procurement';
  if (POLICY_KINDS.includes(kind)) return 'measure';
  if (COMMITMENTS.includes(kind)) return 'commitment';
  return kind === 'publication' ? 'publication' : 'project';
}

/** Every happening told of, also one that lies ahead, newest first, one entry each; events must be known on the day. */
export function happeningsTold(
  events: readonly Event[],
  knownOn: IsoDate,
  judgements: readonly Judgement[] = [],
): readonly FeedEntry[] {
  return [...groupBy(events, eventKey)]
    .flatMap(([key, reports]) => {
      const event = preferredReport(reports, judgements, knownOn);
      if (event === null) return [];
      const updated = reports.map(({ published }) => endOfDate(published)).reduce((a, b) => (a > b ? a : b));
      const learned = reports.map(({ recorded }) => recorded).reduce((a, b) => (a > b ? a : b));
      return [{ key, group: groupOf(event.kind), event, reports: reports.length, updated, learned }];
    })
    .sort((a, b) => b.event.date.localeCompare(a.event.date) || (a.key < b.key ? -1 : 1));
}

/** The happenings up to the day: the feed. */
export function feedOf(told: readonly FeedEntry[], knownOn: IsoDate): readonly FeedEntry[] {
  return told.filter(({ event }) => event.date <= knownOn);
}

/** The entries that answer a filter. */
export function entriesFor(
  entries: readonly FeedEntry[],
  { material, kind, since, learned }: FeedFilter,
): readonly FeedEntry[] {
  return entries.filter(
    ({ event, group, learned: at }) =>
      (material === undefined ||
        event.payload.materials.includes(material) ||
        materialOf(event.subject) === material) &&
      (kind === undefined || event.kind === kind || group === kind) &&
      (since === undefined || event.date >= since) &&
      (learned === undefined || at > learned),
  );
}
