import type { JudgementReportDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print, withClient } from '../verb.ts';

type JudgeCall = Call<{ readonly reason: string; readonly follow?: string; readonly by?: string }>;

/** `judge <key> <kind>`: records a judgement on a conflict or a proposed join; a later one of the same key counts instead. */
export function judge(call: JudgeCall): Promise<ExitCode> {
  const { args, options } = call;
  const [key, kind] = args;
  const { reason, follow = null, by } = options;
  return withClient(call, async (client) => {
    const body = { key, kind, follow, reason, ...(by === undefined ? {} : { by }) };
    const report = await client.post<JudgementReportDto>('/judgements', body);
    print(call, report, ({ id, outcome }) => `${id}: ${outcome}.`);
    return EXIT.ok;
  });
}
