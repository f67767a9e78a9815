import { rm } from 'node:fs/promises';
import { type CleanMarker, takeCleanMarker } from '../archive/clean-marker.ts';
import type { Journal } from '../archive/journal.ts';
import { CHAIN_START, type JournalEntry } from '../archive/journal-line.ts';
import { hashOf } from '../archive/snapshots.ts';
import type { Sha256 } from '../ledger/evidence.ts';
import { withFreshStore } from '../store/fresh-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { databaseFolder, openStore, type StoreOptions } from '../store/open-store.ts';
import { holdsDatabase } from '../store/pglite-template.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { digestOf } from './digest.ts';
import { type Filled, fillFrom } from './fill.ts';
import type { OnProgress, RebuildReport } from './reports.ts';

/** What opening the database needs. */
export interface DatabaseParts {
  readonly options: StoreOptions;
  readonly journal: Journal;
  readonly vocabulary: Vocabulary;
}

/** The open database, and what had to be done to have it. */
export interface OpenedDatabase {
  readonly store: LedgerStore;
  readonly notes: readonly string[];
  readonly rebuilt: RebuildReport | null;
}

/**
 * Opens the database and brings it to what the journal says. The embedded one is a cache: after an unclean stop, when it
 * does not open, or when it lost something, it is made anew. A server's own durability is trusted.
 */
export async function openLedgerDatabase(parts: DatabaseParts): Promise<OpenedDatabase> {
  if (parts.options.databaseUrl !== undefined) return openOnServer(parts);
  const marker = await takeCleanMarker(parts.options.home);
  if (marker === null) return madeAnew(parts, 'the last stop was not a clean one');
  try {
    return (await openTrusted(parts, marker)) ?? (await madeAnew(parts, 'the database had lost evidence'));
  } catch (error) {
    return madeAnew(parts, `the database folder was damaged (${(error as Error).message})`);
  }
}

async function openTrusted(parts: DatabaseParts, marker: CleanMarker): Promise<OpenedDatabase | null> {
  const { options, journal } = parts;
  const known = marker.head === CHAIN_START || journal.entries.some(({ hash }) => hash === marker.head);
  // Without it PGlite would create an empty database in what is left of the folder.
  if (!known || !(await holdsDatabase(databaseFolder(options.home)))) return null;
  const store = await openStore(options);
  try {
    const notes = (await contentsOf(store)) === marker.contents ? await broughtUp(parts, store) : null;
    if (notes !== null) return { store, notes, rebuilt: null };
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
  await store.close();
  return null;
}

/** What is said of a database that holds something else than the journal says; nothing is written to it. */
export const CONTRADICTION =
  'the database does not hold what the journal says: see that BALLAST_HOME and DATABASE_URL belong together, then run `ballast rebuild`';

async function openOnServer(parts: DatabaseParts): Promise<OpenedDatabase> {
  const store = await openStore(parts.options);
  const notes = await broughtUp(parts, store);
  return { store, notes: notes ?? [CONTRADICTION], rebuilt: null };
}

/** One digest over what a store holds: every intake with its evidence, and how much there is of everything. */
export async function contentsOf(store: LedgerStore): Promise<Sha256> {
  const counts = Object.entries(await store.counts())
    .sort()
    .join(' ');
  const intakes = (await store.digests()).map((d) => `${d.sequence} ${d.snapshot} ${digestOf(d.evidence)}`);
  return hashOf(Buffer.from([counts, ...intakes].join('\n')));
}

async function madeAnew(parts: DatabaseParts, reason: string): Promise<OpenedDatabase> {
  const { options, journal } = parts;
  const folder = databaseFolder(options.home);
  for (const each of [folder, `${folder}.old`, `${folder}.next`]) await rm(each, { recursive: true, force: true });
  // Nothing was acknowledged yet, so there is nothing to rebuild and nothing to tell.
  if (journal.entries.length === 0) return { store: await openStore(options), notes: [], rebuilt: null };
  const rebuilt = await rebuildDatabase(parts, reason);
  const note = `${reason}: the database was made anew from snapshots and journal, ${rebuilt.intakes} intakes; runs and plans it kept are gone, and a case run again as before gives the same run`;
  const notes = [note, ...rebuilt.unreadable.map((line) => `${line}: its bytes are missing or altered`)];
  return { store: await openStore(options), notes, rebuilt };
}

/**
 * Fills a fresh database from snapshots and journal and puts it in place. Of an old one that is still open, the runs are
 * carried over, since no journal has them; it is closed just before.
 */
export async function rebuildDatabase(
  { options, journal, vocabulary }: DatabaseParts,
  reason: string,
  onProgress?: OnProgress,
  old?: LedgerStore,
): Promise<RebuildReport> {
  let filled: Filled = { readDifferently: [], unreadable: [] };
  let counts = { intakes: 0, statements: 0, events: 0 };
  await withFreshStore(options, async (fresh) => {
    filled = await fillFrom(options.home, journal.entries, vocabulary, fresh, onProgress);
    const { intakes, statements, events } = await fresh.counts();
    counts = { intakes, statements, events };
    if (old === undefined) return;
    await carryRuns(old, fresh);
    await carryPlans(old, fresh);
    await old.close();
  });
  return { reason, ...counts, ...filled };
}

/** Takes runs over one by one: each may be large. A database that cannot tell them any more has none to give. */
async function carryRuns(old: LedgerStore, fresh: LedgerStore): Promise<void> {
  const entries = await old.runs().catch(() => []);
  for (const { id } of [...entries].reverse()) {
    const run = await old.run(id).catch(() => null);
    if (run !== null) await fresh.saveRun(run);
  }
}

/** The same for buying plans. */
async function carryPlans(old: LedgerStore, fresh: LedgerStore): Promise<void> {
  const entries = await old.plans().catch(() => []);
  for (const { id } of [...entries].reverse()) {
    const plan = await old.plan(id).catch(() => null);
    if (plan !== null) await fresh.savePlan(plan);
  }
}

/** Adds what the journal has and the database not, as after a stop between the two. Null when they contradict. */
async function broughtUp(parts: DatabaseParts, store: LedgerStore): Promise<readonly string[] | null> {
  const { journal, vocabulary, options } = parts;
  const missing = await missingIn(store, journal.entries);
  if (missing === null) return null;
  if (missing.length === 0) return [];
  await fillFrom(options.home, missing, vocabulary, store);
  return [`${missing.length} intakes stood in the journal only and were added to the database`];
}

/** Entries of the journal the database does not have; null when it has something else than the journal says. */
export async function missingIn(
  store: LedgerStore,
  entries: readonly JournalEntry[],
): Promise<readonly JournalEntry[] | null> {
  const intakes = await store.intakes();
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  const agree = intakes.every(({ sequence, snapshot }) => bySequence.get(sequence)?.snapshot === snapshot);
  const have = new Set(intakes.map(({ sequence }) => sequence));
  return agree ? entries.filter(({ sequence }) => !have.has(sequence)) : null;
}
