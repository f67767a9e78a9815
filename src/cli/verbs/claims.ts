import type { ClaimDto } from '../../api/contract.ts';
import type { SpeakersDto } from '../../api/contract-claims.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { claimsPage } from '../pages/claims.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialId } from './commitments.ts';

/** Options of `claims`. */
interface ClaimOptions {
  readonly speaker?: string;
  readonly kind?: string;
  readonly material?: string;
  readonly due?: boolean;
}

/** `claims`: who said what, with what interest, and what became of it. */
export async function claims(call: Call<ClaimOptions>): Promise<ExitCode> {
  const { speaker, kind, due } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { material: word } = call.options;
    const material = word === undefined ? undefined : await materialId(word, client, call);
    const asked = readQuery(call, { speaker, kind, material, due: due === true ? 'passed' : undefined });
    const { items } = await getAll<ClaimDto>(client, '/claims', asked);
    const { on, fewestForAShare, speakers } = await client.get<SpeakersDto>('/claims/speakers', readQuery(call));
    const ids = new Set(items.map(({ speakerId }) => speakerId));
    const data = { on, fewestForAShare, speakers: speakers.filter((one) => ids.has(one.speaker)), claims: items };
    print(call, data, (shown) => claimsPage(shown, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
