import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
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

describe('export', () => {
  it('writes the workbook the API gives, whole', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'conflicts.xlsx');
    const { exit, said } = await ballast('export', 'conflicts', '--material', 'antimony', '-o', file);
    expect([exit, said]).toEqual([
      0,
      expect.stringMatching(/bytes, ballast-conflicts-antimony-2026-11-23-public\.xlsx$/),
    ]);
    const sheets = await readExcelFile(await readFile(file));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Notes', 'Sources', 'Method']);
    expect(await readdir(folder)).toEqual(['conflicts.xlsx']);
  });

  it('writes CSV when the file is called so, the same as the route', async () => {
    const file = path.join(await temporaryFolder(), 'events.csv');
    expect((await ballast('export', 'events', '--material', 'cobalt', '--output', file)).exit).toBe(0);
    const route = await fetch(`${serving.address}/api/v1/events?material=cobalt&format=csv`);
    expect(await readFile(file, 'utf8')).toBe(await route.text());
  });

  it('says what is wrong and leaves no file behind', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'x.xlsx');
    expect(await ballast('export', 'nonsense', '-o', file)).toMatchObject({
      exit: 5,
      said: expect.stringMatching(/no \/api\/v1\/nonsense/),
    });
    expect(await ballast('export', 'events', '--format', 'pdf')).toMatchObject({ exit: 2 });
    expect(await ballast('export', 'events', '-o', path.join(folder, 'nowhere', 'x.csv'))).toMatchObject({
      ...{ exit: 3, said: expect.stringMatching(/Cannot write .*ENOENT/) },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('search', () => {
  it('prints what is found by kind, with where it leads', async () => {
    const { exit, said } = await ballast('search', 'alloy', 'grade', 'cobalt');
    expect(exit).toBe(0);
    expect(said).toMatch(/found for “alloy grade cobalt” .*as known on 23 Nov 2026/);
    for (const kind of ['Procurements', 'Prices', 'Claims'])
      expect(said).toMatch(new RegExp(`^${kind} \\(\\d+\\)$`, 'm'));
  });

  it('prints with --json what the API answers', async () => {
    const { said } = await ballast('search', 'antimoy', '--json');
    expect(JSON.parse(said)).toEqual(await (await fetch(`${serving.address}/api/v1/search?q=antimoy`)).json());
  });
});
