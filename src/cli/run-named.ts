import type { RunBodyDto, RunEntryDto, RunViewDto } from '../api/contract-runs.ts';
import { caseNamed } from './case-argument.ts';
import type { Client } from './client.ts';
import { CliError, EXIT } from './exit-codes.ts';
import { runToEnd } from './run-following.ts';
import type { Surroundings } from './surroundings.ts';

/** A kept run by the first digits of its id; null where what is named is no run's id. */
export async function keptRun(client: Client, word: string): Promise<RunViewDto | null> {
  if (!/^[0-9a-f]{6,64}$/.test(word)) return null;
  const { items } = await client.get<{ readonly items: readonly RunEntryDto[] }>('/runs');
  const found = items.filter(({ id, state }) => id.startsWith(word) && state === 'done');
  const [run, ...others] = found;
  if (others.length > 0) {
    const ids = found.map(({ id }) => id.slice(0, word.length + 4)).join(', ');
    throw new CliError(EXIT.usage, `"${word}" begins the id of ${found.length} runs: ${ids}.`, 'Give more digits.');
  }
  return run === undefined ? null : client.get<RunViewDto>(`/runs/${run.id}`);
}

/** The run meant by a word: a kept one by its id, else the case of that name or file, run as it stands. */
export async function runMeant(
  client: Client,
  word: string,
  more: Omit<RunBodyDto, 'case'>,
  surroundings: Surroundings,
): Promise<RunViewDto> {
  const kept = await keptRun(client, word);
  return kept ?? runToEnd(client, { ...more, case: await caseNamed(word) }, surroundings);
}
