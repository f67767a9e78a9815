import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { NOW } from '../support/ledger.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-own-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ballast(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const exit = await run([...args, '--home', path.join(folder, 'home')], {
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    columns: 100,
    colour: false,
    progress: false,
    env: {},
    now: NOW,
  });
  return { exit, ...printed };
}

async function markings(): Promise<readonly string[]> {
  const workbench = await openWorkbench({ home: path.join(folder, 'home'), now: NOW, role: 'command' });
  try {
    return (await workbench.store.statements({})).map(({ source, marking }) => `${source} ${marking}`);
  } finally {
    await workbench.close();
  }
}

it('the template is printed as a table, and written as a workbook that is never written over', async () => {
  const printed = await ballast('template');
  expect([printed.exit, printed.out.split('\r\n')[0]?.split(',')[0]]).toEqual([0, 'series']);
  const file = path.join(folder, 'mine.xlsx');
  expect((await ballast('template', file)).exit).toBe(0);
  const before = await readFile(file);
  const again = await ballast('template', file);
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('it is there already')]);
  expect(await readFile(file)).toEqual(before);
});

it('a filled table is internal unless it is said to be public; a bad row is one problem', async () => {
  const [header = '', first = ''] = (await ballast('template')).out.split(/\r?\n/);
  const mine = path.join(folder, 'mine.csv');
  await writeFile(mine, [header, first, first.replace('USD/t', 'tons')].join('\n'));
  const { exit, out } = await ballast('ingest', mine);
  expect(exit).toBe(1);
  expect(out).toMatch(/line 3, column unit/);
  expect(await markings()).toEqual(['own-series internal']);
  const open = path.join(folder, 'open.csv');
  await writeFile(open, [header, first.replace('My metal price', 'Another price')].join('\n'));
  expect((await ballast('ingest', open, '--public')).exit).toBe(0);
  expect([...(await markings())].sort()).toEqual(['own-series internal', 'own-series public']);
});

it('the workbook of the template is taken in like the table', async () => {
  const { exit, out } = await ballast('ingest', path.join(folder, 'mine.xlsx'));
  expect([exit, out]).toEqual([0, expect.stringMatching(/taken in .*mine\.xlsx/)]);
});
