import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../ledger/evidence.ts';
import { hasCode, readIfThere, writeDurably } from './files.ts';

/** A snapshot that is missing, or whose bytes are not those its name promises. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly snapshot: Sha256;
  readonly reason: 'missing' | 'altered';
  constructor(snapshot: Sha256, reason: 'missing' | 'altered', path: string) {
    super(`snapshot ${snapshot} is ${reason} (${path})`);
    this.snapshot = snapshot;
    this.reason = reason;
  }
}

/** SHA-256 of bytes by the platform's own implementation, which is much faster than ours above the line. */
export function hashOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

const foldersOf = (home: string): string => join(home, 'snapshots');

/** Where a snapshot lies: `<home>/snapshots/ab/abcdef...`, named by the SHA-256 of its bytes. */
export function snapshotPath(home: string, snapshot: Sha256): string {
  return join(foldersOf(home), snapshot.slice(0, 2), snapshot);
}

/** Keeps bytes by their hash; on return they are on disk. Bytes already there are checked, and mended when altered. */
export async function keepSnapshot(home: string, bytes: Uint8Array): Promise<Sha256> {
  const snapshot = hashOf(bytes);
  const path = snapshotPath(home, snapshot);
  const there = await readIfThere(path);
  if (there === null || hashOf(there) !== snapshot) await writeDurably(path, bytes);
  return snapshot;
}

/** The bytes of a snapshot, checked against its name. Throws `SnapshotError` when missing or altered. */
export async function readSnapshot(home: string, snapshot: Sha256): Promise<Uint8Array> {
  const path = snapshotPath(home, snapshot);
  const bytes = await readIfThere(path);
  if (bytes === null) throw new SnapshotError(snapshot, 'missing', path);
  if (hashOf(bytes) !== snapshot) throw new SnapshotError(snapshot, 'altered', path);
  return bytes;
}

/** Names of all snapshots on disk, sorted; half-written temporary files are not snapshots. */
export async function listSnapshots(home: string): Promise<readonly Sha256[]> {
  try {
    const entries = await readdir(foldersOf(home), { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name) ? [entry.name] : [])).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
