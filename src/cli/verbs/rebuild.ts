import type { RebuildReportDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { rebuildPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print, withClient } from '../verb.ts';

/** `rebuild`: a fresh database from snapshots and journal. */
export async function rebuild(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const report = await client.post<RebuildReportDto>('/rebuild');
    print(call, report, (safe) => rebuildPage(safe, styleOf(call.surroundings)));
    return report.readDifferently.length === 0 ? EXIT.ok : EXIT.problems;
  });
}
