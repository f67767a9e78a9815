import { resolve } from 'node:path';
import type { ProcurementDto } from '../../api/contract-brief.ts';
import { ocdsFindings } from '../../procurement/ocds-check.ts';
import { OCDS_CHECKS, type OcdsFinding } from '../../procurement/ocds-finding.ts';
import { ocidOf } from '../../procurement/ocds-ids.ts';
import { releasesIn } from '../../procurement/ocds-json.ts';
import { PROCUREMENT_STATES, type ProcurementState } from '../../procurement/state.ts';
import { formatNumber } from '../../units/format.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../take-away.ts';
import { safe } from '../terminal.ts';
import { checkFilled, getAll, print, readQuery, withClient } from '../verb.ts';

/** Options of `ocds`. */
interface OcdsOptions {
  readonly records?: boolean;
  readonly material?: string;
  readonly check?: boolean;
  readonly output?: string;
}
/** A package as the API gives it. */
interface Package {
  readonly releases?: readonly object[];
  readonly records?: readonly object[];
}

/** `ocds [id]`: an OCDS package on standard output or in a file, or what our checks find in it. */
export async function ocds(call: Call<OcdsOptions>): Promise<ExitCode> {
  const [id] = call.args;
  const { records, material, check, output } = call.options;
  if (id !== undefined && material !== undefined) {
    throw new CliError(EXIT.usage, 'One procurement and --material do not go together.', 'Leave one of them out.');
  }
  return withClient(call, async (client) => {
    await checkFilled(client);
    const kind = records || check ? 'records' : 'releases';
    const route = id === undefined ? `/ocds/${kind}` : `/ocds/${kind}/${encodeURIComponent(id)}`;
    const packed = await client.get<Package>(route, readQuery(call, { material }));
    if (check) return checked(call, client, packed);
    const text = JSON.stringify(packed, null, 2);
    if (output === undefined) call.surroundings.out(text);
    else await writeInto(call, output, text, counted(packed[kind] ?? [], kind));
    return EXIT.ok;
  });
}

const counted = (list: readonly object[], kind: 'releases' | 'records'): string =>
  list.length === 1 ? `1 ${kind.slice(0, -1)}` : `${list.length} ${kind}`;

async function writeInto(call: Call<OcdsOptions>, output: string, text: string, what: string): Promise<void> {
  const file = resolve(output);
  const bytes = new TextEncoder().encode(`${text}\n`);
  const size = await writeWhole(file, pieces(bytes));
  call.surroundings.out(`${safe(file)}: ${formatNumber(size)} bytes, ${what}`);
}

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** The states of the ledger, to compare the statuses with. */
async function statesOf(call: Call<OcdsOptions>, client: Client): Promise<ReadonlyMap<string, ProcurementState>> {
  const { items } = await getAll<ProcurementDto>(client, '/procurements', readQuery(call));
  return new Map(
    items.flatMap(({ id, state }) => {
      const known = PROCUREMENT_STATES.find((one) => one === state);
      return known === undefined ? [] : [[ocidOf(id), known] as const];
    }),
  );
}

async function checked(call: Call<OcdsOptions>, client: Client, packed: Package): Promise<ExitCode> {
  const findings = ocdsFindings(packed as never, { states: await statesOf(call, client) });
  const released = (packed.records ?? []).flatMap((record) => releasesIn((record as Package).releases as never)).length;
  const counted = `${released} releases of ${(packed.records ?? []).length} processes`;
  print(call, { checked: counted, findings }, (data) => findingsPage(data.findings, data.checked));
  return findings.length === 0 ? EXIT.ok : EXIT.problems;
}

function findingsPage(findings: readonly OcdsFinding[], counted: string): string {
  const checks = Object.keys(OCDS_CHECKS).length;
  if (findings.length === 0) return `${counted}: all ${checks} checks hold.`;
  const lines = findings.map(({ code, place, message }) => `${code}: ${place}: ${message}`);
  return [...lines, '', `${counted}: ${findings.length} findings. docs/reference/ocds.md says what is checked.`].join(
    '\n',
  );
}
