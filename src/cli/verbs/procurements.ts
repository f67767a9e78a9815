import type { ProcurementRecordDto } from '../../api/contract-procurements.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { procurementsPage } from '../pages/procurements.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** Options of `procurements`. */
interface ProcurementsOptions {
  readonly on?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly material?: string;
}

/** `procurements`: every procurement with its state on a day. */
export async function procurements(call: Call<ProcurementsOptions>): Promise<ExitCode> {
  const { on, state, kind, material } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const id = material === undefined ? undefined : await materialId(material, client, call);
    const page = await getAll<ProcurementRecordDto>(
      client,
      '/procurements',
      readQuery(call, { on, state, kind, material: id }),
    );
    const day = on ?? call.options.knownOn ?? call.surroundings.now().toISOString().slice(0, 10);
    print(call, page, ({ items }) => procurementsPage(items, day, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

async function materialId(word: string, client: Client, call: Call): Promise<string> {
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
  const found = materialNamed(word, items);
  if (found !== null) return found.id;
  throw new CliError(EXIT.notFound, `No material is called "${word}".`, 'Give a name, a symbol or an id: cobalt, Co.');
}
