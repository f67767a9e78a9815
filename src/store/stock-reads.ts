import type { Database } from './database.ts';
import { readStockHolders } from './stock-holders.ts';
import { readStockLots } from './stock-lots.ts';
import { readAcceptedUnder, readStockRecords } from './stock-records.ts';
import { readStockSums } from './stock-entries.ts';
import { readStockTotals } from './stock-totals.ts';
import { readStockTurns } from './stock-turns.ts';
import type { StockReads } from './stock-store.ts';

/** Stock books in a database. */
export function stockReads(db: Database): StockReads {
  return {
    stockTotals: (filter) => readStockTotals(db, filter),
    stockLots: (filter, page) => readStockLots(db, filter, page),
    stockRecords: (filter, page) => readStockRecords(db, filter, page),
    stockHolders: () => readStockHolders(db),
    stockTurns: (holder, lots) => readStockTurns(db, holder, lots),
    stockSums: (holder, lots) => readStockSums(db, holder, lots),
    stockAcceptedUnder: (holder, specification, revision) => readAcceptedUnder(db, holder, specification, revision),
  };
}
