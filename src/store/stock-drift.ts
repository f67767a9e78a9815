import type { Queryable } from './database.ts';
import { MONTH_KEYS } from './stock-entries.ts';

/** A sum of a month that is not that of its entries. */
export interface DriftedMonth {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly month: string;
}

/** Months whose sums are not those of their entries, and lots that have turns and no line; none when all is as it should be. */
export async function readStockDrift(db: Queryable): Promise<readonly string[]> {
  const months = await db.query<DriftedMonth>(
    `with sums as (select ${MONTH_KEYS} from stock_entries e group by 1, 2, 3, 4, 5, 6, 7),
       differing as ((select * from sums except select * from stock_months) union all (select * from stock_months except select * from sums))
     select distinct holder, material, form, month from differing order by holder, material, form, month`,
  );
  const lots = await db.query<{ readonly holder: string; readonly lot: string }>(
    `select distinct t.holder, t.lot from stock_turns t
     where not exists (select from stock_lots l where l.holder = t.holder and l.lot = t.lot)`,
  );
  return [
    ...months.map((m) => `stock_months, ${m.holder}, ${m.material} ${m.form}, ${m.month.slice(0, 7)}`),
    ...lots.map(({ holder, lot }) => `stock_lots, ${holder}, lot ${lot}`),
  ];
}
