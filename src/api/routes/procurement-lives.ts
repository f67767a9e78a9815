import Type from 'typebox';
import { proposedJoins } from '../../procurement/joins.ts';
import { livesOf } from '../../procurement/life.ts';
import { contentsOf, preparedOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import { JoinProposalSchema, ProcurementLifeSchema } from '../contract-procurements.ts';
import type { Desk } from '../desk.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { joinProposalDto, procurementLifeDto } from '../present/procurement-life.ts';
import { procurementsOnDay } from '../procurement-day.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })), ...PAGING });

/** GET /procurement-lives and /procurement-joins. */
export function procurementLifeRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/procurement-lives',
    summary: 'The life of every procurement: its states end to end, its steps, its silences',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ProcurementLifeSchema),
    answer: async (view, { query: { material, ...paging } }) => {
      const all = await procurementsOnDay(view, view.knownOn);
      const wanted = all.filter((item) => material === undefined || item.material === material);
      const page = pageOf(wanted, paging, listName(view, 'procurement-lives', { material }));
      const lives = livesOf(await preparedOf(view), page.items, view.knownOn);
      return { ...page, items: lives.map((life) => procurementLifeDto(life, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/procurement-joins',
    summary: 'Procurements that may belong together, put to a person; joined only by a judgement',
    params: NO_PARAMETERS,
    query: Type.Object({ ...PAGING }),
    response: PageOf(JoinProposalSchema),
    answer: async (view, { query }) => {
      const all = await procurementsOnDay(view, view.knownOn);
      const { judgements } = await contentsOf(view);
      const titles = new Map(all.map((p) => [p.id, p.title]));
      const page = pageOf(proposedJoins(all, judgements, view.knownOn), query, listName(view, 'procurement-joins'));
      return { ...page, items: page.items.map((item) => joinProposalDto(item, titles)) };
    },
  });
}
