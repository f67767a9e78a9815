import type { JoinProposalDto } from '../../api/contract-procurements.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { joinsPage } from '../pages/joins.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** `joins`: procurements that may belong together, with the key to judge each under. */
export function joins(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const page = await getAll<JoinProposalDto>(client, '/procurement-joins', readQuery(call));
    print(call, page, ({ items }) => joinsPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
