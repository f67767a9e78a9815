import type { DecisionRecord } from '../ledger/decision.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { decisions } from './schema.ts';
import { addRows } from './select.ts';
import { latestVersions } from './versions.ts';

/** Adds a batch's records of decisions. */
export function addDecisions(db: Queryable, batch: IntakeBatch): Promise<number> {
  return addRows(db, 'decisions', batch.decisions ?? [], (body, ordinal): typeof decisions.$inferSelect => ({
    intake: batch.sequence,
    ordinal,
    id: body.id,
    kind: body.kind,
    decision: body.kind === 'adopted' ? body.id : body.decision,
    body,
    ...addedBy(batch),
  }));
}

/** Every record of decisions, in the order they were first recorded. */
export function readDecisions(db: Queryable): Promise<readonly DecisionRecord[]> {
  return latestVersions<DecisionRecord>(db, 'decisions');
}
