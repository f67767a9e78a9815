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
    if (one === undefined) throw notThere(word, materials);
    print(call, one, (found) => notModelledPage([found], styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** A material with a model is not in the register; a word that names none is a mistake. */
function notThere(word: string, materials: readonly MaterialEntryDto[]): CliError {
  const named = materialNamed(word, materials);
  if (named === null) {
    return new CliError(
      EXIT.notFound,
      `There is no material "${word}".`,
      './ballast not-modelled lists those without a model.',
    );
  }
  const message = `${named.name} can be modelled, so it is not in this register.`;
  return new CliError(EXIT.notFound, message, './ballast run reference models it.');
}
