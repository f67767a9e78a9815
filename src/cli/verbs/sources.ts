import type { SourceDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { sourcesPage } from '../pages/sources.ts';
import { styleOf } from '../pages/style.ts';
import { getAll, print, readQuery, withClient } from '../verb.ts';

/** `sources`: the source register. */
export async function sources(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const page = await getAll<SourceDto>(client, '/sources', readQuery(call));
    print(call, page, ({ items }) => sourcesPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
