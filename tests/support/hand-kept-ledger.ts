import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { NOW, type TestLedger } from './ledger.ts';
import { ROOT } from './source-files.ts';

/** What of `data/` a ledger without the official tables is made of. */
const PARTS = ['claims', 'events', 'corrections', 'judgements.jsonl', 'prices', 'tours'] as const;
const TABLES = [
  'materials.csv',
  'forms.csv',
  'countries.csv',
  'organisations.csv',
  'properties.csv',
  'sources.yaml',
  'hs-codes.csv',
];

/** A real ledger of the files people keep by hand, some seconds quicker to fill than the whole. */
export async function openHandKeptLedger(): Promise<TestLedger> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-test-'));
  const dataFolder = path.join(folder, 'data');
  await mkdir(dataFolder);
  for (const name of [...PARTS, ...TABLES]) {
    await cp(path.join(ROOT, 'data', name), path.join(dataFolder, name), { recursive: true });
  }
  const home = path.join(folder, 'home');
  const workbench = await openWorkbench({ home, dataFolder, now: NOW, role: 'server' });
  await workbench.ingestBuiltIn();
  const close = async (): Promise<void> => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { home, workbench, close };
}
