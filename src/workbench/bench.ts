import type { Journal } from '../archive/journal.ts';
import type { JournalEntry } from '../archive/journal-line.ts';
import { readSnapshot } from '../archive/snapshots.ts';
import type { PrincipalId } from '../ledger/evidence.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { IsoInstant } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { batchOf, intakingOf, type NumberlessBatch } from './batch.ts';
import { readAnyFile } from './read-file.ts';

/** What the verbs work with: the ledger's parts and the effects they were given. */
export interface Bench {
  readonly home: string;
  readonly vocabulary: Vocabulary;
  readonly journal: Journal;
  readonly store: LedgerStore;
  readonly principal: PrincipalId;
  readonly now: () => Date;
}

/** The clock as the ledger writes instants, in UTC. */
export function instant(now: () => Date): IsoInstant {
  return now().toISOString();
}

/** Raised when this version of Ballast has no parser for bytes that were taken in once. */
export class NotReadableError extends Error {
  override readonly name = 'NotReadableError';
}

/**
 * Reads an intake again from the snapshot the journal names, with the parser it was read with. Throws `SnapshotError`
 * when the bytes are missing or altered, `NotReadableError` when no parser reads them any more.
 */
export async function readAgain(home: string, entry: JournalEntry, vocabulary: Vocabulary): Promise<NumberlessBatch> {
  const bytes = await readSnapshot(home, entry.snapshot);
  const reading = await readAnyFile(entry.name, bytes, vocabulary, entry.parser);
  if (reading.outcome !== 'read') {
    throw new NotReadableError(`journal line ${entry.sequence}, ${entry.name}: ${reading.problem.message}`);
  }
  return batchOf(intakingOf(entry), reading.result);
}
