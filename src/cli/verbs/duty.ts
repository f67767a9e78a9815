import type { DutyDto } from '../../api/contract-duty.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { dutyPage } from '../pages/duty.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** Where the goods come from, and the day. */
export interface DutyOptions {
  readonly from: string;
  readonly on?: string;
}

/** `duty <code>`: the layers of a US import duty, what adds, and what the ledger lacks. */
export async function duty(call: Call<DutyOptions>): Promise<ExitCode> {
  const { from, on } = call.options;
  return withClient(call, async (client) => {
    const query = readQuery(call, { code: call.args[0], origin: from.toUpperCase(), on });
    print(call, await client.get<DutyDto>('/duty', query), (data) => dutyPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
