import type { AffordabilityDto, ContractRecordDto, RequestSizeDto } from '../../api/contract-contracts.ts';
import type { Call } from '../call.ts';
import { sourcesNamedIn } from '../evidence-sources.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { contractPage } from '../pages/contract.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** `contract <id>`: one contract or request with its orders, what its money buys and how large it is. */
export async function contract(call: Call<{ readonly on?: string }>): Promise<ExitCode> {
  const [id = ''] = call.args;
  const query = readQuery(call, { on: call.options.on });
  const address = `/contracts/${encodeURIComponent(id)}`;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const [record, affordability, size] = await Promise.all([
      client.get<ContractRecordDto>(address, query),
      client.get<AffordabilityDto>(`${address}/affordability`, query),
      client.get<RequestSizeDto>(`${address}/size`, query),
    ]);
    const shown = { ...record, affordability, size };
    const sources = call.options.json ? new Map() : await sourcesNamedIn(record, client, readQuery(call));
    print(call, shown, (data) => contractPage(data, sources, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
