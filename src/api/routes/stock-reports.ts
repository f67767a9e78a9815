import Type from 'typebox';
import { bookDayOn } from '../../stockpile/book-day.ts';
import { closingOf } from '../../stockpile/closing.ts';
import { stockDueOn } from '../../stockpile/stock-due.ts';
import { STOCK_REPORTS, StockClosingSchema, StockDueSchema, StockReportSchema } from '../contract-stock-reports.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkWord } from '../one-of.ts';
import { contextOf } from '../present/context.ts';
import { closingLineDto } from '../present/stock-closing.ts';
import { dueDto } from '../present/stock-due.ts';
import { holderName } from '../present/stock-goods.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { holdersAsked, OWN_BOOK, wholeBook } from '../stock-books.ts';
import { dayOf, HOLDER, ON_BOOK } from '../stock-params.ts';
import { REPORTS } from '../stock-report-tables.ts';

const WITHIN = 30;

/** One book on a day, folded once for every report that reads it. */
function bookDay(view: View, holder: string, on: string) {
  return view.ofStock(`stock book ${holder} on ${on}, known on ${view.knownOn}`, async () =>
    bookDayOn(await wholeBook({ view, holder }), holder, on),
  );
}

function daysWithin(text: string | undefined): number {
  if (text === undefined) return WITHIN;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new ApiError('invalid-query', `within: "${text}" is no whole number of days.`);
}

function dueRoute(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/due',
    summary: 'Inspections, re-assays, returns of loans and ends of authorities that are overdue or fall due',
    params: NO_PARAMETERS,
    query: Type.Object({
      ...HOLDER,
      ...ON_BOOK,
      within: Type.Optional(Type.String({ description: `How many days ahead to look; default ${WITHIN}` })),
    }),
    response: StockDueSchema,
    table: true,
    answer: async (view, { query }) => {
      const [on, within] = [dayOf('on', query.on, view), daysWithin(query.within)];
      const lists = await Promise.all(
        (await holdersAsked(desk, query.holder)).map(async (holder) =>
          stockDueOn(await bookDay(view, holder, on), within),
        ),
      );
      return dueDto(lists, on, within);
    },
  });
}

function closingRoute(app: App, desk: Desk): void {
  const day = (words: string) => Type.Optional(Type.String({ description: words }));
  readRoute(app, desk, {
    path: '/stockpile/closing',
    summary:
      'Opening, every account and closing of each form over a span of days; it closes to the gram or says by how much not',
    params: NO_PARAMETERS,
    query: Type.Object({
      ...HOLDER,
      from: day('First day, YYYY-MM-DD; default the first of January'),
      to: day('Last day; default the day known on'),
    }),
    response: StockClosingSchema,
    table: true,
    answer: async (view, { query }) => {
      const holder = query.holder ?? OWN_BOOK;
      if (query.holder !== undefined) await holdersAsked(desk, holder);
      const to = dayOf('to', query.to, view);
      const from = query.from === undefined ? `${to.slice(0, 4)}-01-01` : dayOf('from', query.from, view);
      if (to < from) throw new ApiError('invalid-query', `to: ${to} is before ${from}.`);
      const records = await wholeBook({ view, holder });
      const { lines } = closingOf(records, from, to);
      const context = contextOf(view);
      return {
        holder,
        holderName: holderName(holder, context),
        from,
        to,
        lines: lines.map((line) => closingLineDto(line, { from, to, records }, context)),
      };
    },
  });
}

/** GET /stockpile/due, /stockpile/closing and /stockpile/reports/:report: what is worked out from one book. */
export function stockReportRoutes(app: App, desk: Desk): void {
  dueRoute(app, desk);
  closingRoute(app, desk);
  readRoute(app, desk, {
    path: '/stockpile/reports/:report',
    summary: `A report of one book on a day: ${STOCK_REPORTS.join(', ')}`,
    params: Type.Object({ report: Type.String({ description: STOCK_REPORTS.join(', ') }) }),
    query: Type.Object({
      ...HOLDER,
      ...ON_BOOK,
      rule: Type.Optional(
        Type.String({ description: 'For cover: id of the rule to hold the days against, such as jogmec-60' }),
      ),
    }),
    response: StockReportSchema,
    table: true,
    answer: async (view, { params, query }) => {
      const name = checkWord('report', params.report, STOCK_REPORTS) ?? 'need';
      const holder = query.holder ?? OWN_BOOK;
      if (query.holder !== undefined) await holdersAsked(desk, holder);
      const on = dayOf('on', query.on, view);
      const { title, notes, tables } = await REPORTS[name]({
        day: await bookDay(view, holder, on),
        view,
        rule: query.rule,
      });
      return {
        report: name,
        title,
        holder,
        holderName: holderName(holder, contextOf(view)),
        on,
        notes: [...notes],
        tables: [...tables],
      };
    },
  });
}
