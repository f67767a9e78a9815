import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { builtInFolder, listBuiltIn, readBuiltIn } from '../archive/builtin.ts';
import { leaveCleanMarker } from '../archive/clean-marker.ts';
import { ballastHome } from '../archive/home.ts';
import { type Journal, openJournal } from '../archive/journal.ts';
import { CHAIN_START } from '../archive/journal-line.ts';
import { type Lock, takeLock } from '../archive/lock.ts';
import type { Check } from '../ledger/check.ts';
import type { Marking, PrincipalId, SourceId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Source } from '../ledger/source.ts';
import type { Tour } from '../ledger/tour.ts';
import type { StockDraft } from '../sources/stock-book/records.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { databaseFolder, openStore, type StoreOptions } from '../store/open-store.ts';
import type { StoredPlan } from '../store/plan-store.ts';
import type { StoredRun } from '../store/run-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { DeliveryChain } from '../vocabulary/delivery-chain.ts';
import type { MaterialFacts } from '../vocabulary/facts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Ahead, ahead } from './ahead.ts';
import { type Bench, instant } from './bench.ts';
import { CONTRADICTION, contentsOf, missingIn, openLedgerDatabase, rebuildDatabase } from './database.ts';
import { type NewDecision, recordDecision } from './decide.ts';
import { doctorReport, examineHome, examineStore } from './doctor.ts';
import { fillFrom } from './fill.ts';
import { ingestReport, type ReadIntake, readAnyIntake, readIntake, takeIn } from './ingest.ts';
import { recordJudgement } from './judge.ts';
import { type FilePreview, previewFile } from './preview-file.ts';
import { loadChains, loadChecks, loadFacts, loadSources, loadTours, loadVocabulary } from './reference-tables.ts';
import type {
  DoctorReport,
  FileReport,
  IngestReport,
  JudgeReport,
  OnProgress,
  RebuildReport,
  Recovery,
  VerifyReport,
} from './reports.ts';
import { previewStock, type RecordOptions, type RecordReport, recordStock, type StockPreview } from './stock.ts';
import { takingTurns } from './turns.ts';
import { verifyLedger } from './verify.ts';

/** Bytes to take in, with the file name they came under. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface IngestOptions {
  /** Marking of what is taken in; by its parser unless said: a person's own series is `internal`, all else `public`. */
  readonly marking?: Marking;
  /** Parser id to use instead of recognising one by name and header. */
  readonly parser?: string;
}

