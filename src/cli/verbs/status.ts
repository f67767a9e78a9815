import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { situationPage } from '../pages/situation.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getSituation, print, readQuery, withClient } from '../verb.ts';

/** `status`: the situation table. */
export async function status(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const situation = await getSituation(client, readQuery(call));
    print(call, situation, (safe) => situationPage(safe, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
