import type { TradeCodeDto } from '../../api/contract-profile.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { codesPage } from '../pages/codes.ts';
import { styleOf } from '../pages/style.ts';
import { getAll, print, readQuery, withClient } from '../verb.ts';

/** `codes <what...>`: which materials customs codes cover, by digits or words. */
export async function codes(call: Call): Promise<ExitCode> {
  const asked = call.args.join(' ');
  return withClient(call, async (client) => {
    const page = await getAll<TradeCodeDto>(client, '/codes', readQuery(call, { q: asked }));
    if (page.total === 0) {
      throw new CliError(EXIT.notFound, `No material is known under "${asked}".`, 'Give fewer digits or other words.');
    }
    print(call, page, ({ items }) => codesPage(items, asked, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
