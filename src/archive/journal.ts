import { type FileHandle, mkdir, open, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, syncFolder, writeDurably } from './files.ts';
import {
  chained,
  type JournalDraft,
  type JournalEntry,
  type JournalFault,
  type JournalReading,
  lineOf,
  readJournal,
} from './journal-line.ts';

/** A journal with an altered line; nothing is read from it until a person has looked. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly fault: JournalFault;
  constructor(path: string, fault: JournalFault) {
    super(`${path}, line ${fault.line} is altered: ${fault.reason}`);
    this.fault = fault;
  }
}

/** Where the journal of a ledger lies. */
export function journalPath(home: string): string {
  return join(home, 'journal.jsonl');
}

/** Reads and checks the journal on disk without touching it; a ledger without one has no entries. */
export async function inspectJournal(home: string): Promise<JournalReading> {
  return readJournal((await readIfThere(journalPath(home))) ?? Buffer.alloc(0));
}

/** The append-only, hash-chained record of acknowledged writes; open while its ledger is. */
export interface Journal {
  /** All entries, oldest first; grows with every append. */
  readonly entries: readonly JournalEntry[];
  /** Name of the file that took a torn last line when this journal was opened. */
  readonly torn: string | null;
  /** On return the entry is on disk. Appends must not overlap: the workbench takes turns. */
  append(draft: JournalDraft): Promise<JournalEntry>;
  close(): Promise<void>;
}

/**
 * Opens a ledger's journal. A last line torn by a crash was never acknowledged: it is moved to `journal.torn-<n>`.
 * Any other line that is not as written throws `JournalError`.
 */
export async function openJournal(home: string): Promise<Journal> {
  const path = journalPath(home);
  await mkdir(home, { recursive: true });
  const reading = await inspectJournal(home);
  if (reading.fault !== null) throw new JournalError(path, reading.fault);
  const torn = reading.torn === null ? null : await setAside(home, reading.torn);
  const handle = await open(path, 'a');
  if (reading.unended) await handle.appendFile('\n');
  await handle.sync();
  await syncFolder(home);
  return new JournalFile(path, handle, reading.entries, torn);
}

async function setAside(home: string, torn: Buffer): Promise<string> {
  const path = journalPath(home);
  const name = await freeName(home);
  await writeDurably(join(home, name), torn);
  const whole = (await readIfThere(path))?.byteLength ?? 0;
  await truncate(path, whole - torn.byteLength);
  return name;
}

async function freeName(home: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = `journal.torn-${n}`;
    if ((await readIfThere(join(home, name))) === null) return name;
  }
}

class JournalFile implements Journal {
  readonly torn: string | null;
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #entries: JournalEntry[];
  #broken: unknown = null;

  constructor(path: string, handle: FileHandle, entries: readonly JournalEntry[], torn: string | null) {
    this.#path = path;
    this.#handle = handle;
    this.#entries = [...entries];
    this.torn = torn;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  async append(draft: JournalDraft): Promise<JournalEntry> {
    if (this.#broken !== null) throw new Error(`${this.#path} takes no more entries`, { cause: this.#broken });
    const entry = chained(draft, this.#entries.at(-1) ?? null);
    const { size } = await this.#handle.stat();
    try {
      await this.#handle.appendFile(lineOf(entry));
      await this.#handle.sync();
    } catch (error) {
      await this.#undo(size, error);
      throw error;
    }
    this.#entries.push(entry);
    return entry;
  }

  /** A half-written line, as on a full disk, must not stand before the next one. */
  async #undo(size: number, cause: unknown): Promise<void> {
    try {
      await this.#handle.truncate(size);
      await this.#handle.sync();
    } catch {
      this.#broken = cause;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