/** An open ledger: reading, and the verbs. One process holds it at a time (see archive/lock.ts). */
export interface Workbench {
  readonly home: string;
  readonly vocabulary: Vocabulary;
  /** Grades, uses, hosts, critical lists and customs codes of materials, each with its source. */
  readonly facts: MaterialFacts;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** What must hold among the evidence, from `data/checks`. */
  readonly checks: readonly Check[];
  /** Walks through what a source says and what the evidence says of it, from `data/tours`. */
  readonly tours: readonly Tour[];
  /** How contracts may be delivered, link by link, from `data/deliverability`. */
  readonly chains: readonly DeliveryChain[];
  /** Folder of the built-in data; its `cases` are the shipped ones. */
  readonly dataFolder: string;
  /** The evidence as the rooms above the line want it. Ask for it each time: a rebuild puts another in its place. */
  readonly store: LedgerStore;
  /** What opening had to repair. */
  readonly recovery: Recovery;
  /** Takes in every file of the built-in `data/` folder that is new or changed, in a stable order. */
  ingestBuiltIn(onProgress?: OnProgress): Promise<IngestReport>;
  /** Takes in one file from disk, under its absolute path, or from memory. Resolves only when journal and store have it. */
  ingestFile(file: string | NamedBytes, options?: IngestOptions): Promise<IngestReport>;
  /** Says what `ingestFile` would do with a file, every problem and what would change; writes nothing. */
  previewFile(file: NamedBytes, options?: IngestOptions): Promise<FilePreview>;
  judge(judgement: Omit<Judgement, 'id'>): Promise<JudgeReport>;
  /** What records of one holder would change by a day (after all of them when absent) and why not; writes nothing. */
  previewStock(records: readonly StockDraft[], on?: IsoDate): Promise<StockPreview>;
  /** Writes records of one holder into its book, all or none; tells who came first where lots had moved. */
  recordStock(records: readonly StockDraft[], options?: RecordOptions): Promise<RecordReport>;
  /** Keeps a run, in one transaction; gives the one that is kept, which is an earlier one where its id is there already. */
  keepRun(run: Omit<StoredRun, 'recorded' | 'principal'>): Promise<StoredRun>;
  /** The same for a buying plan. */
  keepPlan(plan: Omit<StoredPlan, 'recorded' | 'principal'>): Promise<StoredPlan>;
  /** Writes a record of decisions into the ledger, like a judgement. */
  decide(record: NewDecision): Promise<JudgeReport>;
  /** Today in UTC. */
  today(): IsoDate;
  /** Fills a fresh database from snapshots and journal and puts it in place of the old one, with the same ids. */
  rebuild(onProgress?: OnProgress): Promise<RebuildReport>;
  verify(): Promise<VerifyReport>;
  doctor(): Promise<DoctorReport>;
  /** For `serve`: tells command-line verbs, through the lock file, where this server listens and with which token. */
  announce(address: string, token: string): Promise<void>;
  /** Closes the database cleanly and lets go of the lock; a second call waits for the first. */
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
  readonly principal?: PrincipalId;
  /** A server keeps the lock while it runs; a command waits for another command, and gives way to a server. */
  readonly role: 'server' | 'command';
}

/**
 * Opens the ledger for one process. Throws `LedgerHeldError` (archive/lock.ts) naming the holder when a server has it:
 * a command then goes through that server's address with its token. Throws `JournalError` when a line is altered.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const home = options.home ?? ballastHome();
  const lock = await takeLock(home, options.role);
  try {
    return await opened(home, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function opened(home: string, lock: Lock, options: WorkbenchOptions): Promise<Workbench> {
  const { dataFolder = builtInFolder(), now = () => new Date(), principal = 'local', databaseUrl } = options;
  const since = Date.now();
  const [vocabulary, sources] = [await loadVocabulary(dataFolder), await loadSources(dataFolder)];
  const [checks, facts] = [await loadChecks(dataFolder), await loadFacts(dataFolder, vocabulary)];
  const journal = await openJournal(home);
  const storeOptions = { home, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  try {
    const { store, notes, rebuilt } = await openLedgerDatabase({ options: storeOptions, journal, vocabulary });
    const recovery = { notes: [...tornNote(journal), ...notes], rebuilt, torn: journal.torn };
    const walks = { tours: await loadTours(dataFolder), chains: await loadChains(dataFolder) };
    const known = { vocabulary, facts, sources, checks, ...walks };
    const parts = { home, lock, journal, storeOptions, dataFolder, ...known, principal, now, since };
    return new OpenWorkbench({ ...parts, recovery }, store);
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function tornNote({ torn }: Journal): readonly string[] {
  if (torn === null) return [];
  return [`the last line of the journal was torn by a stop in the middle of a write; it is kept in ${torn}`];
}

interface Parts {
  readonly home: string;
  readonly lock: Lock;
  readonly journal: Journal;
  readonly storeOptions: StoreOptions;
  readonly dataFolder: string;
  readonly vocabulary: Vocabulary;
  readonly facts: MaterialFacts;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly checks: readonly Check[];
  readonly tours: readonly Tour[];
  readonly chains: readonly DeliveryChain[];
  readonly principal: PrincipalId;
  readonly now: () => Date;
  /** When it was opened, in milliseconds of the system's clock, as file times are. */
  readonly since: number;
  readonly recovery: Recovery;
}

