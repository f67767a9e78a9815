import type { Marking, PrincipalId, Sha256 } from '../ledger/evidence.ts';
import type { IsoInstant } from '../units/period.ts';
import { hashOf } from './snapshots.ts';

/** What an acknowledged write was: a file taken in, or a judgement made at the screen or the command line. */
export type JournalKind = 'intake' | 'judgement';

/** One acknowledged write, before it has its place in the chain. */
export interface JournalDraft {
  readonly recorded: IsoInstant;
  readonly principal: PrincipalId;
  readonly kind: JournalKind;
  /** The bytes it was read from. */
  readonly snapshot: Sha256;
  /** File name the bytes came under. */
  readonly name: string;
  readonly parser: string;
  readonly marking: Marking;
  /** How many statements, events, problems and so on the parser found. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 over the sorted evidence ids, one a line; tells whether a rebuild gives the same ids. */
  readonly evidenceDigest: Sha256;
}

/** One line of the journal: `sequence` counts from 1, `previous` is the hash of the line before. */
export interface JournalEntry extends JournalDraft {
  readonly sequence: number;
  readonly previous: Sha256;
  readonly hash: Sha256;
}

/** What stands as `previous` in the first line. */
export const CHAIN_START: Sha256 = '0'.repeat(64);

/** The entry that follows another, with its hash: SHA-256 of the line's bytes before `,"hash":`. */
export function chained(draft: JournalDraft, after: JournalEntry | null): JournalEntry {
  const place = { sequence: (after?.sequence ?? 0) + 1, previous: after?.hash ?? CHAIN_START };
  return { ...draft, ...place, hash: hashOf(Buffer.from(bodyOf({ ...draft, ...place }))) };
}

function bodyOf(entry: Omit<JournalEntry, 'hash'>): string {
  const { sequence, previous, recorded, principal, kind, snapshot, name, parser, marking, counts, evidenceDigest } =
    entry;
  const fields = { sequence, previous, recorded, principal, kind, snapshot, name, parser, marking, counts };
  return JSON.stringify({ ...fields, evidenceDigest }).slice(0, -1);
}

/** An entry as its line, with the line end. */
export function lineOf(entry: JournalEntry): Buffer {
  return Buffer.from(`${bodyOf(entry)},"hash":"${entry.hash}"}\n`);
}

/** The first line that is not as it was written, counted from 1, and how that shows. */
export interface JournalFault {
  readonly line: number;
  readonly reason: string;
}

/** A journal's bytes as read: the entries before any fault; `torn` is what a crash left of an unfinished last line. */
export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  readonly fault: JournalFault | null;
  readonly torn: Buffer | null;
  /** A whole last entry that only lacks its line end. */
  readonly unended: boolean;
}

/** Reads and checks a journal from its bytes: every byte of every line counts. */
export function readJournal(bytes: Buffer): JournalReading {
  const { lines, rest } = splitLines(bytes);
  const { entries, fault } = checkedEntries(lines);
  if (fault !== null || rest.byteLength === 0) return { entries, fault, torn: null, unended: false };
  const last = readLine(rest, entries.at(-1) ?? null);
  if (typeof last !== 'string') return { entries: [...entries, last], fault, torn: null, unended: true };
  // A crash cuts a line short; a line with its end and something wrong was altered by something else.
  if (!HASH.test(rest.toString('latin1'))) return { entries, fault, torn: rest, unended: false };
  return { entries, fault: { line: lines.length + 1, reason: last }, torn: null, unended: false };
}

function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, rest: bytes.subarray(start) };
}

function checkedEntries(lines: readonly Buffer[]): Pick<JournalReading, 'entries' | 'fault'> {
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    const entry = readLine(line, entries.at(-1) ?? null);
    if (typeof entry === 'string') return { entries, fault: { line: entries.length + 1, reason: entry } };
    entries.push(entry);
  }
  return { entries, fault: null };
}

const HASH = /,"hash":"([0-9a-f]{64})"\}/;
const HASH_END = new RegExp(`${HASH.source}$`);

/** The entry of a line, or in words why it is not the one that was written there. */
function readLine(line: Buffer, after: JournalEntry | null): JournalEntry | string {
  const end = HASH_END.exec(line.toString('latin1'));
  if (end?.[1] === undefined) return 'it does not end in its hash';
  if (hashOf(line.subarray(0, end.index)) !== end[1]) return 'its hash does not fit its content';
  const entry = parsed(line);
  if (entry === null) return 'it is not a journal entry';
  if (entry.sequence !== (after?.sequence ?? 0) + 1) return `its number is ${entry.sequence}, out of turn`;
  if (entry.previous !== (after?.hash ?? CHAIN_START)) return 'it does not follow the line before it';
  return entry;
}

function parsed(line: Buffer): JournalEntry | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

const TEXTS = ['previous', 'recorded', 'principal', 'kind', 'snapshot', 'name', 'parser', 'marking', 'evidenceDigest'];

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const counts = fields.counts;
  return (
    Number.isInteger(fields.sequence) &&
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    typeof counts === 'object' &&
    counts !== null
  );
}
