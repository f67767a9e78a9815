import type { AtomEntry } from '../../brief/atom.ts';
import type { Deadline } from '../../brief/deadlines.ts';
import type { FeedEntry } from '../../brief/feed.ts';
import type { CalendarEvent } from '../../brief/icalendar.ts';
import type { IsoDate } from '../../units/period.ts';
import type { DeadlineDto, FeedEntryDto } from '../contract-feed.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf, eventDto } from './event.ts';
import { sourceRef } from './source.ts';

const idOf = (kind: string, key: string): string => `urn:x-ballast:${kind}:${encodeURIComponent(key)}`;

/** An entry of the feed as the API returns it. */
export function feedEntryDto(entry: FeedEntry, context: Context): FeedEntryDto {
  const { key, group, event, reports, updated, learned } = entry;
  return { id: idOf('happening', key), group, events: reports, updated, learned, event: eventDto(event, context) };
}

/** An entry of the feed as an Atom entry; its link leads to the report that is followed. */
export function atomEntry(
  { key, group, event, reports, updated }: FeedEntry,
  origin: string,
  context: Context,
): AtomEntry {
  const { title, note, parties, materials } = event.payload;
  const { producer } = sourceRef(event, context);
  const others = reports > 1 ? `; further reports: ${reports - 1}` : '';
  const said = `${producer} (${event.stance}): “${event.original}”${others}.`;
  const who = parties.map((party) => organisationName(context, party)).join(', ');
  return {
    id: idOf('happening', key),
    title: `${dateTextOf(event)}: ${title}`,
    updated,
    link: `${origin}/evidence/${event.id}`,
    categories: [...new Set([group, event.kind, ...materials])],
    author: producer,
    summary: [who === '' ? '' : `${who}.`, said, note ?? ''].filter((part) => part !== '').join(' '),
  };
}

/** A deadline as the API returns it. */
export function deadlineDto({ key, what, on, days, title, materials, detail, evidence }: Deadline): DeadlineDto {
  const id = idOf('deadline', key);
  return { id, what, on, days, title, materials: [...materials], detail, evidence: [...evidence] };
}

/** Evidence ids named in a calendar entry: enough to begin with, and no page of digits. */
const NAMED = 3;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A deadline as a calendar entry, stamped with the day its newest evidence was known by. */
export function calendarEvent(deadline: Deadline, stamped: IsoDate, origin: string): CalendarEvent {
  const { key, what, on, title, materials, detail, evidence } = deadline;
  return {
    uid: idOf('deadline', key),
    day: on,
    summary: `${capital(what)}: ${title}`,
    description: `${detail} Evidence: ${evidence.slice(0, NAMED).join(' ')}`,
    url: `${origin}/evidence?ids=${evidence.slice(0, NAMED).join('~')}`,
    categories: [what, ...materials],
    stamped,
  };
}
