import type { JournalEntry } from '../archive/journal-line.ts';
import { SnapshotError } from '../archive/snapshots.ts';
import type { Problem } from '../ledger/evidence.ts';
import { shortened, storableProblem } from '../ledger/storable.ts';
import { NOTHING } from '../sources/parser.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { isUnstorable } from '../store/unstorable.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { batchOf, evidenceIds, intakingOf, type NumberlessBatch } from './batch.ts';
import { NotReadableError, readAgain } from './bench.ts';
import { digestOf } from './digest.ts';
import { replacesEarlier } from './hand-kept.ts';
import type { OnProgress } from './reports.ts';
import { withChanges } from './stock-changes.ts';

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
    await saved(store, entry, batch);
    onProgress?.({ done: i + 1, total: entries.length, name: entry.name });
  }
  return { readDifferently, unreadable };
}

/** Saves what can be saved: an entry that cannot be stored stands without evidence, with a problem that says why. */
async function saved(store: LedgerStore, entry: JournalEntry, batch: NumberlessBatch): Promise<void> {
  const { sequence } = entry;
  try {
    await store.save({ ...(await withChanges(store, batch)), sequence });
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    await store.save({ ...emptyBatch(entry, unstorableProblem(entry, error.message)), sequence });
  }
}

/** An intake without evidence. Nothing of it was ever acknowledged, so it stands for no other version of its file. */
function emptyBatch(entry: JournalEntry, problem: Problem): NumberlessBatch {
  const { recorded, principal, kind, snapshot, name, parser, marking } = entry;
  const texts = { principal, name, parser, marking };
  const storable = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, shortened(text, 400)]));
  const intaking = { recorded, kind, snapshot, ...(storable as typeof texts) };
  return batchOf(intaking, { ...NOTHING, problems: [storableProblem(problem)] });
}

function unstorableProblem(entry: JournalEntry, why: string): Problem {
  const message = `${lineName(entry)} cannot be stored: ${why}`;
  const advice =
    'Correct the file and take it in again under the same name; nothing of this line was ever acknowledged.';
  return { code: 'not-storable', locator: 'whole file', message, original: '', advice };
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
    const batch = batchOf(intakingOf(entry), { ...NOTHING, problems });
    // Some version of the file was there, and what it withdrew does not come back with its bytes gone.
    return { batch: { ...batch, replaces: replacesEarlier(entry.name, entry.parser) }, gone: true };
  }
}

function goneProblem(entry: JournalEntry, message: string): Problem {
  const advice = `Take in ${entry.name} again from where it came, then run \`ballast rebuild\`.`;
  return { code: 'snapshot-gone', locator: 'whole file', message, original: '', advice };
}
