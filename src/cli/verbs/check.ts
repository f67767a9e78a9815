import type { ChecksDto } from '../../api/contract-checks.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { checkPage } from '../pages/check.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** `check`: whether the checks of data/checks hold over the evidence. */
export async function check(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const report = await client.get<ChecksDto>('/checks', readQuery(call));
    print(call, report, (safe) => checkPage(safe, styleOf(call.surroundings)));
    return report.ok ? EXIT.ok : EXIT.problems;
  });
}
