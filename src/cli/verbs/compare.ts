import type { RunComparisonDto } from '../../api/contract-runs.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { comparisonPage } from '../pages/run-list.ts';
import { styleOf } from '../pages/style.ts';
import { runMeant } from '../run-named.ts';
import { checkFilled, print, withClient } from '../verb.ts';
import { drawing, type RunOptions } from './run.ts';

/** `compare <a> <b>`: why two runs differ: evidence, assumptions, code, luck. */
export function compare(call: Call<RunOptions>): Promise<ExitCode> {
  const [first = '', second = ''] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const a = await runMeant(client, first, drawing(call), call.surroundings);
    const b = await runMeant(client, second, drawing(call), call.surroundings);
    const found = await client.get<RunComparisonDto>('/runs/compare', { a: a.id, b: b.id });
    print(call, found, (data) => comparisonPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
