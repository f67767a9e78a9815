import type { ImpactDto } from '../../api/contract-impact.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import type { Client, Query } from '../client.ts';
import { sourcesNamedIn } from '../evidence-sources.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { impactPage } from '../pages/impact.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** What a purchase is asked about with; all of it goes to the API as it is. */
export interface ImpactOptions {
  readonly quantity?: string;
  readonly form?: string;
  readonly grade?: string;
  readonly part?: string;
  readonly window?: string;
  readonly budget?: string;
  readonly date?: string;
  readonly year?: string;
  readonly supply?: string;
  readonly demand?: string;
  readonly backstop?: string;
  readonly draws?: string;
  readonly seed?: string;
}

/** Where what a word names is asked about: a material where one goes by it, else a procurement. */
export async function addressNamed(word: string, client: Client, query: Query): Promise<string> {
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', query);
  const material = materialNamed(word, items);
  return material === null ? `/procurements/${encodeURIComponent(word)}` : `/materials/${material.id}`;
}

/** `impact <what>`: a purchase beside its market. */
export async function impact(call: Call<ImpactOptions>): Promise<ExitCode> {
  const [word = ''] = call.args;
  const { quantity, part, form, grade, window, budget, date, year, supply, demand, backstop, draws, seed } =
    call.options;
  const query = readQuery(call, {
    ...{ quantity, part, form, grade, window, budget, date, year },
    ...{ supply, demand, backstop, draws, seed },
  });
  return withClient(call, async (client) => {
    await checkFilled(client);
    const card = await client.get<ImpactDto>(`${await addressNamed(word, client, readQuery(call))}/impact`, query);
    const sources = call.options.json ? new Map() : await sourcesNamedIn(card, client, readQuery(call));
    print(call, card, (data) => impactPage(data, sources, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
