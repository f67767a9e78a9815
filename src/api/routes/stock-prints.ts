import Type from 'typebox';
import { bookDayOn } from '../../stockpile/book-day.ts';
import { code128Bars } from '../../stockpile/code-128.ts';
import { certificate } from '../../stockpile/print-certificate.ts';
import { countSheets } from '../../stockpile/print-count.ts';
import { printLabels } from '../../stockpile/print-labels.ts';
import type { PrintPage } from '../../stockpile/print-page.ts';
import { pickListOf } from '../../stockpile/print-pick.ts';
import type { IsoDate } from '../../units/period.ts';
import {
  STOCK_SHEETS,
  type StockPrintPageDto,
  StockPrintsSchema,
  type StockSheetName,
} from '../contract-stock-prints.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkWord } from '../one-of.ts';
import { type App, readRoute } from '../route.ts';
import { type BookView, holdersAsked, OWN_BOOK, recordsOfLots, wholeBook } from '../stock-books.ts';
import { dayOf, HOLDER, ON_BOOK } from '../stock-params.ts';

const Text = (description: string) => Type.Optional(Type.String({ maxLength: 2000, description }));
const Query = Type.Object({
  ...HOLDER,
  ...ON_BOOK,
  lot: Text('Lot of a certificate, or lots of labels, separated by commas; labels without are of every lot with mass'),
  site: Text('Count sheets of this site only'),
  blind: Type.Optional(Type.String({ description: 'yes: count sheets without what the book says; default no' })),
  number: Text('Numbers of the documents a pick list is of, separated by commas'),
});

interface Wanted {
  readonly on: IsoDate;
  readonly lot?: string;
  readonly site?: string;
  readonly blind?: string;
  readonly number?: string;
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function needed(name: string, given: readonly string[]): readonly string[] {
  if (given.length > 0) return given;
  throw new ApiError('invalid-query', `${name}: this sheet needs it.`);
}

/** Sheets by name: pages of a book on a day. */
const PRINTS: Readonly<Record<StockSheetName, (book: BookView, wanted: Wanted) => Promise<readonly PrintPage[]>>> = {
  certificate: async (book, { on, lot }) => {
    const names = needed('lot', listed(lot));
    const day = bookDayOn(await recordsOfLots(book, names), book.holder, on);
    return names.map((name) => {
      const page = certificate(day, name, book.view.workbench.vocabulary);
      if (page === null) throw new ApiError('unknown-lot', `The book of ${book.holder} has no lot ${name} on ${on}.`);
      return page;
    });
  },
  labels: async (book, { on, lot }) => {
    const names = listed(lot);
    const records = names.length === 0 ? await wholeBook(book) : await recordsOfLots(book, names);
    const { vocabulary } = book.view.workbench;
    return printLabels(bookDayOn(records, book.holder, on), names.length === 0 ? undefined : names, vocabulary);
  },
  count: async (book, { on, site, blind }) => {
    const isBlind = checkWord('blind', blind, ['yes', 'no']) === 'yes';
    const asked = { blind: isBlind, ...(site === undefined ? {} : { site }) };
    return countSheets(bookDayOn(await wholeBook(book), book.holder, on), asked, book.view.workbench.vocabulary);
  },
  'pick-list': async (book, { on, number }) => {
    const numbers = needed('number', listed(number));
    const asked = { holder: book.holder, on, numbers };
    const page = pickListOf(await wholeBook(book), asked, book.view.workbench.vocabulary);
    return page === null ? [] : [page];
  },
};

function pageDto({ fields, tables, notes, signatures, barcode, evidence, ...page }: PrintPage): StockPrintPageDto {
  const drawn = barcode === null ? null : code128Bars(barcode);
  return {
    ...page,
    fields: fields.map((field) => ({ ...field })),
    tables: tables.map(({ caption, columns, rows }) => ({
      caption,
      columns: columns.map((column) => ({ ...column })),
      rows: rows.map((row) => ({ cells: [...row.cells], evidence: [...row.evidence] })),
    })),
    notes: [...notes],
    signatures: [...signatures],
    barcode:
      barcode === null || drawn === null
        ? null
        : { text: barcode, width: drawn.width, bars: drawn.bars.map((bar) => ({ ...bar })) },
    evidence: [...evidence],
  };
}

/** GET /stockpile/prints/:sheet: sheets of paper of a book, as plain data. */
export function stockPrintRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/stockpile/prints/:sheet',
    summary: 'Sheets of paper of a stock book: certificates, labels with their barcode, count sheets, pick lists',
    params: Type.Object({ sheet: Type.String({ description: `One of: ${STOCK_SHEETS.join(', ')}` }) }),
    query: Query,
    response: StockPrintsSchema,
    answer: async (view, { params, query: { holder = OWN_BOOK, on, ...wanted } }) => {
      const sheet = checkWord('sheet', params.sheet, STOCK_SHEETS) ?? 'certificate';
      await holdersAsked(desk, holder);
      const day = dayOf('on', on, view);
      const pages = await PRINTS[sheet]({ holder, view }, { ...wanted, on: day });
      return { sheet, holder, on: day, pages: pages.map(pageDto) };
    },
  });
}
