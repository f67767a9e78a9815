import type { WantedDto } from '../../api/contract-wanted.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { styleOf } from '../pages/style.ts';
import { wantedPage } from '../pages/wanted.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** `wanted`: the key materials the stockpile's buyer wants, line by line. */
export async function wanted(call: Call<{ readonly material?: string }>): Promise<ExitCode> {
  const { material } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    // Asking for the material first tells a wrong name apart from a material nobody wants.
    if (material !== undefined) await client.get(`/materials/${encodeURIComponent(material)}`, readQuery(call));
    const page = await getAll<WantedDto>(client, '/wanted', readQuery(call, { material }));
    print(call, page, ({ items }) => wantedPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
