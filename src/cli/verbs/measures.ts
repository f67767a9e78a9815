import type { AlertsDto, MeasuresDto } from '../../api/contract-measures.ts';
import type { Call } from '../call.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { measuresPage } from '../pages/measures.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

/** What is asked of the measures. */
export interface MeasuresOptions {
  readonly on?: string;
  readonly material?: string;
  readonly form?: string;
  readonly origin?: string;
  readonly country?: string;
  readonly kind?: string;
  readonly within?: number;
}

/** `measures`: what is in force, suspended, ended or unknown on a day, and what comes due. */
export async function measures(call: Call<MeasuresOptions>): Promise<ExitCode> {
  const { on, material, form, origin, country, kind, within } = call.options;
  const query = readQuery(call, { on, material, form, origin, country, kind });
  return withClient(call, async (client) => {
    const found = await client.get<MeasuresDto>('/measures', query);
    const alerts = await client.get<AlertsDto>('/measures/alerts', { ...query, within });
    print(call, { ...found, alerts }, (data) => measuresPage(data, data.alerts, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
