import type { Claim } from '../ledger/claim.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { claims } from './schema.ts';
import { addRows } from './select.ts';
import { latestVersions } from './versions.ts';

/** Adds a batch's claims: what a file still holds must stand when the file's earlier version is replaced. */
export function addClaims(db: Queryable, batch: IntakeBatch): Promise<number> {
  return addRows(db, 'claims', batch.claims, (body, ordinal): typeof claims.$inferSelect => ({
    intake: batch.sequence,
    ordinal,
    id: body.id,
    evidence: body.evidence,
    due: body.due,
    body,
    ...addedBy(batch),
  }));
}

/** Every claim in its latest version, in the order they were first recorded. */
export function readClaims(db: Queryable): Promise<readonly Claim[]> {
  return latestVersions<Claim>(db, 'claims');
}
