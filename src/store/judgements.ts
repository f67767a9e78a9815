import type { Judgement } from '../ledger/judgement.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { judgements } from './schema.ts';
import { addRows } from './select.ts';
import { changed, latestVersions } from './versions.ts';

/** Adds a batch's judgements that are new or reworded. */
export async function addJudgements(db: Queryable, batch: IntakeBatch): Promise<number> {
  const rows = (await changed(db, 'judgements', batch.judgements)).map(
    ([body, ordinal]): typeof judgements.$inferSelect => ({
      intake: batch.sequence,
      ordinal,
      id: body.id,
      key: body.key,
      kind: body.kind,
      body,
      ...addedBy(batch),
    }),
  );
  return addRows(db, 'judgements', rows);
}

/** Every judgement, in the order they were first recorded: the last on a key is the one that counts. */
export function readJudgements(db: Queryable): Promise<readonly Judgement[]> {
  return latestVersions<Judgement>(db, 'judgements');
}
