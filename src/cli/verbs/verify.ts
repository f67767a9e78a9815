import type { VerifyDto } from '../../api/contract-service.ts';
import { JournalError } from '../../archive/journal.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { verifyPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** A ledger whose journal is altered does not open at all; the fault it names is the first finding. */
function unopened(error: unknown): VerifyDto {
  if (!(error instanceof JournalError)) throw error;
  const { line, reason } = error.fault;
  const first = {
    where: `journal line ${line}`,
    what: `the line is altered: ${reason}`,
    advice: 'Put the journal back from a copy; do not edit it. What stands before this line is sound.',
  };
  return { ok: false, entries: line - 1, snapshots: 0, evidence: 0, first, findings: [first] };
}

/** `verify`: whether anything was altered. */
export async function verify(call: Call): Promise<ExitCode> {
  const asked = withClient(call, (client) => client.get<VerifyDto>('/verify', readQuery(call)));
  const report = await asked.catch(unopened);
  print(call, report, (safe) => verifyPage(safe, styleOf(call.surroundings)));
  return report.ok ? EXIT.ok : EXIT.problems;
}
