import type { Event } from '../../ledger/event.ts';
import type { Found } from '../../ledger/evidence.ts';
import { eventId } from '../../ledger/id.ts';
import type { DatePrecision, IsoDate } from '../../units/period.ts';
import { EVENT_KINDS, type EventKind } from '../../vocabulary/event-payload.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { childOf, isMapping, type Node, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { payloadOf, payloadReaders } from './payload.ts';
import { distinct, itemsUnder, later, provenanceFields, reportCount } from './provenance.ts';
import { listOf, mapping, oneOf, period, slug, text, wholeListOf } from './read.ts';
import { subject } from './subject.ts';

interface KnownDate {
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
}

/** `2025-10-15`, `2025-10` or `2025`: a day with how exactly it is known. */
const knownDate: Reader<KnownDate> = (node, problems) => {
  const written = String(node.data);
  if (/^\d{4}(-\d{2}){0,2}$/.test(written) && period({ ...node, data: written }, []) !== undefined) {
    const datePrecision = written.length === 10 ? 'day' : written.length === 7 ? 'month' : 'year';
    return { date: `${written}-01-01`.slice(0, 10), datePrecision };
  }
  const advice = 'Write 2025-10-15, or 2025-10 or 2025 where the source gives no more.';
  return refuse(node, problems, 'not-a-date', 'expected a date', advice);
};

/** What an item says of the happening itself, whoever reports it. */
interface Happening {
  readonly kind: EventKind;
  readonly subject: Subject;
  readonly payload: Readonly<Record<string, unknown>>;
}

const kindOf = oneOf(EVENT_KINDS);
const happeningFields = {
  kind: kindOf,
  occurrence: slug,
  subject,
  title: text,
  materials: wholeListOf(slug),
  parties: wholeListOf(slug),
  reports: later,
};

/** The kind decides which other fields there may be, so it is read first and nothing else is without it. */
function happeningOf(node: Node, problems: Problems): Happening | undefined {
  const { data } = node;
  if (!isMapping(data)) {
    return refuse(node, problems, 'not-a-mapping', 'expected an event', 'Write `field: value`, one on each line.');
  }
  const kind = kindOf(childOf(node, 'kind', data.kind), problems);
  const read = kind === undefined ? undefined : mapping(happeningFields, payloadReaders(kind))(node, problems);
  if (read === undefined || kind === undefined) return undefined;
  const { occurrence, title, materials, parties } = read;
  return { kind, subject: read.subject, payload: { occurrence, title, materials, parties, ...payloadOf(kind, read) } };
}

function reportOf({ kind, subject: about, payload }: Happening): Reader<Found<Event>> {
  const reader = mapping({ ...provenanceFields, date: knownDate }, { speaker: slug, ...payloadReaders(kind) });
  return (node, problems) => {
    const read = reader(node, problems);
    if (read === undefined) return undefined;
    const { source, published, date, stance, original, locator, speaker } = read;
    const provenance = { source, published, stance, original, locator, ...(speaker === undefined ? {} : { speaker }) };
    const found = { ...provenance, subject: about, kind, ...date, payload: { ...payload, ...payloadOf(kind, read) } };
    // `payloadReaders` read exactly the fields of this kind, which the compiler cannot follow.
    return found as unknown as Found<Event>;
  };
}

const item: Reader<readonly Found<Event>[]> = (node, problems) => {
  const happening = happeningOf(node, problems);
  return happening === undefined ? undefined : itemsUnder(node, 'reports', reportOf(happening), problems);
};

/** Reads a file of events, `data/events/*.yaml`: one event for each report of each happening. */
export function parseEvents(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  const read = (listOf(item)(rootOf(tree), problems) ?? []).flat();
  const events = distinct(read, eventId);
  return { ...NOTHING, events, problems, duplicates: read.length - events.length, cells: reportCount(tree.data) };
}
