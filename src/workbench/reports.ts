import type { Problem, Sha256 } from '../ledger/evidence.ts';

/** How far a long verb has come; `done` of `total` files or intakes, `name` the one at hand. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}
export type OnProgress = (progress: Progress) => void;

/** What a file held, counted; `statements`, `events` and so on are what the parser found, new or not. */
export interface FileCounts {
  readonly cells: number;
  readonly statements: number;
  readonly events: number;
  /** Records of a stock book. */
  readonly stock: number;
  readonly claims: number;
  readonly corrections: number;
  readonly judgements: number;
  readonly decisions: number;
  readonly problems: number;
  /** Rows that say exactly what an earlier row of the file says. */
  readonly duplicates: number;
}

/** Evidence the ledger did not have before. */
export interface Added {
  readonly statements: number;
  readonly events: number;
  /** Records of a stock book. */
  readonly stock: number;
}

/**
 * What became of one file: `taken in` as new, `already known` (same bytes, read the same way), `read anew` (same bytes,
 * but this version of Ballast reads them differently), `not recognised`, `unreadable`, or `refused` (a stock book with a
 * record that may not be written): then nothing was kept.
 */
export type FileOutcome = 'taken in' | 'already known' | 'read anew' | 'not recognised' | 'unreadable' | 'refused';

export interface FileReport {
  readonly name: string;
  readonly outcome: FileOutcome;
  /** Id of the parser that read it; null when no parser recognised it. */
  readonly parser: string | null;
  readonly snapshot: Sha256;
  /** Journal sequence it stands under; null when nothing was kept. */
  readonly sequence: number | null;
  readonly counts: FileCounts;
  readonly added: Added;
  /** Evidence that only the earlier version of this file stated: no longer current, still found by id. */
  readonly withdrawn: number;
  readonly problems: readonly Problem[];
}

/** What an ingest did, file by file and in sum. */
export interface IngestReport {
  readonly files: readonly FileReport[];
  readonly takenIn: number;
  readonly alreadyKnown: number;
  /** Files of which nothing was kept, with the reason among their problems. */
  readonly refused: number;
  readonly counts: FileCounts;
  readonly added: Added;
  readonly withdrawn: number;
}

/** What a judgement, or a record of decisions, became: its journal sequence, or why it was refused. */
export type JudgeReport =
  | { readonly outcome: 'recorded' | 'already known'; readonly sequence: number; readonly id: string }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

/**
 * What a rebuild did. `readDifferently` names intakes whose evidence ids are not those of the journal any more;
 * `unreadable` those whose bytes are missing or altered: their evidence is not in the database.
 */
export interface RebuildReport {
  readonly reason: string;
  readonly intakes: number;
  readonly statements: number;
  readonly events: number;
  readonly readDifferently: readonly string[];
  readonly unreadable: readonly string[];
}

/** One thing verify found wrong: where (`journal line 12`, `snapshot 3f2a...`), what, and what to do. */
export interface Finding {
  readonly where: string;
  readonly what: string;
  readonly advice: string;
}

/** What verify looked at and found; `first` is the first altered journal line or file, null when all is as written. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly snapshots: number;
  readonly evidence: number;
  readonly first: Finding | null;
  readonly findings: readonly Finding[];
}

/** One thing doctor looked at, its state in a word, and what to do about it (`advice` is empty when nothing is). */
export interface DoctorFinding {
  readonly check: string;
  readonly state: 'good' | 'notice' | 'bad';
  readonly what: string;
  readonly advice: string;
}
export interface DoctorReport {
  readonly ok: boolean;
  readonly findings: readonly DoctorFinding[];
}

/** What opening the ledger had to repair, in words; the list is empty after a clean stop. */
export interface Recovery {
  readonly notes: readonly string[];
  readonly rebuilt: RebuildReport | null;
  /** File the torn last journal line was moved to, if there was one. */
  readonly torn: string | null;
}
