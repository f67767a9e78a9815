import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContractRecordDto, RequestSizeDto } from '../../src/api/contract-contracts.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { WantedDto } from '../../src/api/contract-wanted.ts';
import { run } from '../../src/cli/program.ts';
import { NOW } from '../support/ledger.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

// A real ledger with all built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

let server: SharedServer;
let folder: string;

beforeAll(async () => {
  server = await sharedServer();
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-money-'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process, through the server that holds the ledger. */
async function ballast(...args: readonly string[]): Promise<{ readonly exit: number; readonly text: string }> {
  const lines: string[] = [];
  const exit = await run([...args, '--home', server.home], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
    columns: 140,
    colour: false,
    progress: false,
    env: {},
    now: NOW,
  });
  return { exit, text: lines.join('\n') };
}

async function answerOf<T>(url: string): Promise<T> {
  return (await (await fetch(`${server.address}/api/v1${url}`)).json()) as T;
}

describe('contracts', () => {
  it('have a column for each role, and take a material', async () => {
    const { exit, text } = await ballast('contracts', '--material', 'cobalt');
    expect(exit).toBe(0);
    expect(text).toMatch(/Glencore +SP8000-26-D-0012 +\$1\.8 bn +– +\$450\.6 M +25 % +– +–/);
    expect(text).toContain('1 contracts');
    expect((await ballast('contracts', '--material', 'unobtainium')).exit).not.toBe(0);
  });

  it('are found by number however it is spelled, orders first', async () => {
    const { text } = await ballast('contract', 'sp800025d0007');
    expect(text).toMatch(/Sep 2025 +\$9\.9 M +\$9\.9 M +315,000 lb +\$31\.43\/lb/);
    expect(text).toMatch(/ordered +\$57\.2 M +23\.3 % of the ceiling; stated total \$57\.3 M/);
    expect(text).toMatch(/delivered +not published/);
    expect(text).toMatch(/pace if all were ordered +50\.5 t\/month +hypothetical/);
    expect(text.indexOf('Orders')).toBeLessThan(text.indexOf('pace if all were ordered'));
  });

  it('answer for a request too, and say that nothing was signed', async () => {
    const { text } = await ballast('contract', 'dla-cobalt-2025');
    expect(text).toContain('nothing was signed under it');
    expect(text).toMatch(/guaranteed minimum +\$2 M +0\.4 % of the ceiling/);
    expect(text).toMatch(/ceiling per pound +\$30\.32\/lb/);
    expect(text).toMatch(/14 Oct 2025 +\$21–22\.50\/lb +10,080–10,800 t +135–144 %/);
  });

  it('stand as they stood on a day, by all that is known since', async () => {
    const then = await answerOf<ContractRecordDto>('/contracts/dla-antimony-usac?on=2026-06-15');
    expect(then.obligated?.text).toBe('$25.3 M');
    expect(then.supplierRevenue).toEqual([]);
    const refused = await fetch(`${server.address}/api/v1/contracts?on=2026-02-30`);
    expect(refused.status).toBe(400);
  });

  it('refuse what there is not, in one message', async () => {
    const { exit, text } = await ballast('contract', 'nothing');
    expect(exit).not.toBe(0);
    expect(text).toMatch(/No procurement "nothing"/);
    const reply = await fetch(`${server.address}/api/v1/contracts/nothing/size`);
    expect([reply.status, ((await reply.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'unknown-procurement',
    ]);
  });

  it('name the denominator of every share of supply', async () => {
    const { items } = await answerOf<RequestSizeDto>('/contracts/dla-tin-2026/size');
    for (const { label, share } of items) if (share !== null) expect(share.rule).toContain(`as a share of ${label}`);
  });
});

describe('key materials wanted', () => {
  it('say of every empty cell why it is empty', async () => {
    const { items } = await answerOf<PageDto<WantedDto>>('/wanted?limit=1000');
    expect(items.length).toBeGreaterThan(30);
    for (const item of items) {
      for (const field of ['quantity', 'ceiling', 'guaranteedMinimum', 'ordered', 'form', 'grade'] as const) {
        expect([item.id, field, item[field] === null]).toEqual([item.id, field, item.absent[field] !== null]);
      }
    }
  });

  it('are printed, and taken away with units and sources', async () => {
    expect((await ballast('wanted', '--material', 'indium')).text).toMatch(/Indium .* 222 t .*request for information/);
    const file = path.join(folder, 'wanted.csv');
    expect((await ballast('export', 'wanted', '-o', file)).exit).toBe(0);
    const csv = await readFile(file, 'utf8');
    expect(csv.split('\n')[0]).toMatch(/absent\.ceiling.*unit,basis.*evidence,source/);
    expect(csv).toContain('no solicitation yet');
  });
});

describe('the pot', () => {
  it('stands at the count of 7 October 2026', async () => {
    const { text } = await ballast('pot', '--known-on', '2026-10-07');
    expect(text).toMatch(/ceilings, as counted +\$9,324,512,481 +4\.66 times the money/);
    expect(text).toMatch(/ordered, as counted +\$1,375,275,746 +68\.8 % of the money/);
    expect(text.match(/^ {2}(Elmet|Metallus).*Not yet on USAspending/gm)).toHaveLength(2);
    expect(text).toMatch(/shared ceiling: .*dla-aluminum-arconic/);
  });
});
