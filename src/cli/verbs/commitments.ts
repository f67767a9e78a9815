import type { CommitmentsDto, StripDto } from '../../api/contract-commitments.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { commitmentsPage } from '../pages/commitments.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** Options of `commitments`. */
interface CommitmentOptions {
  readonly material?: string;
  readonly on?: string;
  readonly stage?: string;
  readonly instrument?: string;
}

/** The id of a material given by id, name or symbol. */
export async function materialId(word: string, client: Client, call: Call): Promise<string> {
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
  const material = materialNamed(word, items);
  if (material !== null) return material.id;
  throw new CliError(EXIT.usage, `There is no material "${word}".`, 'Give its id, such as antimony or ndpr-oxide.');
}

/** `commitments`: money and promises behind producers, and the strip of one material. */
export async function commitments(call: Call<CommitmentOptions>): Promise<ExitCode> {
  const { on, stage, instrument } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { material: word } = call.options;
    const material = word === undefined ? undefined : await materialId(word, client, call);
    const found = await client.get<CommitmentsDto>(
      '/commitments',
      readQuery(call, { material, on, stage, instrument }),
    );
    const strip =
      material === undefined
        ? null
        : await client.get<StripDto>(`/materials/${material}/strip`, readQuery(call, { on }));
    const data = { ...found, strip };
    print(call, data, (shown) => commitmentsPage(shown, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
