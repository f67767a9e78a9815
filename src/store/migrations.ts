import { readdir, readFile } from 'node:fs/promises';
import type { Database, Queryable } from './database.ts';
import { PACKAGE_ROOT } from './worker-url.ts';

/** Committed SQL is read from the sources, also by the built program: one copy, nothing to keep in step. */
const FOLDER = new URL('src/store/migrations/', PACKAGE_ROOT);

/** One numbered, forward-only step: `0001_ledger.sql`. */
export interface Migration {
  readonly name: string;
  readonly script: string;
}

/** Every migration, in number order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, script: await readFile(new URL(name, FOLDER), 'utf8') })));
}

/** The script that makes an empty database what `migrate` would make it, for the template of the embedded database. */
export function setupScript(migrations: readonly Migration[], schema: string): string {
  const steps = migrations.map(
    ({ name, script }) => `${script}\ninsert into ballast_migrations (name) values ('${name}');`,
  );
  return ['begin;', beginScript(schema), ...steps, 'commit;'].join('\n');
}

const beginScript = (schema: string): string =>
  `create schema if not exists ${schema}; set local search_path to ${schema};
   create table if not exists ballast_migrations (name text primary key, applied timestamptz not null default now());`;

/** Raised when the database was made by a newer version than this one. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Brings the schema up to date in one transaction; two programs that start at once wait for each other. Returns the
 * names of the migrations applied now.
 */
export async function migrate(db: Database, schema: string): Promise<readonly string[]> {
  const migrations = await readMigrations();
  return db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('ballast migrations'))");
    await tx.execute(beginScript(schema));
    const applied = await tx.query<{ readonly name: string }>('select name from ballast_migrations order by name');
    const missing = pending(
      migrations,
      applied.map(({ name }) => name),
    );
    for (const migration of missing) await apply(tx, migration);
    return missing.map(({ name }) => name);
  });
}

function pending(migrations: readonly Migration[], applied: readonly string[]): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      `this database has migrations this version of Ballast does not know (${unknown.join(', ')}): ` +
        'use the newer version, or `ballast rebuild` with this one',
    );
  }
  return migrations.filter(({ name }) => !applied.includes(name));
}

async function apply(tx: Queryable, { name, script }: Migration): Promise<void> {
  await tx.execute(script);
  await tx.query('insert into ballast_migrations (name) values ($1)', [name]);
}
