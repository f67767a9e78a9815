import { Readable } from 'node:stream';
import Type from 'typebox';
import { SHEETS } from '../../sources/stock-book/columns.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { KNOWN_ON } from '../known-on.ts';
import type { App } from '../route.ts';
import { ERROR_RESPONSES } from '../schemas.ts';
import { holdersAsked, OWN_BOOK } from '../stock-books.ts';
import { bookMarking, bookXlsx, sheetCsv } from '../stock-export.ts';
import { fileName } from '../table/about.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const Query = Type.Object(
  {
    holder: Type.Optional(Type.String({ maxLength: 100, description: 'Whose book; default own' })),
    format: Type.Optional(
      Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { description: 'xlsx (default), or csv of one sheet' }),
    ),
    sheet: Type.Optional(Type.String({ description: `Which sheet, for csv: ${SHEETS.join(', ')}; default Movements` })),
    ...KNOWN_ON,
  },
  { additionalProperties: false },
);

function sheetNamed(given: string) {
  const sheet = SHEETS.find((name) => name.toLowerCase() === given.toLowerCase());
  if (sheet !== undefined) return sheet;
  throw new ApiError('invalid-query', `sheet: "${given}" is none of: ${SHEETS.join(', ')}.`);
}

/** GET /stockpile/book: a whole stock book in the shape of the template, so that it can be taken in again. */
export function stockExportRoutes(app: App, desk: Desk): void {
  const schema = {
    summary: 'A stock book in the shape of its template, to take away and to take in again with the same ids',
    querystring: Query,
    response: {
      200: {
        description: 'The workbook, or a sheet of it as CSV',
        content: { [XLSX]: { schema: { type: 'string' } }, 'text/csv': { schema: { type: 'string' } } },
      },
      ...ERROR_RESPONSES,
    },
  };
  app.get('/stockpile/book', { schema }, async (request, reply) => {
    const { known_on, holder = OWN_BOOK, format = 'xlsx', sheet = 'Movements' } = request.query;
    const view = await desk.view(known_on);
    await holdersAsked(desk, holder);
    const name = format === 'csv' ? sheetNamed(sheet) : null;
    const book = { holder, view };
    const marking = await bookMarking(book, name);
    const words = [holder, ...(name === null ? [] : [name.toLowerCase()])];
    const file = fileName('/stockpile/book', words, { knownOn: view.knownOn, marking, ending: format });
    const body = name === null ? await bookXlsx(book) : Readable.from(sheetCsv(book, name));
    return reply
      .header('content-disposition', `attachment; filename="${file}"`)
      .header('x-ballast-marking', marking)
      .header('cache-control', 'no-store')
      .type(name === null ? XLSX : 'text/csv; charset=utf-8')
      .send(body);
  });
}
