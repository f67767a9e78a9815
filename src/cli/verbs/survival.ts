import type { SourceRefDto } from '../../api/contract.ts';
import type { ProcurementSurvivalDto, SurvivalDto } from '../../api/contract-survival.ts';
import type { Call } from '../call.ts';
import { sourcesNamedIn } from '../evidence-sources.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { styleOf } from '../pages/style.ts';
import { comeBackPage, survivalPage } from '../pages/survival.ts';
import { safeData } from '../terminal.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

interface Options {
  readonly kind?: string;
  readonly competition?: string;
  readonly form?: string;
  readonly material?: string;
}

/** `survival [id]`: what becomes of solicitations; of one procurement, when they will come back. */
export async function survival(call: Call<Options>): Promise<ExitCode> {
  const { kind, competition, form, material, json } = call.options;
  const style = styleOf(call.surroundings);
  return withClient(call, async (client) => {
    await checkFilled(client);
    if (call.args.length === 0) {
      const found = await client.get<SurvivalDto>('/survival', readQuery(call, { kind, competition, form, material }));
      print(call, found, (data) => survivalPage(data, style));
      return EXIT.ok;
    }
    const path = `/procurements/${encodeURIComponent(call.args.join(' '))}/survival`;
    const one = await client.get<ProcurementSurvivalDto>(path, readQuery(call));
    const named = json
      ? new Map<string, SourceRefDto>()
      : await sourcesNamedIn([one.answer, one.claims.map(({ evidence }) => evidence)], client, readQuery(call));
    const sources = new Map([...named].map(([id, source]) => [id, safeData(source)]));
    print(call, one, (data) => comeBackPage(data, sources, style));
    return EXIT.ok;
  });
}
