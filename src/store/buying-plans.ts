import type { Database, Queryable } from './database.ts';
import type { PlanEntry, StoredPlan } from './plan-store.ts';
import type { buyingPlans } from './schema.ts';
import { finite, refuseUnstorable } from './storable-rows.ts';

type Row = typeof buyingPlans.$inferSelect;

/** Columns of a list: everything but the answer, which may be large. */
const ENTRY = 'id, case_id, title, request, headline, spent, recorded, marking, principal';

/** Keeps a plan in one transaction; false where it is there already: then the stored one stays. */
export async function addPlan(db: Database, { id, ...plan }: StoredPlan): Promise<boolean> {
  refuseUnstorable('buying_plans', [{ id, ...plan }]);
  finite('spent', plan.spent);
  const row = {
    ...{ id, case_id: plan.case, title: plan.title, headline: plan.headline, spent: plan.spent },
    ...{ request: JSON.stringify(plan.request, finite), answer: JSON.stringify(plan.answer, finite) },
    ...{ recorded: plan.recorded, marking: plan.marking, overlay: null, principal: plan.principal },
  } satisfies Readonly<Record<keyof Row, string | number | null>>;
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  return db.transaction(async (tx) => {
    const added = await tx.query(
      `insert into buying_plans (${names.join(', ')}) values (${places}) on conflict do nothing returning 1`,
      Object.values(row),
    );
    return added.length === 1;
  });
}

/** One kept plan, whole; null where there is none. */
export async function readPlan(db: Queryable, id: string): Promise<StoredPlan | null> {
  const [row] = await db.query<Omit<Row, 'overlay'>>(`select ${ENTRY}, answer from buying_plans where id = $1`, [id]);
  return row === undefined ? null : { ...entryOf(row), answer: row.answer };
}

/** Kept plans without their answers, the newest first. */
export async function readPlans(db: Queryable): Promise<readonly PlanEntry[]> {
  const rows = await db.query<Omit<Row, 'overlay' | 'answer'>>(
    `select ${ENTRY} from buying_plans order by recorded desc, id`,
  );
  return rows.map(entryOf);
}

function entryOf({ case_id, ...row }: Omit<Row, 'overlay' | 'answer'>): PlanEntry {
  const { id, title, request, headline, spent, recorded, marking, principal } = row;
  return { id, case: case_id, title, request, headline, spent, recorded, marking, principal };
}
