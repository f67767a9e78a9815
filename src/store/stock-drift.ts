import type { Queryable } from './database.ts';
import { type Span, spanKeys } from './stock-entries.ts';

/** Months and years whose sums are not those of their entries, and lots that have turns and no line; none in a sound book. */
export async function readStockDrift(db: Queryable): Promise<readonly string[]> {
  const lots = await db.query<{ readonly holder: string; readonly lot: string }>(
    `select distinct t.holder, t.lot from stock_turns t
     where not exists (select from stock_lots l where l.holder = t.holder and l.lot = t.lot)`,
  );
  const lost = lots.map(({ holder, lot }) => `stock_lots, ${holder}, lot ${lot}`);
  return [...(await driftOf(db, 'month')), ...(await driftOf(db, 'year')), ...lost];
}

/** A sum that is not that of its entries; `since` is the first day of its month or year. */
interface Drifted {
  readonly holder: string;
  readonly material: string;
  readonly form: string;
  readonly since: string;
}

async function driftOf(db: Queryable, span: Span): Promise<readonly string[]> {
  const table = `stock_${span}s`;
  const drifted = await db.query<Drifted>(
    `with sums as (select ${spanKeys(span)} from stock_entries e group by 1, 2, 3, 4, 5, 6, 7),
       differing as ((select * from sums except select * from ${table}) union all (select * from ${table} except select * from sums))
     select distinct holder, material, form, ${span} as since from differing order by holder, material, form, since`,
  );
  return drifted.map((d) => `${table}, ${d.holder}, ${d.material} ${d.form}, ${d.since.slice(0, 7)}`);
}
