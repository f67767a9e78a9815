import type { EvidenceId } from '../ledger/evidence.ts';
import type { Queryable } from './database.ts';
import type { IntakeBatch, Withdrawal } from './ledger-store.ts';
import { REPLACED, REPLACED_SEQUENCES } from './replaced.ts';

/** What withdrew evidence: the intake that replaced the last one to hold it; null while one that holds it stands. */
export async function readWithdrawal(db: Queryable, id: EvidenceId): Promise<Withdrawal | null> {
  const [withdrawal] = await db.query<Withdrawal>(
    `select name, recorded from intakes where sequence = (
       select max(r.successor) from sightings s left join (${REPLACED}) r on r.sequence = s.intake
       where s.evidence = $1 having bool_and(r.successor is not null))`,
    [id],
  );
  return withdrawal ?? null;
}

/** How much evidence an intake just saved withdrew: what the one it replaced held, and no standing one holds. */
export async function countWithdrawn(db: Queryable, { replaces, sequence }: IntakeBatch): Promise<number> {
  if (!replaces || !(await replacesAny(db, sequence))) return 0;
  const [counted] = await db.query<{ readonly withdrawn: number }>(
    `select count(distinct s.evidence) as withdrawn
     from sightings s join (${REPLACED}) r on r.sequence = s.intake and r.successor = $1
     where not exists (select from sightings other
       where other.evidence = s.evidence and other.intake not in (${REPLACED_SEQUENCES}))`,
    [sequence],
  );
  return counted?.withdrawn ?? 0;
}

/** Told by the intakes alone, while the evidence of a file that is there for the first time need not be looked through. */
async function replacesAny(db: Queryable, sequence: number): Promise<boolean> {
  const replaced = await db.query(`select sequence from (${REPLACED}) r where r.successor = $1 limit 1`, [sequence]);
  return replaced.length > 0;
}
