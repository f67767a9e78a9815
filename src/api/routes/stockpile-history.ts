import Type from 'typebox';
import { stockpileHistory } from '../../brief/stockpile-history.ts';
import { stockpileFacts, stockpileList } from '../../brief/stockpile-list.ts';
import { contentsOf, materialInputOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import { PublicStockSchema, StockpileFactSchema, StockpileHistorySchema } from '../contract-stockpile-history.ts';
import type { Desk } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { publicStockDto, stockpileFactDto, stockpileHistoryDto } from '../present/stockpile-history.ts';
import { dayAsked } from '../procurement-day.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

/** The one holder whose history is public. */
const HOLDER = 'nds';

const ON = {
  on: Type.Optional(Type.String({ description: 'Day YYYY-MM-DD looked at, up to known_on. Default: known_on' })),
};
const Query = Type.Object({ ...ON, ...PAGING });

/** GET /stockpile/nds and /stockpile/nds/facts: what was published of the whole National Defense Stockpile. */
function listRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/nds',
    summary: 'National Defense Stockpile by material: last published figure, its age, condition, plan ceilings',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(PublicStockSchema),
    answer: async (view, { query: { on, ...paging } }) => {
      const day = dayAsked(on, view);
      const all = await view.once(`public stock on ${day}`, async () =>
        stockpileList(await contentsOf(view), HOLDER, day),
      );
      const page = pageOf(all, paging, listName(view, 'public stock', { on }));
      return { ...page, items: page.items.map((entry) => publicStockDto(entry, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/stockpile/nds/facts',
    summary: 'The whole stockpile: worth in named dollars, sales, materials held and in shortfall',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(StockpileFactSchema),
    answer: async (view, { query: { on, ...paging } }) => {
      const facts = stockpileFacts(await contentsOf(view), HOLDER, dayAsked(on, view));
      const page = pageOf(facts, paging, listName(view, 'stockpile facts', { on }));
      return { ...page, items: page.items.map((fact) => stockpileFactDto(fact, contextOf(view))) };
    },
  });
}

/** GET /stockpile/nds, its facts and the history of each material. */
export function stockpileHistoryRoutes(app: App, desk: Desk): void {
  listRoutes(app, desk);
  readRoute(app, desk, {
    path: '/stockpile/nds/history/:material',
    summary: 'Public stock of one material: points, the change between them, what evidence explains of it, what not',
    params: MATERIAL_PARAMS,
    query: Type.Object(ON),
    response: StockpileHistorySchema,
    table: true,
    answer: async (view, { params, query }) => {
      const input = await materialInputOf(view, checkMaterial(view, params));
      const history = stockpileHistory({ ...input, holder: HOLDER, on: dayAsked(query.on, view) });
      return stockpileHistoryDto(history, contextOf(view));
    },
  });
}
