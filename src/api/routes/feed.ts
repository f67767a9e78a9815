import Type, { type Static } from 'typebox';
import { atomXml } from '../../brief/atom.ts';
import { type Deadline, deadlinesOn } from '../../brief/deadlines.ts';
import { entriesFor, type FeedEntry, feedOf, happeningsTold } from '../../brief/feed.ts';
import { calendarFile } from '../../brief/icalendar.ts';
import { measuresAt } from '../../policy/measures.ts';
import { endOfDate, type IsoDate, isIsoDate } from '../../units/period.ts';
import { contentsOf, procurementsOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import { DeadlineSchema, FeedEntrySchema } from '../contract-feed.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { atomEntry, calendarEvent, deadlineDto, feedEntryDto } from '../present/feed.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { textRoute } from '../text-route.ts';
import { datedOf } from './measures.ts';

const MATERIAL = { material: Type.Optional(Type.String({ description: 'Material id' })) };
const FILTER = {
  ...MATERIAL,
  kind: Type.Optional(
    Type.String({ description: 'procurement, measure, commitment, project, publication, or a kind of event' }),
  ),
  since: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD; only what happened from then on' })),
  learned: Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]{5,12}Z)?$',
      description: 'Day or instant; only what this ledger learned of since, such as since your last visit',
    }),
  ),
};
const DEADLINES = {
  ...MATERIAL,
  from: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD; only what falls on it or later' })),
};
const CALENDAR = {
  ...DEADLINES,
  alarm: Type.Optional(Type.Integer({ minimum: 0, maximum: 3660, description: 'Days before each entry to be warned' })),
};
const Filter = Type.Object(FILTER);
const Calendar = Type.Object(CALENDAR);

function checkDay(name: string, day: string | undefined): void {
  if (day === undefined || isIsoDate(day)) return;
  throw new ApiError('invalid-query', `${name} "${day}" is not a calendar day.`, 'YYYY-MM-DD');
}

function toldOf(view: View): Promise<readonly FeedEntry[]> {
  return view.once('happenings told', async () => {
    const { events, judgements, knownOn } = await contentsOf(view);
    return happeningsTold(events, knownOn, judgements);
  });
}

async function found(view: View, filter: Static<typeof Filter>): Promise<readonly FeedEntry[]> {
  const { material, since } = filter;
  if (material !== undefined) checkMaterial(view, { material });
  checkDay('since', since);
  return entriesFor(feedOf(await toldOf(view), view.knownOn), filter);
}

async function deadlines(view: View, { material, from }: Static<typeof Calendar>): Promise<readonly Deadline[]> {
  const { knownOn } = view;
  if (material !== undefined) checkMaterial(view, { material });
  checkDay('from', from);
  const all = await view.once('deadlines', async () => {
    const measures = measuresAt(await datedOf(view), knownOn);
    return deadlinesOn({ measures, procurements: await procurementsOf(view), told: await toldOf(view), knownOn });
  });
  return all.filter(
    ({ on, materials }) =>
      (material === undefined || materials.includes(material)) && (from === undefined || on >= from),
  );
}

/** Day the newest evidence of a deadline was surely published by. */
async function stampOf(view: View, { evidence, on }: Deadline): Promise<IsoDate> {
  const { eventsById } = await view.index();
  const ids = new Set(evidence);
  const days = eventsById.filter(({ id }) => ids.has(id)).map(({ published }) => endOfDate(published));
  return days.reduce((a, b) => (a > b ? a : b), days[0] ?? on);
}

/** GET /feed, /feed.atom, /calendar and /calendar.ics: what happened, newest first, and what falls due. */
export function feedRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/feed',
    summary: 'What happened, newest first: one entry a happening, told by the report that is followed',
    params: NO_PARAMETERS,
    query: Type.Object({ ...FILTER, ...PAGING }),
    response: PageOf(FeedEntrySchema),
    answer: async (view, { query }) => {
      const { limit, cursor, ...filter } = query;
      const page = pageOf(await found(view, filter), { limit, cursor }, listName(view, 'feed', filter));
      return { ...page, items: page.items.map((entry) => feedEntryDto(entry, contextOf(view))) };
    },
  });
  textRoute(app, desk, {
    path: '/feed.atom',
    summary: 'The feed as Atom (RFC 4287)',
    query: Filter,
    type: 'application/atom+xml',
    fileName: 'ballast.atom',
    answer: async (view, filter, { origin, path }) => {
      const entries = await found(view, filter);
      const asked = Object.entries(filter).map(([name, value]) => `${name}=${value}`);
      const of = asked.join(', ');
      return atomXml({
        id: `urn:x-ballast:feed${asked.map((part) => `:${encodeURIComponent(part)}`).join('')}`,
        title: of === '' ? 'Ballast: what happened' : `Ballast: what happened, ${of}`,
        subtitle: 'Procurements, measures, commitments and projects of strategic materials, each with its evidence',
        self: `${origin}${path}`,
        alternate: `${origin}/feed`,
        updated: view.knownOn,
        entries: entries.map((entry) => atomEntry(entry, origin, contextOf(view))),
      });
    },
  });
  readRoute(app, desk, {
    path: '/calendar',
    summary: 'Deadlines and expiries, past and to come: measures, offers, projects, money',
    params: NO_PARAMETERS,
    query: Type.Object({ ...DEADLINES, ...PAGING }),
    response: PageOf(DeadlineSchema),
    answer: async (view, { query }) => {
      const { limit, cursor, ...filter } = query;
      const page = pageOf(await deadlines(view, filter), { limit, cursor }, listName(view, 'calendar', filter));
      return { ...page, items: page.items.map(deadlineDto) };
    },
  });
  textRoute(app, desk, {
    path: '/calendar.ics',
    summary: 'The deadlines and expiries as iCalendar (RFC 5545), all-day entries',
    query: Calendar,
    type: 'text/calendar',
    fileName: 'ballast.ics',
    answer: async (view, query, { origin }) => {
      const due = await deadlines(view, query);
      const events = await Promise.all(
        due.map(async (deadline) => calendarEvent(deadline, await stampOf(view, deadline), origin)),
      );
      return calendarFile('Ballast: deadlines and expiries', events, query.alarm ?? null);
    },
  });
}
