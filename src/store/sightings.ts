import type { Evidence, EvidenceId, Sighting } from '../ledger/evidence.ts';
import type { Queryable } from './database.ts';
import type { sightings } from './schema.ts';
import { addRows } from './select.ts';

type Row = typeof sightings.$inferSelect;

function rowOf(e: Evidence, intake: number, ordinal: number): Row {
  const { id, snapshot, locator, recorded, marking, principal } = e;
  return { intake, ordinal, evidence: id, snapshot, locator, recorded, marking, overlay: e.overlay ?? null, principal };
}

/** Records where a batch saw its evidence, new or not, in the batch's order. */
export function addSightings(db: Queryable, intake: number, evidence: readonly Evidence[]): Promise<number> {
  return addRows(db, 'sightings', evidence, (e, i) => rowOf(e, intake, i));
}

/** How many places of an intake the ledger did not know: neither seen in an earlier one, nor where evidence was taken from. */
export async function newPlaces(db: Queryable, intake: number): Promise<number> {
  const [counted] = await db.query<{ readonly places: number }>(
    `select count(distinct (s.evidence, s.snapshot, s.locator)) as places from sightings s
     where s.intake = $1 and not exists (
       select from sightings e
       where e.evidence = s.evidence and e.snapshot = s.snapshot and e.locator = s.locator and e.intake < s.intake)`,
    [intake],
  );
  return counted?.places ?? 0;
}

/** Where evidence was seen again: every place but the one it was first taken from, in the order they were recorded. */
export async function readSightings(db: Queryable, id: EvidenceId): Promise<readonly Sighting[]> {
  const rows = await db.query<Sighting>(
    `select evidence, snapshot, locator, recorded from sightings where evidence = $1 order by intake, ordinal`,
    [id],
  );
  const places = new Map<string, Sighting>();
  for (const row of rows) {
    const place = JSON.stringify([row.snapshot, row.locator]);
    if (!places.has(place)) places.set(place, row);
  }
  return [...places.values()].slice(1);
}
