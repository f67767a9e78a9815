import type { EventDto, SourceRefDto, StatementDto } from '../../api/contract.ts';
import type { EvidenceDto } from '../../api/contract-evidence.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Call } from '../call.ts';
import type { Client, Query } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { materialShown, materialWhole } from '../material-shown.ts';
import { evidencePage } from '../pages/evidence.ts';
import { materialPage } from '../pages/material.ts';
import { styleOf } from '../pages/style.ts';
import { safeData } from '../terminal.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** The material a word names, by id, name or symbol, else by another name it goes by. */
export function materialNamed(word: string, materials: readonly MaterialEntryDto[]): MaterialEntryDto | null {
  const same = (text: string | null): boolean => text?.toLowerCase() === word.toLowerCase();
  const first = materials.find(({ id, name, symbol }) => same(id) || same(name) || same(symbol));
  return first ?? materials.find(({ aliases }) => aliases.some(same)) ?? null;
}

/** Tells the source of every piece of evidence about a material, for the footnotes. */
async function sourcesOf(client: Client, query: Query): Promise<ReadonlyMap<string, SourceRefDto>> {
  const [statements, events] = await Promise.all([
    getAll<StatementDto>(client, '/statements', query),
    getAll<EventDto>(client, '/events', query),
  ]);
  return new Map([...statements.items, ...events.items].map(({ id, source }) => [id, safeData(source)]));
}

function nothingCalled(word: string, materials: readonly MaterialEntryDto[]): CliError {
  const known = materials.filter(({ statements, events }) => statements + events > 0).map(({ id }) => id);
  return new CliError(
    EXIT.notFound,
    `Nothing is called "${word}".`,
    `Name a material (${known.slice(0, 12).join(', ')}${known.length > 12 ? ', ...' : ''}) or the first six digits of an evidence id.`,
  );
}

async function showMaterial(call: Call, client: Client, material: string): Promise<void> {
  const query = readQuery(call);
  if (call.options.json) {
    call.surroundings.out(JSON.stringify(await materialWhole(client, material, query), null, 2));
    return;
  }
  const sources = await sourcesOf(client, readQuery(call, { material }));
  const shown = await materialShown(client, material, query);
  print(call, shown, (safe) => materialPage(safe, sources, styleOf(call.surroundings)));
}

/** `show <what>`: a material's page, or one piece of evidence. */
export async function show(call: Call): Promise<ExitCode> {
  const [word = ''] = call.args;
  return withClient(call, async (client) => {
    await checkFilled(client);
    const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
    const material = materialNamed(word, items);
    if (material !== null) await showMaterial(call, client, material.id);
    else if (!/^[0-9a-f]{6,64}$/i.test(word)) throw nothingCalled(word, items);
    else {
      const evidence = await client.get<EvidenceDto>(`/evidence/${word.toLowerCase()}`, readQuery(call));
      print(call, evidence, (safe) => evidencePage(safe, styleOf(call.surroundings)));
    }
    return EXIT.ok;
  });
}
