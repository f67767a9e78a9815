import type { SourceId } from '../ledger/evidence.ts';
import type { Queryable } from './database.ts';
import { isCurrent } from './replaced.ts';

/** Ids of the sources of all current evidence, sorted by code unit. */
export async function readSources(db: Queryable): Promise<readonly SourceId[]> {
  const rows = await db.query<{ readonly source: SourceId }>(
    `select source from statements where ${isCurrent('statements')}
     union select source from events where ${isCurrent('events')}`,
  );
  return rows.map(({ source }) => source).sort();
}
