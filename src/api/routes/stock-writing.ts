import type { StockEntryDto, StockReversalBodyDto } from '../contract-stock-writing.ts';
import {
  StockPreviewBodySchema,
  StockPreviewSchema,
  StockRecordsBodySchema,
  StockReversalBodySchema,
  StockWrittenSchema,
} from '../contract-stock-writing.ts';
import type { Desk } from '../desk.ts';
import { type App, actRoute } from '../route.ts';
import { OWN_BOOK } from '../stock-books.ts';
import { previewed, recordedOrNot } from '../stock-desk.ts';

const reversalOf = ({ reverses, reason, date, number }: StockReversalBodyDto): StockEntryDto => ({
  kind: 'reversal',
  ...(date === undefined ? {} : { date }),
  ...(number === undefined ? {} : { number }),
  fields: { reverses, reason },
});

/** POST /stockpile/preview, /stockpile/records and /stockpile/reversals: what records would change, and their writing. */
export function stockWritingRoutes(app: App, desk: Desk): void {
  actRoute(app, {
    path: '/stockpile/preview',
    summary: 'What records would change in a stock book, or every reason why they may not be written; writes nothing',
    body: StockPreviewBodySchema,
    response: StockPreviewSchema,
    act: ({ holder = OWN_BOOK, records }) => previewed(desk, holder, records),
  });
  actRoute(app, {
    path: '/stockpile/records',
    summary: 'Writes records into a stock book, all or none; refused with every reason, or told who was quicker',
    body: StockRecordsBodySchema,
    response: StockWrittenSchema,
    act: ({ holder = OWN_BOOK, records, seen }) => recordedOrNot(desk, holder, records, seen),
  });
  actRoute(app, {
    path: '/stockpile/reversals',
    summary: 'Undoes a record of a stock book by a reversing one, from its day on; the record itself stays',
    body: StockReversalBodySchema,
    response: StockWrittenSchema,
    act: (body) => recordedOrNot(desk, body.holder ?? OWN_BOOK, [reversalOf(body)], undefined),
  });
}
