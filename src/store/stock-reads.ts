import type { Database } from './database.ts';
import { readStockDrift } from './stock-drift.ts';
import { readStockSums } from './stock-entries.ts';
import { readStockHolders } from './stock-holders.ts';
import { readStockLots } from './stock-lots.ts';
import { readAcceptedUnder, readStockNumbers, readStockRecords, readStockSince } from './stock-records.ts';
import type { StockReads } from './stock-store.ts';
import { readStockTotals } from './stock-totals.ts';
import { readStockTurns } from './stock-turns.ts';

/** Stock books in a database. */
export function stockReads(db: Database): StockReads {
  return {
    stockTotals: (filter) => readStockTotals(db, filter),
    stockLots: (filter, page) => readStockLots(db, filter, page),
    stockRecords: (filter, page) => readStockRecords(db, filter, page),
    stockHolders: () => readStockHolders(db),
    stockTurns: (holder, lots) => readStockTurns(db, holder, lots),
    stockSince: (holder, lot, turn) => readStockSince(db, holder, lot, turn),
    stockSums: (holder, lots) => readStockSums(db, holder, lots),
    stockDrift: () => readStockDrift(db),
    stockAcceptedUnder: (holder, specification) => readAcceptedUnder(db, holder, specification),
    stockNumbers: (holder, numbers) => readStockNumbers(db, holder, numbers),
  };
}
