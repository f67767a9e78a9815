import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { ocdsFindings } from '../../src/procurement/ocds-check.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
beforeAll(async () => {
  ledger = await openHandKeptLedger();
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
  const said: string[] = [];
  const surroundings = { columns: 100, colour: false, progress: false, env: {}, now: NOW };
  const keep = (text: string): void => void said.push(text);
  const exit = await run([...args, '--home', ledger.home], { ...surroundings, out: keep, err: keep });
  return { exit, said: said.join('\n') };
}
const route = async (address: string): Promise<Response> => fetch(`${serving.address}/api/v1/ocds/${address}`);
const refusal = async (address: string): Promise<unknown> => {
  const reply = await route(address);
  const { error } = (await reply.json()) as { readonly error: { readonly code: string } };
  return [reply.status, error.code];
};

describe('ocds', () => {
  it('prints the release package the API gives, of all and of one procurement by id or ocid', async () => {
    const all = await ballast('ocds');
    expect([all.exit, JSON.parse(all.said)]).toEqual([0, await (await route('releases')).json()]);
    const one = await ballast('ocds', 'dla-cobalt-2025');
    const package_ = JSON.parse(one.said);
    expect(package_).toEqual(await (await route('releases/ballast-dla-cobalt-2025')).json());
    expect(new Set(package_.releases.map(({ ocid }: { ocid: string }) => ocid))).toEqual(
      new Set(['ballast-dla-cobalt-2025']),
    );
  });

  it('knows the cobalt request cancelled on 15 October, and not before it was published', async () => {
    const status = async (day: string): Promise<unknown> => {
      const { records } = JSON.parse((await ballast('ocds', 'dla-cobalt-2025', '--records', '--known-on', day)).said);
      const { tender } = records[0].compiledRelease;
      return [tender.status, tender.x_ballast.cancellation?.of];
    };
    expect(await status('2025-10-01')).toEqual(['active', undefined]);
    expect(await status('2026-11-23')).toEqual(['cancelled', '2025-10-15']);
  });

  it('leads every release to evidence that is there', async () => {
    const { releases } = JSON.parse((await ballast('ocds')).said);
    const [first] = releases;
    for (const release of releases) expect(JSON.stringify(release)).toMatch(/"[0-9a-f]{64}"/);
    const ids = new Set(JSON.stringify(first).match(/[0-9a-f]{64}/g));
    for (const id of ids) expect((await fetch(`${serving.address}/api/v1/evidence/${id}`)).status).toBe(200);
  });

  it('takes only the procurements of one material', async () => {
    const { releases } = JSON.parse((await ballast('ocds', '--material', 'antimony')).said);
    expect(new Set(releases.map(({ ocid }: { ocid: string }) => ocid))).toEqual(new Set(['ballast-dla-antimony-usac']));
  });

  it('writes a whole file or none', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'record.json');
    const { exit, said } = await ballast('ocds', 'dla-cobalt-2025', '--records', '--output', file);
    expect([exit, said]).toEqual([0, expect.stringMatching(/record\.json: [\d,]+ bytes, 1 record$/)]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(await (await route('records/dla-cobalt-2025')).json());
    expect((await ballast('ocds', '-o', path.join(folder, 'no', 'such.json'))).exit).toBe(3);
    expect(await readdir(folder)).toEqual(['record.json']);
  });

  it('finds nothing wrong with the built-in data on any of some days', async () => {
    for (const day of ['2025-01-01', '2025-10-20', '2026-01-31', '2026-10-06', '2026-11-23']) {
      const { exit, said } = await ballast('ocds', '--check', '--known-on', day);
      expect([day, exit, said]).toEqual([day, 0, expect.stringContaining('checks hold.')]);
    }
    expect(JSON.parse((await ballast('ocds', '--check', '--json')).said)).toMatchObject({ findings: [] });
    expect(ocdsFindings(await (await route('records')).json())).toEqual([]);
  }, 60_000);

  it('refuses what is not there, with advice', async () => {
    expect(await ballast('ocds', 'nope')).toEqual({ exit: 3, said: expect.stringContaining('No procurement "nope"') });
    expect((await ballast('ocds', '--known-on', '1990-01-01')).exit).toBe(3);
    expect((await ballast('ocds', '--known-on', '2026-02-30')).exit).toBe(2);
    expect((await ballast('ocds', 'dla-cobalt-2025', '--material', 'cobalt')).exit).toBe(2);
    expect(await refusal('records/nope')).toEqual([404, 'unknown-procurement']);
    expect(await refusal('records?material=unobtainium')).toEqual([404, 'unknown-material']);
    expect(await refusal('records?material=thallium')).toEqual([404, 'no-releases']);
    expect(await refusal("releases/x'%3B--%3Cscript%3E")).toEqual([404, 'unknown-procurement']);
    expect(await refusal('releases?sideways=1')).toEqual([400, 'invalid-query']);
    expect(await refusal('releases/%00')).toEqual([400, 'invalid-query']);
  });
});
