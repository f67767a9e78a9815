import type { Problem } from '../ledger/evidence.ts';
import type { Bench } from './bench.ts';
import { isStockBook } from './hand-kept.ts';
import { type FoundIntake, type Intake, readAnyIntake, stockProblems, wasTakenIn } from './ingest.ts';
import { stockRoundings } from './read-file.ts';
import type { FileCounts } from './reports.ts';
import { type LotChange, lotChanges } from './stock.ts';
import { LAST_DAY } from './stock-changes.ts';
import { newRecords } from './stock-touches.ts';

/** A mass of a stock book that was no whole number of grams: where, as written, and what is kept. */
export interface RoundedMass {
  readonly locator: string;
  readonly written: string;
  readonly grams: number;
}

/** What the records of a file would change in one book. */
export interface BookChange {
  readonly holder: string;
  /** Records the book does not have yet, by kind. */
  readonly records: Readonly<Record<string, number>>;
  readonly lots: readonly LotChange[];
}

/** What taking a file in would do; nothing is written. */
export interface FilePreview {
  readonly name: string;
  readonly outcome: 'would be taken in' | 'already known' | 'refused' | 'not recognised' | 'unreadable';
  readonly parser: string | null;
  readonly counts: FileCounts;
  /** All that is wrong with it: cells that cannot be read, and records a stock book would refuse. */
  readonly problems: readonly Problem[];
  readonly roundings: readonly RoundedMass[];
  /** Stock books it would change; none for other files. */
  readonly books: readonly BookChange[];
}

/** Reads a file as `ingest` would and says what that would do. */
export async function previewFile(bench: Bench, intake: Intake): Promise<FilePreview> {
  const read = await readAnyIntake(bench, intake);
  if ('refused' in read) {
    const { name, outcome, parser, counts, problems } = read.refused;
    const refused = outcome === 'not recognised' || outcome === 'unreadable' ? outcome : 'refused';
    return { name, outcome: refused, parser, counts, problems, roundings: [], books: [] };
  }
  const problems = isStockBook(read.draft.parser) ? await stockProblems(bench, read) : read.problems;
  return {
    ...{ name: read.draft.name, parser: read.draft.parser, counts: read.counts, problems },
    outcome: outcomeOf(bench, read, problems),
    roundings: await stockRoundings(intake.name, intake.bytes, read.draft.parser, bench.vocabulary),
    books: await bookChanges(bench, read),
  };
}

function outcomeOf(bench: Bench, read: FoundIntake, problems: readonly Problem[]): FilePreview['outcome'] {
  if (isStockBook(read.draft.parser) && problems.length > 0) return 'refused';
  return wasTakenIn(bench, read) ? 'already known' : 'would be taken in';
}

async function bookChanges(bench: Bench, { batch }: FoundIntake): Promise<readonly BookChange[]> {
  const changes: BookChange[] = [];
  for (const book of await newRecords(bench.store, batch.stock)) {
    const records: Record<string, number> = {};
    for (const { kind } of book.records) records[kind] = (records[kind] ?? 0) + 1;
    changes.push({ holder: book.holder, records, lots: await lotChanges(bench, book, LAST_DAY) });
  }
  return changes;
}
