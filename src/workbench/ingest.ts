import type { JournalDraft, JournalEntry, JournalKind } from '../archive/journal-line.ts';
import { hashOf, keepSnapshot } from '../archive/snapshots.ts';
import type { Marking, Problem, Sha256 } from '../ledger/evidence.ts';
import { shortened, storableProblem } from '../ledger/storable.ts';
import { NOTHING } from '../sources/parser.ts';
import type { SavedCounts } from '../store/ledger-store.ts';
import { isUnstorable, whyUnstorable } from '../store/unstorable.ts';
import { batchOf, countsOf, draftOf, type Intaking, type NumberlessBatch } from './batch.ts';
import { type Bench, instant } from './bench.ts';
import { badName, LONGEST_NAME } from './file-name.ts';
import { isStockBook, markingOf, replacesEarlier } from './hand-kept.ts';
import { type FileReading, type Refusal, readAnyFile, readFile } from './read-file.ts';
import type { FileCounts, FileReport, IngestReport } from './reports.ts';
import { withChanges } from './stock-changes.ts';
import { checkedStock, problemOf } from './stock-checks.ts';

/** A file to take in, and how. */
export interface Intake {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: JournalKind;
  /** Whether the package's own `data/` folder has it; only such files may be called `data/...`. */
  readonly builtIn?: true;
  /** How widely it may be shown; by its parser when absent: a person's own series is internal, all else public. */
  readonly marking?: Marking;
  /** Parser id; recognised when absent. */
  readonly parser?: string;
}

/** A file as read and given its ids, or the report that says why it is refused. */
export type ReadIntake = RefusedIntake | FoundIntake;

interface RefusedIntake {
  readonly refused: FileReport;
}

/** A file as read, with the ids of all that was found. */
export interface FoundIntake {
  readonly bytes: Uint8Array;
  readonly counts: FileCounts;
  readonly problems: readonly Problem[];
  readonly batch: NumberlessBatch;
  readonly draft: JournalDraft;
}

type Reader = Pick<Bench, 'vocabulary' | 'principal' | 'now'>;

/** Reads a file and works out its ids: computing alone, so that it can be done while the store is busy with another. */
export function readIntake(bench: Reader, intake: Intake): ReadIntake {
  const { name, bytes, parser } = intake;
  return misnamed(intake) ?? withIds(bench, intake, readFile(name, bytes, bench.vocabulary, parser));
}

/** The same for a file of any format; a workbook is unpacked beside other work. */
export async function readAnyIntake(bench: Reader, intake: Intake): Promise<ReadIntake> {
  const { name, bytes, parser } = intake;
  return misnamed(intake) ?? withIds(bench, intake, await readAnyFile(name, bytes, bench.vocabulary, parser));
}

function misnamed(intake: Intake): RefusedIntake | null {
  const why = badName(intake);
  const { name, bytes } = intake;
  return why === null ? null : { refused: refusedFile(shortened(name, LONGEST_NAME), hashOf(bytes), why) };
}

function withIds(bench: Reader, intake: Intake, reading: FileReading): ReadIntake {
  const { name, bytes } = intake;
  if (reading.outcome !== 'read') return { refused: refusedFile(name, hashOf(bytes), reading) };
  const intaking = intakingNow(bench, intake, reading.parser);
  const batch = batchOf(intaking, reading.result);
  const { problems } = reading.result;
  // What the parser found is let go: the batch has all of it.
  return { bytes, counts: countsOf(reading.result), problems, batch, draft: draftOf(intaking, reading.result, batch) };
}

/**
 * Takes in one file that was read: has the store try it, keeps its bytes, writes the journal, lets the store commit, in
 * this order: what is acknowledged survives, what is cut short is either whole or absent, and what cannot be stored never
 * stands in the journal. The same bytes read the same way are known. `meanwhile` is run while the store is busy.
 */
export async function takeIn(bench: Bench, read: ReadIntake, meanwhile?: () => void): Promise<FileReport> {
  if ('refused' in read) return read.refused;
  const problems = await stockProblems(bench, read);
  if (problems.length === 0) return takeInChecked(bench, read, meanwhile);
  const { name, parser, snapshot } = read.draft;
  return { ...refusedFor(name, snapshot, problems), outcome: 'refused', parser };
}

/** A stock book closes only with all its records: one that cannot be read or may not be written refuses the whole file. */
export async function stockProblems(
  bench: Pick<Bench, 'store' | 'vocabulary'>,
  { batch, problems }: FoundIntake,
): Promise<readonly Problem[]> {
  if (!isStockBook(batch.parser)) return [];
  return [...problems, ...(await checkedStock(bench, batch.stock)).map(problemOf)];
}

/** The same for what was checked: records of a stock book may be written. */
export async function takeInChecked(bench: Bench, read: ReadIntake, meanwhile?: () => void): Promise<FileReport> {
  if ('refused' in read) return read.refused;
  const { bytes, counts, problems, batch, draft } = read;
  const { name, parser, snapshot } = draft;
  const known = latestOf(bench.journal.entries, draft);
  const report = { name, parser, snapshot, counts, problems };
  if (known !== null && wasReadSo(known, draft)) {
    // A snapshot damaged since is mended by the file itself.
    await keepSnapshot(bench.home, bytes);
    return { ...report, outcome: 'already known', sequence: known.sequence, ...NOTHING_CHANGED };
  }
  const why = whyUnstorable(batch);
  if (why !== null) return refusedFile(name, snapshot, unstorable(parser, why));
  try {
    const { sequence, saved } = await acknowledge(bench, read, meanwhile);
    const { statements, events, stock, withdrawn } = saved;
    const outcome = known === null ? 'taken in' : 'read anew';
    return { ...report, outcome, sequence, added: { statements, events, stock }, withdrawn };
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    return refusedFile(name, snapshot, unstorable(parser, error.message));
  }
}

