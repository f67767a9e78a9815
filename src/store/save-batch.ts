import { addClaims } from './claims.ts';
import { addCorrections } from './corrections.ts';
import type { Database, Queryable } from './database.ts';
import { addDecisions } from './decisions.ts';
import { addEvents } from './events.ts';
import { addIntake } from './intakes.ts';
import { addJudgements } from './judgements.ts';
import type { IntakeBatch, SavedCounts, SaveSteps } from './ledger-store.ts';
import { addProblems } from './problems.ts';
import { addSightings, newPlaces } from './sightings.ts';
import { addStatements } from './statements.ts';
import type { Statistics } from './statistics.ts';
import { addStockEntries } from './stock-entries.ts';
import { addStockLots } from './stock-lots.ts';
import { addStock } from './stock-records.ts';
import { countWithdrawn } from './withdrawals.ts';

const NOTHING_NEW: SavedCounts = { statements: 0, events: 0, stock: 0, sightings: 0, withdrawn: 0 };

/** Saves a batch in one transaction, one writer at a time; all of it or nothing. See `LedgerStore.save`. */
export async function saveBatch(
  db: Database,
  statistics: Statistics,
  batch: IntakeBatch,
  { beforeCommit, meanwhile }: SaveSteps = {},
): Promise<SavedCounts> {
  const saved = await db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('ballast ledger'))");
    const counts = (await addIntake(tx, batch)) ? await addAll(tx, batch, meanwhile) : NOTHING_NEW;
    await beforeCommit?.();
    return counts;
  });
  await statistics.noteAdded(saved.statements + saved.events + saved.stock);
  return saved;
}

async function addAll(tx: Queryable, batch: IntakeBatch, meanwhile?: () => void): Promise<SavedCounts> {
  const evidence = [...batch.statements, ...batch.events, ...batch.stock];
  const adding = addStatements(tx, batch.sequence, 0, batch.statements);
  meanwhile?.();
  const statements = await adding;
  const events = await addEvents(tx, batch.sequence, batch.statements.length, batch.events);
  const stock = await addStock(tx, batch, batch.statements.length + batch.events.length);
  await addStockEntries(tx, batch);
  await addStockLots(tx, batch);
  await addSightings(tx, batch.sequence, evidence);
  await addClaims(tx, batch);
  await addCorrections(tx, batch);
  await addJudgements(tx, batch);
  await addDecisions(tx, batch);
  await addProblems(tx, batch);
  const added = statements + events + stock;
  const seenAgain = added === evidence.length ? 0 : (await newPlaces(tx, batch.sequence)) - added;
  return { statements, events, stock, sightings: seenAgain, withdrawn: await countWithdrawn(tx, batch) };
}