class OpenWorkbench implements Workbench {
  readonly #parts: Parts;
  readonly #inTurn = takingTurns();
  #store: LedgerStore;
  /** A write that failed between journal and store leaves the store behind until it is brought up. */
  #behind: boolean;
  #closing: Promise<void> | null = null;

  constructor(parts: Parts, store: LedgerStore) {
    this.#parts = parts;
    this.#store = store;
    this.#behind = parts.recovery.notes.includes(CONTRADICTION);
  }

  get home(): string {
    return this.#parts.home;
  }
  get vocabulary(): Vocabulary {
    return this.#parts.vocabulary;
  }
  get facts(): MaterialFacts {
    return this.#parts.facts;
  }
  get sources(): ReadonlyMap<SourceId, Source> {
    return this.#parts.sources;
  }
  get checks(): readonly Check[] {
    return this.#parts.checks;
  }
  get tours(): readonly Tour[] {
    return this.#parts.tours;
  }
  get chains(): readonly DeliveryChain[] {
    return this.#parts.chains;
  }
  get dataFolder(): string {
    return this.#parts.dataFolder;
  }
  get store(): LedgerStore {
    return this.#store;
  }
  get recovery(): Recovery {
    return this.#parts.recovery;
  }

  get #bench(): Bench {
    const { home, vocabulary, journal, principal, now } = this.#parts;
    return { home, vocabulary, journal, principal, now, store: this.#store };
  }

