import type { CounterfactualDto } from '../../api/contract-counterfactual.ts';
import type { Call } from '../call.ts';
import { sourcesNamedIn } from '../evidence-sources.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { counterfactualPage } from '../pages/counterfactual.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';
import { addressNamed } from './impact.ts';

/** What is compared; all of it goes to the API as it is. */
export interface CounterfactualOptions {
  readonly budget?: string;
  readonly quantity?: string;
  readonly date?: string;
  readonly from?: string;
  readonly form?: string;
  readonly grade?: string;
  readonly instead?: string;
}

/** `counterfactual <what>`: the same money on another day or of another form. */
export async function counterfactual(call: Call<CounterfactualOptions>): Promise<ExitCode> {
  const [word = ''] = call.args;
  const { budget, quantity, date, from, form, grade, instead } = call.options;
  const query = readQuery(call, { budget, quantity, date, from, form, grade, instead });
  return withClient(call, async (client) => {
    await checkFilled(client);
    const address = `${await addressNamed(word, client, readQuery(call))}/counterfactual`;
    const found = await client.get<CounterfactualDto>(address, query);
    const sources = call.options.json ? new Map() : await sourcesNamedIn(found, client, readQuery(call));
    print(call, found, (data) => counterfactualPage(data, sources, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
