import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { PublicStockDto, StockpileFactDto, StockpileHistoryDto } from '../../api/contract-stockpile-history.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { stockpileHistoryPage } from '../pages/stockpile-history.ts';
import { publicStockPage } from '../pages/stockpile-list.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

type Options = { readonly on?: string };

/** `history [material]`: what was published of the National Defense Stockpile, of all materials or of one. */
export async function history(call: Call<Options>): Promise<ExitCode> {
  const [word] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    return word === undefined ? all(call, client) : one(call, client, word);
  });
}

async function all(call: Call<Options>, client: Client): Promise<ExitCode> {
  const query = readQuery(call, { on: call.options.on });
  const stock = await getAll<PublicStockDto>(client, '/stockpile/nds', query);
  const facts = await getAll<StockpileFactDto>(client, '/stockpile/nds/facts', query);
  const found = { materials: stock.items, facts: facts.items };
  print(call, found, (data) => publicStockPage(data.materials, data.facts, styleOf(call.surroundings)));
  return EXIT.ok;
}

async function one(call: Call<Options>, client: Client, word: string): Promise<ExitCode> {
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
  const id = materialNamed(word, items)?.id ?? word;
  const path = `/stockpile/nds/history/${encodeURIComponent(id)}`;
  const found = await client.get<StockpileHistoryDto>(path, readQuery(call, { on: call.options.on }));
  print(call, found, (data) => stockpileHistoryPage(data, styleOf(call.surroundings)));
  return EXIT.ok;
}
