import type { Problem } from '../ledger/evidence.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch, StoredProblem } from './ledger-store.ts';
import type { problems } from './schema.ts';
import { addRows } from './select.ts';

/** Adds a batch's problems. */
export function addProblems(db: Queryable, batch: IntakeBatch): Promise<number> {
  const rowOf = (
    { code, locator, message, original, advice }: Problem,
    ordinal: number,
  ): typeof problems.$inferSelect => ({
    ...{ intake: batch.sequence, ordinal, code, locator, message, original, advice },
    ...addedBy(batch),
  });
  return addRows(db, 'problems', batch.problems, rowOf);
}

/** Problems of the newest intake of each file name: a file mended and taken in again has left its old ones behind. */
export const CURRENT_PROBLEMS = `problems p join intakes i on i.sequence = p.intake
  where not exists (select from intakes newer where newer.name = i.name and newer.sequence > i.sequence)`;

/** Every current problem with its file, in the order they were recorded. */
export function readProblems(db: Queryable): Promise<readonly StoredProblem[]> {
  return db.query<StoredProblem>(
    `select p.code, p.locator, p.message, p.original, p.advice, i.snapshot, i.name
     from ${CURRENT_PROBLEMS} order by p.intake, p.ordinal`,
  );
}
