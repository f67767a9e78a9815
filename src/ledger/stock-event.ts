import type { IsoDate } from '../units/period.ts';
import type { StockKind, StockRecords } from '../vocabulary/stock-record.ts';
import type { Evidence } from './evidence.ts';

interface StockEventOf<K extends StockKind> extends Evidence {
  /** Whose stockpile: an organisation of the vocabulary, or a slug of one's own. */
  readonly holder: string;
  readonly kind: K;
  /** The day it happened. */
  readonly date: IsoDate;
  readonly payload: StockRecords[K];
}

/** One record of a stock book: evidence like any other, kept in tables of its own since there may be a million. */
export type StockEvent = { readonly [K in StockKind]: StockEventOf<K> }[StockKind];

/** The lots a record touches, the one it is of first. */
export function lotsOf(e: StockEvent): readonly string[] {
  const { payload } = e;
  const into = 'into' in payload && payload.into !== undefined ? [payload.into] : [];
  return 'lot' in payload ? [payload.lot, ...into] : [];
}
