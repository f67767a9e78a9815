import type { Found } from '../../ledger/evidence.ts';
import { stockId } from '../../ledger/id.ts';
import { STOCK_BOOK } from '../../ledger/source.ts';
import type { StockEvent } from '../../ledger/stock-event.ts';
import { STOCK_KINDS } from '../../vocabulary/stock-record.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { childOf, locatorOf, type Problems, type Reader, rootOf } from '../people/node.ts';
import { day, listOf, mapping, oneOf, slug } from '../people/read.ts';
import { PAYLOADS } from './payload.ts';

/** Id of the parser of records of a stock book as JSON lines. */
export const STOCK_RECORDS = 'stock-records';

/** A record as somebody puts it down: whose, of what kind, of which day, and what it says. */
export type StockDraft = StockEvent extends infer E
  ? E extends StockEvent
    ? Pick<E, 'holder' | 'kind' | 'date' | 'payload'>
    : never
  : never;

/** Any payload: which one it must be is told by the kind, read first. */
const unread: Reader<unknown> = ({ data }) => data;

const frame = mapping({ holder: slug, kind: oneOf(STOCK_KINDS), date: day, payload: unread }, {});

/**
 * Reads records of a stock book, one a line: `{"holder": "own", "kind": "receipt", "date": "2026-01-05", "payload": {...}}`
 * with the fields of vocabulary/stock-record.ts. What cannot be read is a problem with its line and field.
 */
export function parseStockRecords(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  const read = listOf(record)(rootOf(tree), problems) ?? [];
  const records = new Map(read.map((record) => [stockId(record), record]));
  const lines = Array.isArray(tree.data) ? tree.data.length : 0;
  return { ...NOTHING, stock: [...records.values()], problems, duplicates: read.length - records.size, cells: lines };
}

const record: Reader<Found<StockEvent>> = (node, problems) => {
  const framed = frame(node, problems);
  if (framed === undefined) return undefined;
  const { holder, kind, date } = framed;
  const payload = PAYLOADS[kind](childOf(node, 'payload', framed.payload), problems);
  return payload === undefined ? undefined : foundStock({ holder, kind, date, payload } as StockDraft, locatorOf(node));
};

/** A record of a stock book as found in a file: said by its holder's book, on its own date. */
export function foundStock(draft: StockDraft, locator: string): Found<StockEvent> {
  const { kind, date, payload } = draft;
  return {
    ...draft,
    ...{ source: STOCK_BOOK, published: date, stance: 'reported' as const, locator },
    original: `${kind} ${payload.number}`,
  } as Found<StockEvent>;
}

/** Records as the lines `parseStockRecords` reads, fields in one order. */
export function stockLines(drafts: readonly StockDraft[]): string {
  return drafts
    .map(({ holder, kind, date, payload }) => `${JSON.stringify({ holder, kind, date, payload })}\n`)
    .join('');
}
