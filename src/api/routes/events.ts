import Type, { type Static } from 'typebox';
import { knownBy } from '../../ledger/as-of.ts';
import type { Event } from '../../ledger/event.ts';
import { withPrefix } from '../../ledger/ledger-index.ts';
import { subjectKey } from '../../vocabulary/subject.ts';
import { EventSchema } from '../contract.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk, View } from '../desk.ts';
import { findEver, ID_PARAMS } from '../find.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { eventDto } from '../present/event.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  kind: Type.Optional(Type.String({ description: 'Event kind, e.g. solicitation' })),
  subject: Type.Optional(Type.String({ description: 'Id of the thing it happened to, e.g. dla-cobalt-2025' })),
  source: Type.Optional(Type.String({ description: 'Source id' })),
  ...PAGING,
});
type Asked = Static<typeof Query>;

/** Events asked for; a subject goes by its id or its whole key. */
async function found(view: View, { material, kind, subject, source }: Asked): Promise<readonly Event[]> {
  const { ledger, eventsOf } = await view.index();
  const isKnown = knownBy(view.knownOn);
  const all = material === undefined ? ledger.events : (eventsOf.get(material) ?? []);
  return all.filter(
    (e) =>
      (kind === undefined || e.kind === kind) &&
      (source === undefined || e.source === source) &&
      (subject === undefined || e.subject.id === subject || subjectKey(e.subject) === subject) &&
      isKnown(e.published),
  );
}

/** Newest first; among equals by id, so that a page never depends on the database's order. */
function newestFirst(events: readonly Event[]): readonly Event[] {
  return [...events].sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/** GET /events and /events/:id. */
export function eventRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/events',
    summary: 'Events, newest first, filtered',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(EventSchema),
    answer: async (view, { query }) => {
      const { limit, cursor, ...filter } = query;
      const events = newestFirst(await found(view, query));
      const page = pageOf(events, { limit, cursor }, listName(view, 'events', filter));
      return { ...page, items: page.items.map((event) => eventDto(event, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/events/:id',
    summary: 'One event, also a withdrawn one, by its id or the first digits of it',
    params: ID_PARAMS,
    query: Type.Object({}),
    response: EventSchema,
    answer: async (view, { params: { id } }) => {
      const { eventsById } = await view.index();
      const ever = () => view.workbench.store.events({ idPrefix: id });
      return eventDto(await findEver(withPrefix(eventsById, id), id, view.knownOn, ever), contextOf(view));
    },
  });
}
