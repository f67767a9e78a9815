import type { SourceRefDto } from '../api/contract.ts';
import type { EvidenceDto } from '../api/contract-evidence.ts';
import type { Client, Query } from './client.ts';

/** Most pieces of evidence a page names the sources of; the rest are found with `ballast show <id>`. */
const MOST = 120;

/** The sources of every piece of evidence an answer names, by id. */
export async function sourcesNamedIn(
  answer: unknown,
  client: Client,
  query: Query,
): Promise<ReadonlyMap<string, SourceRefDto>> {
  const ids = [...new Set(JSON.stringify(answer).match(/\b[0-9a-f]{64}\b/g))].slice(0, MOST);
  const found = await Promise.all(ids.map((id) => client.get<EvidenceDto>(`/evidence/${id}`, query)));
  return new Map(
    found.flatMap(({ id, statement, event, stock }) => {
      const source = statement?.source ?? event?.source ?? stock?.source;
      return source === undefined ? [] : [[id, source] as const];
    }),
  );
}
