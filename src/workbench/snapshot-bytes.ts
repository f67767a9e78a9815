import { readSnapshot, SnapshotError } from '../archive/snapshots.ts';
import type { Sha256 } from '../ledger/evidence.ts';

/** The bytes of a snapshot of a ledger folder, or null when the archive has none; altered bytes throw `SnapshotError`. */
export async function snapshotBytes(home: string, snapshot: Sha256): Promise<Uint8Array | null> {
  try {
    return await readSnapshot(home, snapshot);
  } catch (error) {
    if (error instanceof SnapshotError && error.reason === 'missing') return null;
    throw error;
  }
}
