import type { NotModelledDto } from '../../api/contract-not-modelled.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { notModelledPage } from '../pages/not-modelled.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** `not-modelled [material]`: which materials have no shortfall model, and why. */
export async function notModelled(call: Call): Promise<ExitCode> {
  const [word] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const register = await getAll<NotModelledDto>(client, '/not-modelled', readQuery(call));
    if (word === undefined) {
      print(call, register, ({ items }) => notModelledPage(items, styleOf(call.surroundings)));
      return EXIT.ok;
    }
    const { items: materials } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
    const named = materialNamed(word, materials)?.id ?? word;
    const one = register.items.find(({ material }) => material === named);
    if (one === undefined) {
      throw new CliError(EXIT.notFound, `There is no material "${word}".`, './ballast not-modelled lists all of them.');
    }
    print(call, one, (found) => notModelledPage([found], styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
