import type { Queryable } from './database.ts';

/** From this many new rows on, the planner's statistics are worth renewing: the embedded database has no autovacuum. */
const BULK = 1000;

/** What is looked up and joined by. Statistics of the wide columns beside it would take twenty times as long and serve no query. */
const ANALYZED = [
  'statements (id, intake, ordinal, material, property, period, source, published_end, subject_kind, subject_id)',
  'sightings (intake, ordinal, evidence)',
  'stock_records (id, intake, ordinal, holder, number, kind, date)',
  ...['stock_turns', 'stock_entries', 'stock_months', 'stock_years', 'stock_lots'],
  ...['intakes', 'events', 'claims', 'corrections', 'judgements', 'decisions', 'problems'],
];

/** Renews the planner's statistics of every table. */
export async function analyze(db: Queryable): Promise<void> {
  await db.execute(`analyze ${ANALYZED.join(', ')}`);
}

/** Renews the statistics whenever the evidence has doubled: as often as a ledger grows tenfold three or four times, not once a file. */
export class Statistics {
  readonly #db: Queryable;
  #added = 0;
  /** Rows at the last time, as the database counts them; null before it was asked. */
  #known: number | null = null;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Takes note of rows that were added, and renews the statistics when they are worth it. */
  async noteAdded(rows: number): Promise<void> {
    this.#added += rows;
    if (this.#added < BULK) return;
    this.#known ??= await rowsAnalyzed(this.#db);
    if (this.#added < this.#known) return;
    await analyze(this.#db);
    this.#known = await rowsAnalyzed(this.#db);
    this.#added = 0;
  }
}

/** How much evidence there was when the statistics were last renewed; -1 or less where they never were. */
async function rowsAnalyzed(db: Queryable): Promise<number> {
  const [counted] = await db.query<{ readonly rows: number }>(
    `select sum(reltuples)::bigint as rows from pg_class where oid in ('statements'::regclass, 'events'::regclass, 'stock_records'::regclass)`,
  );
  return counted?.rows ?? 0;
}
