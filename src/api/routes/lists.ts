import Type from 'typebox';
import { factsOn } from '../../brief/profile.ts';
import type { CriticalList, MaterialFacts } from '../../vocabulary/facts.ts';
import { PageOf } from '../contract-envelope.ts';
import { CriticalListSchema, ListSummarySchema } from '../contract-profile.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { criticalListDto, listSummaryDto } from '../present/critical-list.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const factsOf = ({ workbench, knownOn }: View): MaterialFacts => factsOn(workbench.facts, knownOn);

function listOf({ lists }: MaterialFacts, id: string): CriticalList {
  const list = lists.find((candidate) => candidate.id === id);
  if (list !== undefined) return list;
  throw new ApiError('unknown-list', `There is no critical list "${id}" known on the day.`);
}

/** GET /lists and /lists/:list: lists of critical minerals. */
export function listRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/lists',
    summary: 'Lists of critical minerals published by the day',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(ListSummarySchema),
    answer: (view, { query }) => {
      const page = pageOf(factsOf(view).lists, query, listName(view, 'lists'));
      return { ...page, items: page.items.map((list) => listSummaryDto(list, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/lists/:list',
    summary: 'One critical list: every material it speaks of, and what another list has differently',
    params: Type.Object({ list: Type.String({ description: 'List id, e.g. us-2025' }) }),
    query: Type.Object({
      compare: Type.Optional(Type.String({ description: 'Id of an earlier list to compare it with, e.g. us-2022' })),
    }),
    response: CriticalListSchema,
    answer: (view, { params, query }) => {
      const facts = factsOf(view);
      const earlier = query.compare === undefined ? null : listOf(facts, query.compare);
      return criticalListDto(listOf(facts, params.list), earlier, facts, contextOf(view));
    },
  });
}
