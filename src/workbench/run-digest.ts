import { createHash, type Hash } from 'node:crypto';
import type { Assembly } from '../cases/assembly.ts';
import type { EvidenceId, Sha256 } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { digestOf } from './digest.ts';

/** SHA-256 of plain data with typed arrays in it: the bytes of every array, keys in the alphabet's order. */
export function digestOfData(data: unknown): Sha256 {
  const hash = createHash('sha256');
  feed(hash, data);
  return hash.digest('hex');
}

function feed(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(`${value.constructor.name} ${value.byteLength}:`);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (Array.isArray(value)) {
    hash.update(`[${value.length}:`);
    for (const item of value) feed(hash, item);
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    hash.update(`{${fields.length}:`);
    for (const [key, field] of fields.sort(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(`${JSON.stringify(key)}:`);
      feed(hash, field);
    }
  } else {
    hash.update(`${JSON.stringify(value) ?? 'null'};`);
  }
}

/** Ids of all evidence that stands behind a number, a factor or an absence of an assembled case. */
export function evidenceBehind({ cells, factors, nodes, notModelled }: Assembly): ReadonlySet<EvidenceId> {
  const figures: readonly (Figure | undefined)[] = [
    ...cells.map(({ figure }) => figure),
    ...nodes.flatMap(({ price, consumption }) => [price?.figure, consumption?.figure]),
  ];
  return new Set([
    ...figures.flatMap((figure) => figure?.evidence ?? []),
    ...factors.flatMap(({ evidence }) => evidence),
    ...notModelled.flatMap(({ evidence }) => evidence),
  ]);
}

/** One digest for a set of evidence: SHA-256 over its sorted ids. */
export function evidenceDigestOf(assembly: Assembly): Sha256 {
  return digestOf(evidenceBehind(assembly));
}