/** Whether the same bytes were taken in before and read the same way. */
export function wasTakenIn({ journal }: Pick<Bench, 'journal'>, { draft }: FoundIntake): boolean {
  const known = latestOf(journal.entries, draft);
  return known !== null && wasReadSo(known, draft);
}

const wasReadSo = (known: JournalEntry, draft: JournalDraft): boolean =>
  known.evidenceDigest === draft.evidenceDigest && sameCounts(known.counts, draft.counts);

/** Keeps bytes and journal line once the store has taken the evidence, just before it commits. */
async function acknowledge(
  { home, journal, store }: Bench,
  { bytes, draft, batch }: FoundIntake,
  meanwhile: () => void = () => undefined,
): Promise<{ readonly sequence: number; readonly saved: SavedCounts }> {
  const sequence = journal.entries.length + 1;
  const beforeCommit = async (): Promise<void> => {
    await keepSnapshot(home, bytes);
    await journal.append(draft);
  };
  const saved = await store.save({ ...(await withChanges(store, batch)), sequence }, { beforeCommit, meanwhile });
  return { sequence, saved };
}

function unstorable(parser: string, why: string): Refusal {
  const message = `the ledger cannot keep it: ${why}`;
  const advice = 'Correct the file at this place and take it in again; nothing of it was kept.';
  const problem: Problem = { code: 'not-storable', locator: 'whole file', message, original: '', advice };
  return { outcome: 'unreadable', parser, problem: storableProblem(problem) };
}

const NOTHING_CHANGED = { added: { statements: 0, events: 0, stock: 0 }, withdrawn: 0 } as const;

function intakingNow(
  bench: Pick<Bench, 'principal' | 'now'>,
  { bytes, name, kind, marking }: Intake,
  parser: string,
): Intaking {
  const { principal, now } = bench;
  const widely = marking ?? markingOf(parser);
  return { recorded: instant(now), principal, kind, snapshot: hashOf(bytes), name, parser, marking: widely };
}

/**
 * The newest entry for the same bytes, read by the same parser and marked alike. Of a file kept by hand only the newest of
 * its name stands: a change that was taken back is a change.
 */
function latestOf(
  entries: readonly JournalEntry[],
  { snapshot, name, parser, marking }: Pick<JournalEntry, 'snapshot' | 'name' | 'parser' | 'marking'>,
): JournalEntry | null {
  const same = (e: JournalEntry): boolean => e.snapshot === snapshot && e.parser === parser && e.marking === marking;
  if (!replacesEarlier(name, parser)) return entries.findLast(same) ?? null;
  const newest = entries.findLast((e) => e.name === name && replacesEarlier(e.name, e.parser));
  return newest !== undefined && same(newest) ? newest : null;
}

/** What a journal line does not count, there was none of: lines of earlier versions know fewer kinds. */
function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return Object.keys({ ...a, ...b }).every((name) => (a[name] ?? 0) === (b[name] ?? 0));
}

function refusedFile(name: string, snapshot: Sha256, { outcome, parser, problem }: Refusal): FileReport {
  return { ...refusedFor(name, snapshot, [problem]), outcome, parser };
}

function refusedFor(
  name: string,
  snapshot: Sha256,
  problems: readonly Problem[],
): Omit<FileReport, 'outcome' | 'parser'> {
  return { name, snapshot, sequence: null, counts: countsOf({ ...NOTHING, problems }), ...NOTHING_CHANGED, problems };
}

/** The reports of several files, in sum. */
export function ingestReport(files: readonly FileReport[]): IngestReport {
  const having = (...outcomes: readonly FileReport['outcome'][]): number =>
    files.filter((file) => outcomes.includes(file.outcome)).length;
  return {
    files,
    takenIn: having('taken in', 'read anew'),
    alreadyKnown: having('already known'),
    refused: having('not recognised', 'unreadable', 'refused'),
    counts: files.map((file) => file.counts).reduce(addedUp, countsOf(NOTHING)),
    added: {
      statements: files.reduce((sum, file) => sum + file.added.statements, 0),
      events: files.reduce((sum, file) => sum + file.added.events, 0),
      stock: files.reduce((sum, file) => sum + file.added.stock, 0),
    },
    withdrawn: files.reduce((sum, file) => sum + file.withdrawn, 0),
  };
}

function addedUp(a: FileCounts, b: FileCounts): FileCounts {
  return {
    cells: a.cells + b.cells,
    statements: a.statements + b.statements,
    events: a.events + b.events,
    stock: a.stock + b.stock,
    claims: a.claims + b.claims,
    corrections: a.corrections + b.corrections,
    judgements: a.judgements + b.judgements,
    decisions: a.decisions + b.decisions,
    problems: a.problems + b.problems,
    duplicates: a.duplicates + b.duplicates,
  };
}
