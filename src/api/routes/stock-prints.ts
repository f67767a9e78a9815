import Type, { type Static } from 'typebox';
import { bookDayOn } from '../../stockpile/book-day.ts';
import { certificate } from '../../stockpile/print-certificate.ts';
import { countSheets } from '../../stockpile/print-count.ts';
import { printLabels } from '../../stockpile/print-labels.ts';
import type { PrintPage } from '../../stockpile/print-page.ts';
import { pickListOf } from '../../stockpile/print-pick.ts';
import { STOCK_PRINTS, type StockPrint, StockPrintsSchema } from '../contract-stock-prints.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { printPageDto } from '../present/print-page.ts';
import { type App, readRoute } from '../route.ts';
import { holdersAsked, OWN_BOOK, recordsOfLots, wholeBook } from '../stock-books.ts';
import { dayOf, ON_BOOK } from '../stock-params.ts';

const Params = Type.Object({ print: Type.String({ description: `One of: ${STOCK_PRINTS.join(', ')}` }) });
const Query = Type.Object({
  holder: Type.Optional(Type.String({ maxLength: 100, description: 'Whose book; default own' })),
  ...ON_BOOK,
  lot: Type.Optional(
    Type.String({
      maxLength: 2000,
      description: 'Lot of a certificate; lots of labels, by commas, else all with mass',
    }),
  ),
  site: Type.Optional(Type.String({ maxLength: 100, description: 'Only this site, for count sheets' })),
  numbers: Type.Optional(
    Type.String({ maxLength: 2000, description: 'Numbers of the documents to pick for, by commas' }),
  ),
  blind: Type.Optional(
    Type.Union([Type.Literal('yes'), Type.Literal('no')], { description: 'Count sheets without what the book says' }),
  ),
});

interface Asked {
  readonly view: View;
  readonly holder: string;
  readonly on: string;
  readonly query: Static<typeof Query>;
}

/** Names separated by commas; the whole text too, since a name may have a comma. */
const namesIn = (text: string): readonly string[] => [text.trim(), ...text.split(',').map((name) => name.trim())];

const PRINTS: Readonly<Record<StockPrint, (asked: Asked) => Promise<readonly PrintPage[]>>> = {
  'pick-list': async ({ view, holder, on, query }) => {
    const numbers = namesIn(query.numbers ?? '');
    const page = pickListOf(await wholeBook({ view, holder }), { holder, on, numbers }, view.workbench.vocabulary);
    if (page !== null) return [page];
    const expected = 'numbers of releases, sales, loans, commitments, transfers or upgrades of the book';
    throw new ApiError('invalid-query', 'numbers: no such document takes anything out of a lot.', expected);
  },
  certificate: async ({ view, holder, on, query: { lot = '' } }) => {
    const records = await recordsOfLots({ view, holder }, [lot]);
    const page = certificate(bookDayOn(records, holder, on), lot, view.workbench.vocabulary);
    if (page !== null) return [page];
    throw new ApiError('unknown-lot', `The book of ${holder} has no lot "${lot}" on ${on}.`);
  },
  'count-sheets': async ({ view, holder, on, query: { site, blind } }) => {
    const book = bookDayOn(await wholeBook({ view, holder }), holder, on);
    const asked = { blind: blind === 'yes', ...(site === undefined ? {} : { site }) };
    return countSheets(book, asked, view.workbench.vocabulary);
  },
  labels: async ({ view, holder, on, query: { lot } }) => {
    const book = bookDayOn(await wholeBook({ view, holder }), holder, on);
    return printLabels(book, lot === undefined ? undefined : namesIn(lot), view.workbench.vocabulary);
  },
};

/** GET /stockpile/prints/:print: pages of a stock book to be printed. */
export function stockPrintRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/prints/:print',
    summary: 'Pages to print from a stock book: a pick list, a certificate of a lot, count sheets by site, labels',
    params: Params,
    query: Query,
    response: StockPrintsSchema,
    answer: async (view, { params, query }) => {
      const { holder = OWN_BOOK } = query;
      const print = STOCK_PRINTS.find((name) => name === params.print);
      if (print === undefined) {
        throw new ApiError('invalid-query', `print: "${params.print}" is none of: ${STOCK_PRINTS.join(', ')}.`);
      }
      await holdersAsked(desk, holder);
      const pages = await PRINTS[print]({ view, holder, on: dayOf('on', query.on, view), query });
      return { print, pages: pages.map(printPageDto) };
    },
  });
}
