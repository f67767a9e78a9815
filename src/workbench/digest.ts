import { hashOf } from '../archive/snapshots.ts';
import type { EvidenceId, Sha256 } from '../ledger/evidence.ts';

/** SHA-256 over evidence ids, sorted and each once, one a line: one text for one set of evidence. */
export function digestOf(ids: Iterable<EvidenceId>): Sha256 {
  return hashOf(Buffer.from([...new Set(ids)].sort().join('\n')));
}
