import Type from 'typebox';
import { STOCK_KINDS } from '../../vocabulary/stock-record.ts';
import { StockPageOf, StockRecordSchema } from '../contract-stockpile.ts';
import type { Desk } from '../desk.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { recordDtos } from '../record-dtos.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { holdersAsked, recordedBy } from '../stock-books.ts';
import { dayOf, HOLDER, LIST, pagesOf } from '../stock-params.ts';

const Query = Type.Object({
  ...HOLDER,
  lot: Type.Optional(
    Type.String({ description: 'Only records of this lot; of your own book where no holder is named' }),
  ),
  kind: wordOf(STOCK_KINDS, 'Only records of this kind'),
  from: Type.Optional(Type.String({ description: 'Only from this day on, YYYY-MM-DD' })),
  to: Type.Optional(Type.String({ description: 'Only up to this day; default the day known on' })),
  ...LIST,
});

/** GET /stockpile/movements: every record of the books, newest first. */
export function stockMovementRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/movements',
    summary: 'Records of the stock books, newest first: what was written, when, by whom, and what undid it',
    params: NO_PARAMETERS,
    query: Query,
    response: StockPageOf(StockRecordSchema),
    answer: async (view, { query }) => {
      const { lot, limit, cursor } = query;
      const kind = checkWord('kind', query.kind, STOCK_KINDS);
      const holder = query.holder ?? (lot === undefined ? undefined : 'own');
      if (query.holder !== undefined) await holdersAsked(desk, query.holder);
      const filter = {
        ...(holder === undefined ? {} : { holder }),
        ...(lot === undefined ? {} : { lots: [lot] }),
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(query.from === undefined ? {} : { from: dayOf('from', query.from, view) }),
        to: dayOf('to', query.to, view),
      };
      const { store } = view.workbench;
      return pagesOf(
        { limit, cursor },
        (page) => store.stockRecords(filter, { ...page, newestFirst: true }),
        (records) => recordDtos(recordedBy(records, view), view),
      );
    },
  });
}
