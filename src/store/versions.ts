import { canonicalJson, type Json } from '../ledger/canonical.ts';
import type { Queryable } from './database.ts';

/** Tables that keep every version of a thing under one id, with the whole thing in `body`. */
type VersionedTable = 'claims' | 'corrections' | 'judgements';

interface Identified {
  readonly id: string;
}

/** The latest version of each, in the order the ids were first recorded. */
export async function latestVersions<T extends Identified>(
  db: Queryable,
  table: VersionedTable,
): Promise<readonly T[]> {
  const rows = await db.query<{ readonly body: T }>(`select body from ${table} order by intake, ordinal`);
  return [...new Map(rows.map(({ body }) => [body.id, body])).values()];
}

/** Those of a list that say something else than the latest version the ledger has, with their ordinals in the list. */
export async function changed<T extends Identified>(
  db: Queryable,
  table: VersionedTable,
  list: readonly T[],
): Promise<readonly (readonly [T, number])[]> {
  if (list.length === 0) return [];
  const known = new Map((await latestVersions<T>(db, table)).map((item) => [item.id, textOf(item)]));
  return list.flatMap((item, ordinal) => (known.get(item.id) === textOf(item) ? [] : [[item, ordinal] as const]));
}

/** Interfaces have no index signature, so plain data must be told it is JSON. */
const textOf = (item: object): string => canonicalJson(item as Json);
