import { existsSync } from 'node:fs';
import type { SituationDto } from '../api/contract-brief.ts';
import type { HealthDto } from '../api/contract-service.ts';
import { journalPath } from '../archive/journal.ts';
import type { Call } from './call.ts';
import { type Client, homeOf, openClient, type Query } from './client.ts';
import { CliError, EXIT } from './exit-codes.ts';
import { safeData } from './terminal.ts';

/** Asking must not create what is asked about. */
export function checkThere(home: string): void {
  if (existsSync(journalPath(home))) return;
  throw new CliError(EXIT.unavailable, `There is no ledger in ${home}.`, 'Run ./ballast init to create one.');
}

/** Runs a verb's work with the API open, and closes it whatever happens; only taking in may create a ledger. */
export async function withClient<T>(
  { options, surroundings }: Call,
  work: (client: Client) => Promise<T>,
  { create = false } = {},
): Promise<T> {
  const home = homeOf(options.home);
  if (!create) checkThere(home);
  const client = await openClient(home, surroundings);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** The query every read carries. */
export function readQuery({ options }: Call, more: Query = {}): Query {
  return { ...more, known_on: options.knownOn };
}

/** Prints the API's JSON, or the page made of it; the page only ever sees harmless text. */
export function print<T>({ options, surroundings }: Call, data: T, page: (data: T) => string): void {
  surroundings.out(options.json ? JSON.stringify(data, null, 2) : page(safeData(data)));
}

/** A ledger that nothing was taken into answers every question with nothing; better to say so. */
export async function checkFilled(client: Client): Promise<void> {
  const { head } = await client.get<HealthDto>('/health');
  if (head > 0) return;
  throw new CliError(EXIT.unavailable, 'The ledger is empty.', 'Run ./ballast init to take in the built-in data.');
}

interface PageOf<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** All items of a list, page by page. */
export async function getAll<T>(client: Client, path: string, query: Query): Promise<PageOf<T>> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: PageOf<T> = await client.get(path, { ...query, limit: 1000, cursor });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { items, total: items.length, next: null };
}

/** The situation, for the table that `status` and `start` print. */
export function getSituation(client: Client, query: Query): Promise<SituationDto> {
  return client.get<SituationDto>('/situation', query);
}
