import type { CoverDto } from '../../api/contract-indicators.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { coverPage } from '../pages/cover.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** What is used in a year, where it is not the published consumption. */
export interface CoverOptions {
  readonly consumption?: string;
}

/** `cover <material> [--consumption C]`: for how many days what is held lasts. */
export function cover(call: Call<CoverOptions>): Promise<ExitCode> {
  const [word = ''] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
    const material = materialNamed(word, items);
    if (material === null) {
      throw new CliError(
        EXIT.notFound,
        `There is no material "${word}".`,
        './ballast status lists those with evidence.',
      );
    }
    const query = readQuery(call, { consumption: call.options.consumption });
    const found = await client.get<CoverDto>(`/materials/${encodeURIComponent(material.id)}/cover`, query);
    print(call, found, (data) => coverPage(material.name, data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
