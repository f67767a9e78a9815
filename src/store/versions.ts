import type { Queryable } from './database.ts';
import { REPLACED_SEQUENCES } from './replaced.ts';

/** Tables that keep a thing as every intake has it under one id, with the whole thing in `body`. */
type VersionedTable = 'claims' | 'corrections' | 'judgements' | 'decisions';

interface Identified {
  readonly id: string;
}

/**
 * The latest version of each that an intake which stands holds, in the order the ids were first recorded; what a file
 * left out and took up again keeps its place.
 */
export async function latestVersions<T extends Identified>(
  db: Queryable,
  table: VersionedTable,
): Promise<readonly T[]> {
  const rows = await db.query<{ readonly id: string; readonly body: T | null }>(
    `select id, case when intake not in (${REPLACED_SEQUENCES}) then body end as body
     from ${table} order by intake, ordinal`,
  );
  const latest = new Map<string, T | null>();
  for (const { id, body } of rows) latest.set(id, body ?? latest.get(id) ?? null);
  return [...latest.values()].filter((body) => body !== null);
}

/** SQL that counts the ids of a table that an intake which stands holds. */
export function countIds(table: VersionedTable): string {
  return `select count(distinct id) from ${table} where intake not in (${REPLACED_SEQUENCES})`;
}
