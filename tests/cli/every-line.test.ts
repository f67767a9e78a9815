import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { journalPath } from '../../src/archive/journal.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { runBallast } from '../support/command-line.ts';
import { NOW } from '../support/ledger.ts';
import { writeDataFolder } from '../workbench/small-data.ts';

/** Verbs that go through every line of the journal: a ledger of three files shows what they say as well as the whole. */
let folder: string;
let workbench: Workbench;
let serving: Serving;

async function filled(name: string): Promise<Workbench> {
  const [home, dataFolder] = [path.join(folder, name), path.join(folder, 'data')];
  const opened = await openWorkbench({ home, dataFolder, now: NOW, role: 'server' });
  await opened.ingestBuiltIn();
  return opened;
}
const ballast = (...args: readonly string[]) => runBallast(workbench.home, args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-lines-'));
  await writeDataFolder(path.join(folder, 'data'));
  workbench = await filled('served');
  serving = await serve({ workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await workbench?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('through a server', () => {
  it('verify with --json prints what the API answers', async () => {
    const { exit, out } = await ballast('verify', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual(await (await fetch(`${serving.address}/api/v1/verify`)).json());
  });

  it('verify and doctor find nothing altered, and all in order', async () => {
    expect(await ballast('verify')).toMatchObject({ exit: 0, out: expect.stringContaining('nothing altered') });
    expect(await ballast('doctor')).toMatchObject({ exit: 0, out: expect.stringContaining('All is in order.') });
  });

  it('init takes nothing in twice', async () => {
    const { exit, out } = await ballast('init');
    expect([exit, out]).toEqual([0, expect.stringMatching(/^0 files taken in, 3 already known/)]);
  });

  it('rebuild says that all has the same ids', async () => {
    const all = expect.stringContaining('all with the same ids');
    expect(await ballast('rebuild')).toMatchObject({ exit: 0, out: all });
  });
});

describe('an altered journal', () => {
  it('is named by verify, with exit status 1', async () => {
    const altered = await filled('altered');
    await altered.close();
    const { home } = altered;
    const journal = journalPath(home);
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('prices-901', 'prices-999'));
    const { exit, out } = await runBallast(home, ['verify']);
    expect(exit).toBe(1);
    expect(out).toMatch(/First: journal line 2: the line is altered/);
    expect(await runBallast(home, ['show', 'antimony'])).toMatchObject({
      exit: 4,
      err: expect.stringMatching(/line 2 is altered.*verify/s),
    });
  });
});
