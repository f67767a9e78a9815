import Type from 'typebox';
import { bookOf, cardsOn } from '../../stockpile/stock-book.ts';
import { SitesSchema } from '../contract-stockpile.ts';
import type { Desk, View } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { siteDto } from '../present/site.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { cardsOf, holdersAsked, recordedBy } from '../stock-books.ts';
import { dayOf, HOLDER, ON_BOOK } from '../stock-params.ts';
import { knownBy } from '../stock-totals.ts';

/** Sites of one book on a day, each with what lies there. */
async function sitesOf(holder: string, on: string, view: View, desk: Desk) {
  const book = bookOf(recordedBy(await cardsOf({ view, holder }), view));
  const { store } = view.workbench;
  return Promise.all(
    cardsOn(book.sites, book, on).map(async (card) => {
      const lying = await store.stockTotals({ holder, site: card.payload.site, on, ...knownBy(view, desk) });
      return siteDto(card, lying, on, contextOf(view));
    }),
  );
}

/** GET /stockpile/sites: where lots are kept, how full it is, and what it costs. */
export function stockSiteRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/sites',
    summary: 'Sites of the stock books with coordinates, what lies there, use of capacity and cost a year',
    params: NO_PARAMETERS,
    query: Type.Object({ ...HOLDER, ...ON_BOOK }),
    response: SitesSchema,
    table: true,
    answer: async (view, { query }) => {
      const on = dayOf('on', query.on, view);
      const holders = await holdersAsked(desk, query.holder);
      const sites = await Promise.all(holders.map((holder) => sitesOf(holder, on, view, desk)));
      return { on, sites: sites.flat() };
    },
  });
}
