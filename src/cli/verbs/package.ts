import { resolve } from 'node:path';
import { formatNumber } from '../../units/format.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, readQuery, withClient } from '../verb.ts';

/** Options of `package`. */
interface PackageOptions {
  readonly output?: string;
  readonly marking?: string;
}

/** `package`: the whole ledger as a data package. */
export async function packageVerb(call: Call<PackageOptions>): Promise<ExitCode> {
  const { output, marking } = call.options;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { name, bytes } = await client.file('/package', readQuery(call, { marking }));
    const file = resolve(output ?? name);
    const size = await writeWhole(file, bytes);
    call.surroundings.out(`${safe(file)}: ${formatNumber(size)} bytes, ${safe(name)}`);
    return EXIT.ok;
  });
}
