import type { ContractDto } from '../../api/contract-contracts.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { contractsPage } from '../pages/contracts.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** Options of `contracts`. */
interface ContractsOptions {
  readonly material?: string;
  readonly on?: string;
}

/** `contracts`: every contract with its money role by role. */
export async function contracts(call: Call<ContractsOptions>): Promise<ExitCode> {
  const { material, on } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    // Asking for the material first tells a wrong name apart from a material without contracts.
    if (material !== undefined) await client.get(`/materials/${encodeURIComponent(material)}`, readQuery(call));
    const page = await getAll<ContractDto>(client, '/contracts', readQuery(call, { material, on }));
    print(call, page, ({ items }) => contractsPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
