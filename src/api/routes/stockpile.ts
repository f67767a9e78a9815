import Type from 'typebox';
import type { IsoDate } from '../../units/period.ts';
import {
  StockBooksSchema,
  type StockHoldersDto,
  StockHoldersSchema,
  StockInventorySchema,
  type StockTotalsDto,
} from '../contract-stockpile.ts';
import type { Desk, View } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { holderName } from '../present/stock-goods.ts';
import { stockTotalsDto } from '../present/stock-totals.ts';
import { publishedStock } from '../published-stock.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { holdersAsked, holdersOf, markingOfBook } from '../stock-books.ts';
import { dayOf, HOLDER, MATERIAL, ON_BOOK } from '../stock-params.ts';
import { totalsOn } from '../stock-totals.ts';

/** The public stockpile, whose figures are its publisher’s. */
const PUBLIC_HOLDER = 'nds';
async function rowsOf(
  asked: Parameters<typeof totalsOn>[0],
  view: View,
  desk: Desk,
): Promise<readonly StockTotalsDto[]> {
  const [lines, marking] = [await totalsOn(asked, view, desk), await markingOfBook(view, asked.holder)];
  return lines.map((line) => stockTotalsDto(line, { on: asked.on, marking }, contextOf(view)));
}

async function holderDto(holder: string, on: IsoDate, view: View, desk: Desk): Promise<StockHoldersDto['holders']> {
  const known = (await holdersOf(view)).find((one) => one.holder === holder);
  if (known === undefined) return [];
  const rows = await rowsOf({ holder, on }, view, desk);
  const materials = new Map(rows.map(({ material, materialName }) => [material, { material, materialName }]));
  const { lots, records, first, last } = known;
  return [
    {
      ...{ holder, holderName: holderName(holder, contextOf(view)), lots, records, first, last },
      ...{ materials: [...materials.values()], rows: [...rows] },
      marking: await markingOfBook(view, holder),
    },
  ];
}

/** GET /stockpile and /stockpile/inventory: whose books there are, and four totals of each form on a day. */
export function stockpileRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile',
    summary: 'Holders of stock books with the four totals of each form; public holders beside them, never added',
    params: NO_PARAMETERS,
    query: Type.Object(ON_BOOK),
    response: StockHoldersSchema,
    answer: async (view, { query }) => {
      const on = dayOf('on', query.on, view);
      const holders = await holdersAsked(desk, undefined);
      const books = await Promise.all(holders.map((holder) => holderDto(holder, on, view, desk)));
      return { on, holders: books.flat(), published: [...(await publishedStock(view, on, undefined))] };
    },
  });
  readRoute(app, desk, {
    path: '/stockpile/books',
    summary: 'Whose stock books are kept here, without their totals',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: StockBooksSchema,
    answer: async (view) => {
      const books = await view.workbench.store.stockHolders();
      return { books: books.map((one) => ({ ...one, holderName: holderName(one.holder, contextOf(view)) })) };
    },
  });
  readRoute(app, desk, {
    path: '/stockpile/inventory',
    summary:
      'Four totals of each form and grade on a day: on books, accepted and in specification, uncommitted, releasable',
    params: NO_PARAMETERS,
    query: Type.Object({ ...HOLDER, ...MATERIAL, ...ON_BOOK }),
    response: StockInventorySchema,
    table: true,
    answer: async (view, { query: { holder, material, on: given } }) => {
      const on = dayOf('on', given, view);
      const holders = holder === PUBLIC_HOLDER ? [] : await holdersAsked(desk, holder);
      const rows = await Promise.all(holders.map((one) => rowsOf({ holder: one, material, on }, view, desk)));
      const isPublic = holder === undefined || holder === PUBLIC_HOLDER;
      return { on, rows: rows.flat(), published: isPublic ? [...(await publishedStock(view, on, material))] : [] };
    },
  });
}
