import type { IndicatorRowsDto, MaterialIndicatorsDto } from '../../api/contract-risk.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { indicatorRowsPage, materialIndicatorsPage } from '../pages/risk-indicators.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** `indicators [material...]`: supply risk by several methods side by side; of all materials as a table. */
export async function indicators(call: Call): Promise<ExitCode> {
  return withClient(call, async (client) => {
    await checkFilled(client);
    const query = readQuery(call);
    const style = styleOf(call.surroundings);
    if (call.args.length === 0) {
      print(call, await client.get<IndicatorRowsDto>('/indicators', query), (rows) => indicatorRowsPage(rows, style));
      return EXIT.ok;
    }
    const { items } = await getAll<MaterialEntryDto>(client, '/materials', query);
    const named = call.args.map((word) => ({ word, found: materialNamed(word, items) }));
    const unknown = named.filter(({ found }) => found === null).map(({ word }) => `"${word}"`);
    if (unknown.length > 0) {
      throw new CliError(
        EXIT.notFound,
        `There is no material ${unknown.join(', ')}.`,
        'Run it without any to list all.',
      );
    }
    const ids = named.flatMap(({ found }) => found?.id ?? []);
    const answers = await Promise.all(
      ids.map((id) => client.get<MaterialIndicatorsDto>(`/materials/${encodeURIComponent(id)}/indicators`, query)),
    );
    print(call, answers, (all) => all.map((one) => materialIndicatorsPage(one, style)).join('\n\n'));
    return EXIT.ok;
  });
}
