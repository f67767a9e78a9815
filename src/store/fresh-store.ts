import { rename, rm } from 'node:fs/promises';
import type { LedgerStore } from './ledger-store.ts';
import { databaseFolder, openEmbedded, openServer, SCHEMA, type StoreOptions, storeOver } from './open-store.ts';
import { openPostgres } from './postgres-database.ts';
import { analyze } from './statistics.ts';

const NEXT = `${SCHEMA}_next`;

/**
 * Fills a fresh database and puts it in place of the old one; when `fill` fails, the old one stays untouched. On the
 * embedded database the old one must be closed first: its folder is renamed. On PostgreSQL readers of the old schema
 * see the new one from the next statement on.
 */
export function withFreshStore(options: StoreOptions, fill: (store: LedgerStore) => Promise<void>): Promise<void> {
  const { home, databaseUrl } = options;
  return databaseUrl === undefined ? freshFolder(databaseFolder(home), fill) : freshSchema(databaseUrl, fill);
}

async function freshFolder(folder: string, fill: (store: LedgerStore) => Promise<void>): Promise<void> {
  const [next, old] = [`${folder}.next`, `${folder}.old`];
  await rm(next, { recursive: true, force: true });
  try {
    await filled(() => openEmbedded(next), fill);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(ignoreMissing);
  await rename(next, folder);
  await rm(old, { recursive: true, force: true });
}

async function freshSchema(url: string, fill: (store: LedgerStore) => Promise<void>): Promise<void> {
  try {
    await filled(() => openServer(url, NEXT, true), fill);
    await onServer(
      url,
      `begin; drop schema if exists ${SCHEMA} cascade; alter schema ${NEXT} rename to ${SCHEMA}; commit`,
    );
  } catch (error) {
    await onServer(url, `drop schema if exists ${NEXT} cascade`).catch(() => undefined);
    throw error;
  }
}

async function filled(
  open: () => ReturnType<typeof openEmbedded>,
  fill: (store: LedgerStore) => Promise<void>,
): Promise<void> {
  const db = await open();
  try {
    await fill(storeOver(db));
    await analyze(db);
  } finally {
    await db.close();
  }
}

async function onServer(url: string, script: string): Promise<void> {
  const db = await openPostgres(url, SCHEMA);
  try {
    await db.execute(script);
  } finally {
    await db.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
