import type { PotDto } from '../../api/contract-pot.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { potPage } from '../pages/pot.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** `pot`: the stockpile's money by role. */
export async function pot(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const found = await client.get<PotDto>('/pot', readQuery(call));
    print(call, found, (data) => potPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
