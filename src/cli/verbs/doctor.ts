import type { DoctorDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { doctorPage } from '../pages/checks.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** `doctor`: whether the installation is in order. */
export async function doctor(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const report = await client.get<DoctorDto>('/doctor', readQuery(call));
    print(call, report, (safe) => doctorPage(safe, styleOf(call.surroundings)));
    return report.ok ? EXIT.ok : EXIT.problems;
  });
}
