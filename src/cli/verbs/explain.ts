import type { ExplanationDto, RunResultDto } from '../../api/contract-runs.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { explainPage } from '../pages/run-explain.ts';
import { styleOf } from '../pages/style.ts';
import { runMeant } from '../run-named.ts';
import { safeData } from '../terminal.ts';
import { checkFilled, getAll, print, withClient } from '../verb.ts';
import { drawing, type RunOptions } from './run.ts';
import { materialNamed } from './show.ts';

type Node = RunResultDto['nodes'][number];

/** `explain <run> <material>`: what makes a shortfall, what moves it, and what must be true for none. */
export function explain(call: Call<RunOptions>): Promise<ExitCode> {
  const [word = '', material = ''] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { result } = await runMeant(client, word, drawing(call), call.surroundings);
    const node = await nodeNamed(client, material, result?.nodes ?? []);
    const path = `/runs/${result?.id}/explain`;
    const found = await client.get<ExplanationDto>(path, { node: node.node.id });
    print(call, found, (data) => explainPage(data, safeData(node), styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** A node of the run by its id, or by its material in any spelling where that has but one. */
async function nodeNamed(client: Client, word: string, nodes: readonly Node[]): Promise<Node> {
  const exact = nodes.find(({ node }) => node.id === word.toLowerCase());
  if (exact !== undefined) return exact;
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', {});
  const material = materialNamed(word, items)?.id ?? word;
  const [found, ...others] = nodes.filter(({ node }) => node.material === material);
  if (found !== undefined && others.length === 0) return found;
  const ids = (found === undefined ? nodes : [found, ...others]).map(({ node }) => node.id).join(', ');
  throw found === undefined
    ? new CliError(EXIT.notFound, `The run has no material "${word}".`, `It has ${ids}.`)
    : new CliError(EXIT.usage, `The run has ${others.length + 1} kinds of ${material}.`, `Name one: ${ids}.`);
}
