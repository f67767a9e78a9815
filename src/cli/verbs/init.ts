import type { Call } from '../call.ts';
import { homeOf } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { safe } from '../terminal.ts';
import { reportIngest, takeInBuiltIn } from './ingest.ts';

/** `init`: creates the ledger and takes in the built-in data; doing it again takes nothing in twice. */
export async function init(call: Call): Promise<ExitCode> {
  const report = await takeInBuiltIn(call);
  reportIngest(call, report);
  if (!call.options.json) call.surroundings.out(`The ledger is in ${safe(homeOf(call.options.home))}`);
  // Known problems of the built-in data are listed, and do not make the creation of a ledger a failure.
  return report.refused > 0 ? EXIT.problems : EXIT.ok;
}
