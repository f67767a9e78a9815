import type { JournalEntry } from '../archive/journal-line.ts';
import { SnapshotError } from '../archive/snapshots.ts';
import type { Problem } from '../ledger/evidence.ts';
import { NOTHING } from '../sources/parser.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { batchOf, evidenceIds, intakingOf, type NumberlessBatch } from './batch.ts';
import { NotReadableError, readAgain } from './bench.ts';
import { digestOf } from './digest.ts';
import type { OnProgress } from './reports.ts';

/** What filling a store from snapshots and journal came across, as lines for people. */
export interface Filled {
  readonly readDifferently: readonly string[];
  readonly unreadable: readonly string[];
}

/**
 * Puts intakes of the journal into a store, in their order. An intake whose bytes are gone is put in without evidence and
 * with a problem that says so: the rest of the ledger stays usable.
 */
export async function fillFrom(
  home: string,
  entries: readonly JournalEntry[],
  vocabulary: Vocabulary,
  store: LedgerStore,
  onProgress?: OnProgress,
): Promise<Filled> {
  const readDifferently: string[] = [];
  const unreadable: string[] = [];
  for (const [i, entry] of entries.entries()) {
    const { batch, gone } = await rereadOrNothing(home, entry, vocabulary);
    if (gone) unreadable.push(lineName(entry));
    else if (!readsTheSame(entry, batch) && !isReadAnew(entry, entries)) readDifferently.push(lineName(entry));
    await store.save({ ...batch, sequence: entry.sequence });
    onProgress?.({ done: i + 1, total: entries.length, name: entry.name });
  }
  return { readDifferently, unreadable };
}

/** A journal line in words: `journal line 12, data/events/cobalt.yaml`. */
export function lineName({ sequence, name }: JournalEntry): string {
  return `journal line ${sequence}, ${name}`;
}

/** Whether evidence read again has the ids the journal has. */
export function readsTheSame(entry: JournalEntry, batch: NumberlessBatch): boolean {
  return digestOf(evidenceIds(batch)) === entry.evidenceDigest;
}

/** Whether a later entry took in the same bytes again because a newer version reads them differently. */
export function isReadAnew(entry: JournalEntry, entries: readonly JournalEntry[]): boolean {
  const { sequence, snapshot, parser, marking } = entry;
  return entries.some(
    (e) => e.sequence > sequence && e.snapshot === snapshot && e.parser === parser && e.marking === marking,
  );
}

async function rereadOrNothing(
  home: string,
  entry: JournalEntry,
  vocabulary: Vocabulary,
): Promise<{ readonly batch: NumberlessBatch; readonly gone: boolean }> {
  try {
    return { batch: await readAgain(home, entry, vocabulary), gone: false };
  } catch (error) {
    if (!(error instanceof SnapshotError || error instanceof NotReadableError)) throw error;
    const problems = [goneProblem(entry, error.message)];
    return { batch: batchOf(intakingOf(entry), { ...NOTHING, problems }), gone: true };
  }
}

function goneProblem(entry: JournalEntry, message: string): Problem {
  const advice = `Take in ${entry.name} again from where it came, then run \`ballast rebuild\`.`;
  return { code: 'snapshot-gone', locator: 'whole file', message, original: '', advice };
}