  async ingestBuiltIn(onProgress?: OnProgress): Promise<IngestReport> {
    const { dataFolder } = this.#parts;
    const names = await listBuiltIn(dataFolder);
    const files: FileReport[] = [];
    let read: Ahead<ReadIntake> | null = null;
    for (const [i, name] of names.entries()) {
      const following = names[i + 1];
      const current: Ahead<ReadIntake> = read ?? (await this.#builtIn(name));
      read = following === undefined ? null : await this.#builtIn(following);
      // The next file is read while the database is busy with this one.
      files.push(await this.#takeIn(current, read?.make));
      onProgress?.({ done: i + 1, total: names.length, name });
    }
    // What an older version read differently would otherwise stand beside the new reading.
    if (files.some(({ outcome }) => outcome === 'read anew')) await this.rebuild();
    return ingestReport(files);
  }

  async ingestFile(file: string | NamedBytes, options: IngestOptions = {}): Promise<IngestReport> {
    const named = typeof file === 'string' ? { name: resolve(file), bytes: await readFile(file) } : file;
    const parser = options.parser === undefined ? {} : { parser: options.parser };
    const marking = options.marking === undefined ? {} : { marking: options.marking };
    const intake = { ...named, ...parser, ...marking, kind: 'intake' } as const;
    const read = await readAnyIntake(this.#bench, intake);
    return ingestReport([await this.#takeIn(ahead(() => read))]);
  }

  previewFile(file: NamedBytes, { parser, marking }: IngestOptions = {}): Promise<FilePreview> {
    const asked = { ...(parser === undefined ? {} : { parser }), ...(marking === undefined ? {} : { marking }) };
    return this.#inTurn(() => previewFile(this.#bench, { ...file, ...asked, kind: 'intake' }));
  }

  judge(judgement: Omit<Judgement, 'id'>): Promise<JudgeReport> {
    return this.#write((bench) => recordJudgement(bench, judgement));
  }

  previewStock(records: readonly StockDraft[], on?: IsoDate): Promise<StockPreview> {
    return this.#inTurn(() => previewStock(this.#bench, records, on));
  }

  recordStock(records: readonly StockDraft[], options?: RecordOptions): Promise<RecordReport> {
    return this.#write((bench) => recordStock(bench, records, options));
  }

  keepRun(run: Omit<StoredRun, 'recorded' | 'principal'>): Promise<StoredRun> {
    const { principal, now } = this.#parts;
    return this.#inTurn(async () => {
      if (this.#closing !== null) throw new Error('the ledger is closed');
      const kept: StoredRun = { ...run, recorded: instant(now), principal };
      return (await this.#store.saveRun(kept)) ? kept : ((await this.#store.run(run.id)) ?? kept);
    });
  }

  keepPlan(plan: Omit<StoredPlan, 'recorded' | 'principal'>): Promise<StoredPlan> {
    const { principal, now } = this.#parts;
    return this.#inTurn(async () => {
      if (this.#closing !== null) throw new Error('the ledger is closed');
      const kept: StoredPlan = { ...plan, recorded: instant(now), principal };
      return (await this.#store.savePlan(kept)) ? kept : ((await this.#store.plan(plan.id)) ?? kept);
    });
  }

  decide(record: NewDecision): Promise<JudgeReport> {
    return this.#write((bench) => recordDecision(bench, record));
  }

  today(): IsoDate {
    return instant(this.#parts.now).slice(0, 10);
  }

  rebuild(onProgress?: OnProgress): Promise<RebuildReport> {
    return this.#inTurn(() => this.#rebuild('asked for', onProgress));
  }

  verify(): Promise<VerifyReport> {
    return this.#inTurn(() => verifyLedger(this.#bench));
  }

  doctor(): Promise<DoctorReport> {
    return this.#inTurn(async () => {
      const { home, journal, sources } = this.#parts;
      const ofHome = await examineHome(home);
      return doctorReport([...ofHome.findings, ...(await examineStore(this.#store, journal.entries.length, sources))]);
    });
  }

  announce(address: string, token: string): Promise<void> {
    return this.#parts.lock.announce(address, token);
  }

  close(): Promise<void> {
    this.#closing ??= this.#inTurn(() => this.#close());
    return this.#closing;
  }

  async #builtIn(name: string): Promise<Ahead<ReadIntake>> {
    const bytes = await readBuiltIn(name, this.#parts.dataFolder);
    const intake = { name, bytes, kind: 'intake', marking: 'public', builtIn: true } as const;
    return ahead(() => readIntake(this.#bench, intake));
  }

  #takeIn(read: Ahead<ReadIntake>, meanwhile?: () => void): Promise<FileReport> {
    return this.#write((bench) => takeIn(bench, read.take(), meanwhile));
  }

  #write<T>(task: (bench: Bench) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#closing !== null) throw new Error('the ledger is closed');
      if (this.#behind) await this.#bringUp();
      this.#behind = true;
      const done = await task(this.#bench);
      this.#behind = false;
      return done;
    });
  }

  async #bringUp(): Promise<void> {
    const { home, journal, vocabulary } = this.#parts;
    const missing = await missingIn(this.#store, journal.entries);
    if (missing === null) throw new Error(CONTRADICTION);
    await fillFrom(home, missing, vocabulary, this.#store);
  }

  async #rebuild(reason: string, onProgress?: OnProgress): Promise<RebuildReport> {
    const { storeOptions, journal, vocabulary } = this.#parts;
    const parts = { options: storeOptions, journal, vocabulary };
    this.#behind = true;
    const report = await rebuildDatabase(parts, reason, onProgress, this.#store);
    this.#store = await openStore(storeOptions);
    this.#behind = false;
    return report;
  }

  async #close(): Promise<void> {
    const { journal, lock } = this.#parts;
    try {
      const marked = !this.#behind && this.#parts.storeOptions.databaseUrl === undefined;
      const contents = marked ? await contentsOf(this.#store) : null;
      await this.#store.close();
      if (contents !== null) await this.#markClean(contents);
    } finally {
      await journal.close();
      await lock.release();
    }
  }

  async #markClean(contents: string): Promise<void> {
    const { home, journal, since } = this.#parts;
    const head = journal.entries.at(-1)?.hash ?? CHAIN_START;
    await leaveCleanMarker(home, databaseFolder(home), since, { head, contents });
  }
}
