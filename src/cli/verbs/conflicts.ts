import type { ConflictDto } from '../../api/contract.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { conflictsPage } from '../pages/disputes.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** `conflicts [material]`: every conflict with its sides and who is followed. */
export async function conflicts(call: Call): Promise<ExitCode> {
  const [material] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    // Asking for the material first tells a wrong name apart from a material without conflicts.
    if (material !== undefined) await client.get(`/materials/${encodeURIComponent(material)}`, readQuery(call));
    const page = await getAll<ConflictDto>(client, '/conflicts', readQuery(call, { material }));
    const day = call.options.knownOn ?? call.surroundings.now().toISOString().slice(0, 10);
    print(call, page, ({ items }) => conflictsPage(items, day, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
