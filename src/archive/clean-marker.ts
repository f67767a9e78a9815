import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../ledger/evidence.ts';
import { hasCode, readIfThere, syncFolder, writeDurably } from './files.ts';

/** Where the mark of a clean stop lies. */
export function cleanMarkerPath(home: string): string {
  return join(home, 'db.clean');
}

/** What the database was when it was closed. */
export interface CleanMarker {
  /** Hash of the journal's last line then. */
  readonly head: Sha256;
  /** Digest over what the database held. */
  readonly contents: Sha256;
}

/**
 * Takes the mark of a clean stop away and gives what it said. Null after an unclean stop, when the database folder
 * cannot be trusted.
 */
export async function takeCleanMarker(home: string): Promise<CleanMarker | null> {
  const marker = await readIfThere(cleanMarkerPath(home));
  if (marker === null) return null;
  await rm(cleanMarkerPath(home), { force: true });
  await syncFolder(home);
  const [head = '', contents = ''] = marker.toString('utf8').split('\n');
  return { head, contents };
}

/** Marks a clean stop, after making durable what the database wrote since an instant: it does not do so itself. */
export async function leaveCleanMarker(
  home: string,
  folder: string,
  since: number,
  { head, contents }: CleanMarker,
): Promise<void> {
  await syncWrittenSince(folder, since);
  await writeDurably(cleanMarkerPath(home), Buffer.from(`${head}\n${contents}\n`));
}

/** File times may be coarser than the clock. */
const SLACK_MS = 2_000;

async function syncWrittenSince(folder: string, since: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  for (const { path, isFile } of [...paths, { path: folder, isFile: false }]) {
    const { mtimeMs } = await stat(path);
    if (mtimeMs >= since - SLACK_MS) await (isFile ? syncFile(path) : syncFolder(path));
  }
}

async function syncFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Read-only files of the database were not written by us.
    if (!hasCode(error, 'EACCES')) throw error;
  }
}
