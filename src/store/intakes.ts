import type { Sha256 } from '../ledger/evidence.ts';
import type { Queryable } from './database.ts';
import { addedBy } from './evidence.ts';
import type { IntakeBatch, IntakeDigest, LedgerCounts } from './ledger-store.ts';
import { CURRENT_PROBLEMS } from './problems.ts';
import { isCurrent } from './replaced.ts';
import type { intakes } from './schema.ts';
import { addRows } from './select.ts';
import { countIds } from './versions.ts';

/** Raised when a journal sequence already stands for another file: two journals were mixed, so it throws. */
export class SequenceTakenError extends Error {
  override readonly name = 'SequenceTakenError';
}

/** Records an intake; false when it is there already. Throws when its sequence stands for another snapshot. */
export async function addIntake(db: Queryable, batch: IntakeBatch): Promise<boolean> {
  const { sequence, snapshot, name, parser, replaces, duplicates } = batch;
  const row: typeof intakes.$inferSelect = {
    sequence,
    snapshot,
    name,
    parser,
    replaces,
    duplicates,
    ...addedBy(batch),
  };
  if ((await addRows(db, 'intakes', [row], (only) => only)) === 1) return true;
  const [known] = await db.query<{ readonly snapshot: Sha256; readonly name: string }>(
    'select snapshot, name from intakes where sequence = $1',
    [sequence],
  );
  if (known?.snapshot === snapshot && known.name === name) return false;
  throw new SequenceTakenError(
    `intake ${sequence} is "${known?.name}" (snapshot ${known?.snapshot.slice(0, 12)}), not "${name}" ` +
      `(snapshot ${snapshot.slice(0, 12)}): this database belongs to another journal; run \`ballast rebuild\``,
  );
}

/** Sequence of the newest intake, 0 when empty: what changes exactly when the ledger does, without counting anything. */
export async function readHead(db: Queryable): Promise<number> {
  const [newest] = await db.query<{ readonly head: number }>('select coalesce(max(sequence), 0) as head from intakes');
  return newest?.head ?? 0;
}

const NOTHING: LedgerCounts = {
  ...{ statements: 0, events: 0, claims: 0, judgements: 0, problems: 0, intakes: 0 },
  ...{ head: 0, evidenceHead: 0 },
};

/** What the ledger counts at the moment, and the sequence of its newest intake (0 when empty). */
export async function readCounts(db: Queryable): Promise<LedgerCounts> {
  const [counts] = await db.query<LedgerCounts>(
    `select (select count(*) from statements where ${isCurrent('statements')}) as statements,
            (select count(*) from events where ${isCurrent('events')}) as events,
            (${countIds('claims')}) as claims,
            (${countIds('judgements')}) as judgements,
            (select count(*) from ${CURRENT_PROBLEMS}) as problems,
            (select count(*) from intakes) as intakes,
            (select coalesce(max(sequence), 0) from intakes) as head,
            (select coalesce(max(sequence), 0) from intakes i
             where not exists (select 1 from stock_records r where r.intake = i.sequence)
                or exists (select 1 from statements s where s.intake = i.sequence)
                or exists (select 1 from events e where e.intake = i.sequence)) as "evidenceHead"`,
  );
  return counts ?? NOTHING;
}

/** The evidence of every intake in its own order: statements, then events, new or seen again. */
export function readDigests(db: Queryable): Promise<readonly IntakeDigest[]> {
  return db.query<IntakeDigest>(
    `select i.sequence, i.snapshot,
            coalesce(array_agg(s.evidence order by s.ordinal) filter (where s.evidence is not null), '{}') as evidence
     from intakes i left join sightings s on s.intake = i.sequence
     group by i.sequence, i.snapshot order by i.sequence`,
  );
}

/** Which intakes there are, in their order. */
export function readIntakes(db: Queryable): Promise<readonly Omit<IntakeDigest, 'evidence'>[]> {
  return db.query('select sequence, snapshot from intakes order by sequence');
}
