import type { Database, Queryable } from './database.ts';
import type { RunEntry, StoredRun } from './run-store.ts';
import type { runs } from './schema.ts';
import { finite, refuseUnstorable } from './storable-rows.ts';

type Row = typeof runs.$inferSelect;

/** Columns of a list: everything but the result, which may be large. */
const ENTRY = 'id, case_id, title, manifest, headline, recorded, marking, principal';

/** Keeps a run in one transaction; false where it is there already: then the stored one stays. */
export async function addRun(db: Database, { id, ...run }: StoredRun): Promise<boolean> {
  refuseUnstorable('runs', [{ id, ...run }]);
  const row = {
    ...{ id, case_id: run.case, title: run.title, headline: run.headline },
    ...{ manifest: JSON.stringify(run.manifest, finite), result: JSON.stringify(run.result, finite) },
    ...{ recorded: run.recorded, marking: run.marking, overlay: null, principal: run.principal },
  } satisfies Readonly<Record<keyof Row, string | null>>;
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  return db.transaction(async (tx) => {
    const added = await tx.query(
      `insert into runs (${names.join(', ')}) values (${places}) on conflict do nothing returning 1`,
      Object.values(row),
    );
    return added.length === 1;
  });
}

/** One kept run, whole; null where there is none. */
export async function readRun(db: Queryable, id: string): Promise<StoredRun | null> {
  const [row] = await db.query<Omit<Row, 'overlay'>>(`select ${ENTRY}, result from runs where id = $1`, [id]);
  return row === undefined ? null : { ...entryOf(row), result: row.result };
}

/** Kept runs without their results, the newest first. */
export async function readRuns(db: Queryable): Promise<readonly RunEntry[]> {
  const rows = await db.query<Omit<Row, 'overlay' | 'result'>>(`select ${ENTRY} from runs order by recorded desc, id`);
  return rows.map(entryOf);
}

function entryOf(row: Omit<Row, 'overlay' | 'result'>): RunEntry {
  const { id, case_id, title, manifest, headline, recorded, marking, principal } = row;
  return { id, case: case_id, title, manifest, headline, recorded, marking, principal };
}
