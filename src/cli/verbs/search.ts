import type { SearchDto } from '../../api/contract-search.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { searchPage } from '../pages/search.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** Hits of one kind where only that kind is asked for. */
const ALL_OF_KIND = 200;

/** `search <words...>`: everything that has these words. */
export async function search(call: Call<{ readonly kind?: string }>): Promise<ExitCode> {
  const { kind } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const limit = kind === undefined ? undefined : ALL_OF_KIND;
    const found = await client.get<SearchDto>('/search', readQuery(call, { q: call.args.join(' '), kind, limit }));
    print(call, found, (safe) => searchPage(safe, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
