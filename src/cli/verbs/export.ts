import { resolve } from 'node:path';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import { formatNumber } from '../../units/format.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, getAll, readQuery, withClient } from '../verb.ts';
import { materialNamed } from './show.ts';

/** Options of `export`. */
interface ExportOptions {
  readonly format?: 'xlsx' | 'csv';
  readonly output?: string;
  readonly material?: string;
  readonly property?: string;
  readonly period?: string;
  readonly place?: string;
  readonly source?: string;
  readonly kind?: string;
  readonly subject?: string;
}

/** The route a word names: a material's or one of its sections, else the list of that name. */
async function routeOf(word: string, client: Client, call: Call): Promise<string> {
  const [name = '', ...section] = word.split('/');
  const { items } = await getAll<MaterialEntryDto>(client, '/materials', readQuery(call));
  const material = materialNamed(name, items);
  const parts = material === null ? [name, ...section] : ['materials', material.id, ...section];
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

/** `export <table>`: any table of the API as a file. */
export async function exportVerb(call: Call<ExportOptions>): Promise<ExitCode> {
  const [word = ''] = call.args;
  const { format, output, material, property, period, place, source, kind, subject } = call.options;
  const filters = { material, property, period, place, source, kind, subject };
  return withClient(call, async (client) => {
    await checkFilled(client);
    const ending = format ?? (output?.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx');
    const route = await routeOf(word, client, call);
    const { name, bytes } = await client.file(route, readQuery(call, { ...filters, format: ending }));
    const file = resolve(output ?? name);
    const size = await writeWhole(file, bytes);
    call.surroundings.out(`${safe(file)}: ${formatNumber(size)} bytes, ${safe(name)}`);
    return EXIT.ok;
  });
}
