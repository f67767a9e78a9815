import type { DeliverabilityDto } from '../../api/contract-deliverability.ts';
import type { Call } from '../call.ts';
import { sourcesNamedIn } from '../evidence-sources.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { deliverabilityPage } from '../pages/deliverability.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** `deliverability <id>`: whether a contract can be delivered in the form it asks for, link by link. */
export async function deliverability(
  call: Call<{ readonly draws?: string; readonly seed?: string }>,
): Promise<ExitCode> {
  const asked = encodeURIComponent(call.args.join(' '));
  const { draws, seed } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const path = `/procurements/${asked}/deliverability`;
    const found = await client.get<DeliverabilityDto>(path, readQuery(call, { draws, seed }));
    const sources = call.options.json ? new Map() : await sourcesNamedIn(found.orders, client, readQuery(call));
    print(call, found, (data) => deliverabilityPage(data, sources, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
