import type { Marking, SourceId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Source } from '../ledger/source.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type {
  DoctorReport,
  IngestReport,
  JudgeReport,
  OnProgress,
  RebuildReport,
  Recovery,
  VerifyReport,
} from './reports.ts';

/** Bytes to take in, with the file name they came under. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface IngestOptions {
  /** Marking of what is taken in; `public` unless said. */
  readonly marking?: Marking;
  /** Parser id to use instead of recognising one by name and header. */
  readonly parser?: string;
}

/** An open ledger: reading, and the verbs. One process holds it at a time (see archive/lock.ts). */
export interface Workbench {
  readonly home: string;
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** The evidence as the rooms above the line want it; writing goes through the verbs only. */
  readonly store: LedgerStore;
  /** What opening had to repair. */
  readonly recovery: Recovery;
  /** Takes in every file of the built-in `data/` folder that is new or changed, in a stable order. */
  ingestBuiltIn(onProgress?: OnProgress): Promise<IngestReport>;
  /** Takes in one file from disk or memory. Resolves only when journal and store have it. */
  ingestFile(file: string | NamedBytes, options?: IngestOptions): Promise<IngestReport>;
  judge(judgement: Omit<Judgement, 'id'>): Promise<JudgeReport>;
  /** Fills a fresh database from snapshots and journal and puts it in place of the old one, with the same ids. */
  rebuild(onProgress?: OnProgress): Promise<RebuildReport>;
  verify(): Promise<VerifyReport>;
  doctor(): Promise<DoctorReport>;
  /** For `serve`: tells command-line verbs, through the lock file, where this server listens and with which token. */
  announce(address: string, token: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** Ledger folder; the platform's own when absent (see archive/home.ts). */
  readonly home?: string;
  /** PostgreSQL address; the embedded database when absent. */
  readonly databaseUrl?: string;
  /** Folder of the built-in data; the package's `data/` when absent. */
  readonly dataFolder?: string;
  readonly now?: () => Date;
  /** Who does it, recorded with every write; `local` when absent. */
  readonly principal?: string;
  /** A server keeps the lock while it runs; a command waits for another command, and gives way to a server. */
  readonly role: 'server' | 'command';
}

/**
 * Opens the ledger for one process. Throws `LedgerHeldError` (archive/lock.ts) naming the holder when a server has it:
 * a command then goes through that server's address with its token.
 */
export function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  return Promise.reject(new Error(`the workbench of ${options.home ?? 'the default home'} is not built yet`));
}
