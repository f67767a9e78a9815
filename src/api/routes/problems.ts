import Type from 'typebox';
import { PageOf } from '../contract-envelope.ts';
import { ProblemSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { problemDto } from '../present/problem.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** GET /problems: what no parser could read; nothing is lost silently. */
export function problemRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/problems',
    summary: 'Cells no parser could read, with file, place and what to do',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(ProblemSchema),
    answer: async (view, { query }) => {
      const page = pageOf(await view.workbench.store.problems(), query, listName(view, 'problems'));
      return { ...page, items: page.items.map(problemDto) };
    },
  });
}
