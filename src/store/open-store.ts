import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addPlan, readPlan, readPlans } from './buying-plans.ts';
import { readClaims } from './claims.ts';
import { readCorrections } from './corrections.ts';
import { type Database, DatabaseError } from './database.ts';
import { readDecisions } from './decisions.ts';
import { readEvents } from './events.ts';
import { readCounts, readDigests, readHead, readIntakes } from './intakes.ts';
import { readJudgements } from './judgements.ts';
import type { LedgerStore } from './ledger-store.ts';
import { migrate, readMigrations, setupScript } from './migrations.ts';
import { openPglite } from './pglite-database.ts';
import { holdsDatabase, templateOf } from './pglite-template.ts';
import { openPostgres } from './postgres-database.ts';
import { readProblems } from './problems.ts';
import { addRun, readRun, readRuns } from './runs.ts';
import { saveBatch } from './save-batch.ts';
import { schemaDifferences } from './schema-differences.ts';
import { readSightings } from './sightings.ts';
import { readSources } from './sources.ts';
import { readStatements } from './statements.ts';
import { Statistics } from './statistics.ts';
import { stockReads } from './stock-reads.ts';
import { readWithdrawal } from './withdrawals.ts';

/** Where the ledger's database is. */
export interface StoreOptions {
  /** Ledger folder; the embedded database is its `db`. */
  readonly home: string;
  /** PostgreSQL address; the embedded database when absent. */
  readonly databaseUrl?: string;
  /** Drops what is there and starts empty. */
  readonly overwrite?: boolean;
}

/** Name of the schema on both databases; `ballast rebuild` fills NEXT and renames it. */
export const SCHEMA = 'ballast';

/** The embedded database's folder in a ledger folder. */
export const databaseFolder = (home: string): string => join(home, 'db');

/** The ledger over any database that is migrated. */
export function storeOver(db: Database): LedgerStore {
  const statistics = new Statistics(db);
  return {
    save: (batch, steps) => saveBatch(db, statistics, batch, steps),
    statements: (filter) => readStatements(db, filter),
    events: (filter) => readEvents(db, filter),
    sightings: (id) => readSightings(db, id),
    withdrawal: (id) => readWithdrawal(db, id),
    claims: () => readClaims(db),
    judgements: () => readJudgements(db),
    decisions: () => readDecisions(db),
    corrections: () => readCorrections(db),
    problems: () => readProblems(db),
    head: () => readHead(db),
    counts: () => readCounts(db),
    sources: () => readSources(db),
    digests: () => readDigests(db),
    intakes: () => readIntakes(db),
    schemaDifferences: () => schemaDifferences(db),
    ...stockReads(db),
    saveRun: (run) => addRun(db, run),
    run: (id) => readRun(db, id),
    runs: () => readRuns(db),
    savePlan: (plan) => addPlan(db, plan),
    plan: (id) => readPlan(db, id),
    plans: () => readPlans(db),
    close: () => db.close(),
  };
}

/** Raised when the embedded database's files cannot be used; it is a cache, so a rebuild mends it. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';
}

/** Opens the embedded database in a folder, migrated. Throws `UnusableDatabaseError` when its files are damaged. */
export async function openEmbedded(folder: string): Promise<Database> {
  const template = await templateOf(setupScript(await readMigrations(), SCHEMA));
  const existing = await hasFiles(folder);
  if (existing && !(await holdsDatabase(folder))) throw unusable(folder, 'its PG_VERSION is missing');
  try {
    return await migrated(await openPglite(folder, template), SCHEMA, async (db) => {
      await db.execute(`set search_path to ${SCHEMA}`);
    });
  } catch (error) {
    throw existing && error instanceof DatabaseError ? unusable(folder, error.message) : error;
  }
}

function unusable(folder: string, reason: string): UnusableDatabaseError {
  return new UnusableDatabaseError(
    `the embedded database in ${folder} cannot be used (${reason}). Run \`ballast rebuild\`: it is made anew from the journal`,
  );
}

const hasFiles = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length > 0,
    () => false,
  );

/** Opens a schema of a PostgreSQL server, migrated; a fresh one is dropped and made anew. */
export async function openServer(url: string, schema: string, fresh: boolean): Promise<Database> {
  const db = await openPostgres(url, schema);
  if (!fresh) return migrated(db, schema);
  return migrated(db, schema, undefined, () => db.execute(`drop schema if exists ${schema} cascade`));
}

async function migrated(
  db: Database,
  schema: string,
  after?: (db: Database) => Promise<void>,
  before?: () => Promise<void>,
): Promise<Database> {
  try {
    await before?.();
    await migrate(db, schema);
    await after?.(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Opens the ledger's database: PostgreSQL at `databaseUrl`, else PGlite in `<home>/db`; creates and migrates it as needed. */
export async function openDatabase({ home, databaseUrl, overwrite = false }: StoreOptions): Promise<Database> {
  if (databaseUrl !== undefined) return openServer(databaseUrl, SCHEMA, overwrite);
  const folder = databaseFolder(home);
  if (overwrite) await rm(folder, { recursive: true, force: true });
  else await recoverSwap(folder);
  return openEmbedded(folder);
}

/** Opens the ledger; see `openDatabase`. */
export async function openStore(options: StoreOptions): Promise<LedgerStore> {
  return storeOver(await openDatabase(options));
}

/** A rebuild that was stopped between its two renames left the old database aside: it is put back. */
async function recoverSwap(folder: string): Promise<void> {
  if (!(await holdsDatabase(folder)) && (await holdsDatabase(`${folder}.old`))) await rename(`${folder}.old`, folder);
}
