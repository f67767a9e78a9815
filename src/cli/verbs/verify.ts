import type { VerifyDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { verifyPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** `verify`: whether anything was altered. */
export async function verify(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const report = await client.get<VerifyDto>('/verify', readQuery(call));
    print(call, report, (safe) => verifyPage(safe, styleOf(call.surroundings)));
    return report.ok ? EXIT.ok : EXIT.problems;
  });
}
