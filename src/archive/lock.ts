import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode, readIfThere, writeDurably } from './files.ts';
import { isAlive, startOf } from './process.ts';

/** Who holds a ledger: the process, when it started, and for a server where it listens and the token it asks for. */
export interface LockHolder {
  readonly pid: number;
  /** As the platform tells it; null where it cannot. */
  readonly started: string | null;
  readonly role: 'server' | 'command';
  /** Loopback address like `http://127.0.0.1:4173`; null until the server listens. */
  readonly address: string | null;
  readonly token: string | null;
  /** Tells one taking of the lock from another. */
  readonly nonce: string;
}

/** Raised when another process holds the ledger and does not let go in time. */
export class LedgerHeldError extends Error {
  override readonly name = 'LedgerHeldError';
  readonly holder: LockHolder;
  constructor(home: string, holder: LockHolder) {
    const where = holder.address === null ? '' : ` at ${holder.address}`;
    super(`the ledger in ${home} is held by a ${holder.role}, process ${holder.pid}${where}`);
    this.holder = holder;
  }
}

/** A held lock; the ledger is this process's until it lets go. */
export interface Lock {
  readonly holder: LockHolder;
  /** Whether the lock was left behind by a process that is gone. */
  readonly takenOver: boolean;
  announce(address: string, token: string): Promise<void>;
  release(): Promise<void>;
}

/** Where the lock of a ledger lies. */
export function lockPath(home: string): string {
  return join(home, 'ballast.lock');
}

/** The process that holds a ledger, or null when none does; a lock left by a dead process holds nothing. */
export async function holderOf(home: string): Promise<LockHolder | null> {
  const holder = await readHolder(home);
  return holder !== null && (await isHeld(holder)) ? holder : null;
}

async function readHolder(home: string): Promise<LockHolder | null> {
  const bytes = await readIfThere(lockPath(home));
  try {
    const holder: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
    return isHolder(holder) ? holder : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is LockHolder {
  const { pid, nonce } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 && typeof nonce === 'string';
}

async function isHeld({ pid, started }: LockHolder): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const now = await startOf(pid);
  return started === null || now === null || started === now;
}

const POLL_MS = 50;
/** A lock file without readable content is being written; after this many looks its writer has died. */
const LOOKS_AT_UNREADABLE = 20;

/**
 * Takes the ledger's lock. Waits up to `patience` milliseconds while a command holds it, or a server that is only
 * starting; then, or at once when a server listens, throws `LedgerHeldError` with the holder.
 */
export async function takeLock(home: string, role: LockHolder['role'], patience = 30_000): Promise<Lock> {
  await mkdir(home, { recursive: true });
  const nonce = randomBytes(16).toString('hex');
  const holder = { pid: process.pid, started: await startOf(process.pid), role, address: null, token: null, nonce };
  let takenOver = false;
  let unreadable = 0;
  for (let waited = 0; ; waited += POLL_MS) {
    if (await created(home, holder)) return new LockFile(home, holder, takenOver);
    const other = await readHolder(home);
    unreadable = other === null ? unreadable + 1 : 0;
    const stale = other === null ? unreadable > LOOKS_AT_UNREADABLE : !(await isHeld(other));
    if (stale) takenOver = (await clearStale(home, other)) || takenOver;
    else if (other !== null && mustGiveWay(role, other, waited, patience)) throw new LedgerHeldError(home, other);
    if (!stale) await sleep(POLL_MS);
  }
}

function mustGiveWay(role: LockHolder['role'], other: LockHolder, waited: number, patience: number): boolean {
  if (other.role === 'server' && (role === 'server' || other.address !== null)) return true;
  return waited >= patience;
}

const textOf = (holder: LockHolder): string => `${JSON.stringify(holder)}\n`;

async function created(home: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeFile(lockPath(home), textOf(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** A clearing that takes longer than this has died in the middle. */
const CLEARING_MS = 5_000;

/**
 * Removes a stale lock. Two processes may find it stale at once, and the slower must not remove the lock the faster has
 * made meanwhile: so clearing has a lock of its own, under which the content is read again.
 */
async function clearStale(home: string, stale: LockHolder | null): Promise<boolean> {
  const clearing = `${lockPath(home)}.clearing`;
  try {
    await writeFile(clearing, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    await clearDead(clearing);
    return false;
  }
  try {
    const now = await readHolder(home);
    if (now?.nonce !== stale?.nonce) return false;
    await rm(lockPath(home), { force: true });
    return true;
  } finally {
    await rm(clearing, { force: true });
  }
}

async function clearDead(clearing: string): Promise<void> {
  await sleep(POLL_MS);
  const age = await stat(clearing).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > CLEARING_MS) await rm(clearing, { force: true });
}

class LockFile implements Lock {
  readonly takenOver: boolean;
  readonly #home: string;
  #holder: LockHolder;

  constructor(home: string, holder: LockHolder, takenOver: boolean) {
    this.#home = home;
    this.#holder = holder;
    this.takenOver = takenOver;
  }

  get holder(): LockHolder {
    return this.#holder;
  }

  async announce(address: string, token: string): Promise<void> {
    this.#holder = { ...this.#holder, address, token };
    await writeDurably(lockPath(this.#home), Buffer.from(textOf(this.#holder)), 0o600);
  }

  async release(): Promise<void> {
    const now = await readHolder(this.#home);
    if (now?.nonce === this.#holder.nonce) await rm(lockPath(this.#home), { force: true });
  }
}
