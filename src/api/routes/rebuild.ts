import { RebuildReportSchema } from '../contract-service.ts';
import type { Desk } from '../desk.ts';
import { type App, actRoute, NO_BODY } from '../route.ts';

/** POST /rebuild: fills a fresh database from snapshots and journal, with the same ids. */
export function rebuildRoutes(app: App, { workbench }: Desk): void {
  actRoute(app, {
    path: '/rebuild',
    summary: 'Fills a fresh database from snapshots and journal and puts it in place of the old one',
    body: NO_BODY,
    response: RebuildReportSchema,
    act: async () => {
      const { readDifferently, ...report } = await workbench.rebuild();
      return { ...report, readDifferently: [...readDifferently] };
    },
  });
}
