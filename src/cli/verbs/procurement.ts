import type { ConflictDto, EventDto, SourceRefDto, StatementDto } from '../../api/contract.ts';
import type { ProcurementChangesDto, ProcurementRecordDto } from '../../api/contract-procurements.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { procurementPage } from '../pages/procurement-life.ts';
import { styleOf } from '../pages/style.ts';
import { safeData } from '../terminal.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** `procurement <id>`: the life of one procurement, by id or by number in any spelling. */
export async function procurement(call: Call<{ readonly on?: string }>): Promise<ExitCode> {
  const { on } = call.options;
  const asked = encodeURIComponent(call.args.join(' '));
  return withClient(call, async (client) => {
    await checkFilled(client);
    const record = await client.get<ProcurementRecordDto>(`/procurements/${asked}`, readQuery(call, { on }));
    const path = `/procurements/${encodeURIComponent(record.id)}`;
    const changes = await client.get<ProcurementChangesDto>(`${path}/changes`, readQuery(call, { to: on }));
    const conflicts = await getAll<ConflictDto>(client, `${path}/conflicts`, readQuery(call));
    const whole = { procurement: record, changes, conflicts: conflicts.items };
    if (call.options.json) {
      print(call, whole, () => '');
      return EXIT.ok;
    }
    const sources = await sourcesOf(client, record, call);
    print(call, whole, (safe) => procurementPage(safe, sources, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** The sources of what is said of a procurement, under every id it goes by. */
async function sourcesOf(
  client: Client,
  { id, joined, material }: ProcurementRecordDto,
  call: Call,
): Promise<ReadonlyMap<string, SourceRefDto>> {
  const ids = [id, ...joined];
  const events = await Promise.all(
    ids.map((subject) => getAll<EventDto>(client, '/events', readQuery(call, { subject }))),
  );
  const properties = ['contract-quantity', 'contract-ceiling', 'contract-guaranteed-minimum', 'contract-obligated'];
  const statements = await Promise.all(
    properties.map((property) =>
      getAll<StatementDto>(client, '/statements', readQuery(call, { property, material: material || undefined })),
    ),
  );
  const all = [...events.flatMap(({ items }) => items), ...statements.flatMap(({ items }) => items)];
  return new Map(all.map((item) => [item.id, safeData(item.source)]));
}
