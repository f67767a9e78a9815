import type { Correction } from '../ledger/correction.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { corrections } from './schema.ts';
import { addRows } from './select.ts';
import { latestVersions } from './versions.ts';

/** Adds a batch's corrections, also those the ledger has: a replaced file's stand by its newer version. */
export function addCorrections(db: Queryable, batch: IntakeBatch): Promise<number> {
  return addRows(db, 'corrections', batch.corrections, (body, ordinal): typeof corrections.$inferSelect => ({
    intake: batch.sequence,
    ordinal,
    id: body.id,
    source: body.source,
    published: body.published,
    body,
    ...addedBy(batch),
  }));
}

/** Every correction in its latest version, in the order they were first recorded. */
export function readCorrections(db: Queryable): Promise<readonly Correction[]> {
  return latestVersions<Correction>(db, 'corrections');
}
