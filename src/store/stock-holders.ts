import type { Queryable } from './database.ts';
import type { StockHolder } from './stock-store.ts';

/** Every holder with a stock book, sorted. */
export function readStockHolders(db: Queryable): Promise<readonly StockHolder[]> {
  return db.query<StockHolder>(
    `select r.holder, count(*) as records, min(r.date) as first, max(r.date) as last,
            array_agg(distinct r.marking) as markings,
            (select count(*) from stock_lots l where l.holder = r.holder) as lots
     from stock_records r group by r.holder order by r.holder collate "C"`,
  );
}
