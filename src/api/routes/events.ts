import Type, { type Static } from 'typebox';
import type { Event } from '../../ledger/event.ts';
import type { EventFilter } from '../../store/ledger-store.ts';
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

function filterOf({ material, kind, subject, source }: Asked, view: View): EventFilter {
  return {
    knownOn: view.knownOn,
    ...(material === undefined ? {} : { material }),
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    ...(source === undefined ? {} : { source }),
  };
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
      const events = newestFirst(await view.workbench.store.events(filterOf(query, view)));
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
      const { events } = await view.ledger();
      const ever = () => view.workbench.store.events({ idPrefix: id });
      return eventDto(await findEver(events, id, view.knownOn, ever), contextOf(view));
    },
  });
}
