import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { TestApp } from '../support/test-app.ts';

/** Ids of all statements or events of antimony, each with its snapshot. */
export async function everyId(
  ask: TestApp['ask'],
  list: 'statements' | 'events',
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let cursor = '';
  do {
    const page = (await ask<PageDto<Kept>>(`/api/v1/${list}?limit=1000&material=antimony${cursor}`)).json;
    for (const { id, snapshot } of page.items) ids.set(id, snapshot);
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return ids;
}

interface Kept {
  readonly id: string;
  readonly snapshot: string;
}
