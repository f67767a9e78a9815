import type { ConversionDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** `convert <quantity> <unit>`: the result and the exact rule used. */
export async function convert(call: Call): Promise<ExitCode> {
  const [quantity = '', to = ''] = call.args;
  return withClient(call, async (client) => {
    const done = await client.get<ConversionDto>('/convert', readQuery(call, { quantity, to }));
    const { paint } = styleOf(call.surroundings);
    print(call, done, ({ text, rule }) => `${paint.bold(text)}\n${paint.dim(rule)}`);
    return EXIT.ok;
  });
}
