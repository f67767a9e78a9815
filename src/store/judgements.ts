import type { Judgement } from '../ledger/judgement.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { judgements } from './schema.ts';
import { addRows } from './select.ts';
import { latestVersions } from './versions.ts';

/** Adds a batch's judgements, also those the ledger has: a replaced file's stand by its newer version. */
export function addJudgements(db: Queryable, batch: IntakeBatch): Promise<number> {
  return addRows(db, 'judgements', batch.judgements, (body, ordinal): typeof judgements.$inferSelect => ({
    intake: batch.sequence,
    ordinal,
    id: body.id,
    key: body.key,
    kind: body.kind,
    body,
    ...addedBy(batch),
  }));
}

/** Every judgement, in the order they were first recorded: the last on a key is the one that counts. */
export function readJudgements(db: Queryable): Promise<readonly Judgement[]> {
  return latestVersions<Judgement>(db, 'judgements');
}
