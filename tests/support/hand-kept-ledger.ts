import { cpSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { NOW, type TestLedger } from './ledger.ts';
import { madeOnce } from './made-once.ts';
import { ROOT } from './source-files.ts';

/** What of `data/` a ledger without the official tables is made of. */
const PARTS = [
  'claims',
  'events',
  'corrections',
  'judgements.jsonl',
  'prices',
  'tours',
  'checks',
  'deliverability',
] as const;
const TABLES = [
  'materials.csv',
  'forms.csv',
  'countries.csv',
  'organisations.csv',
  'properties.csv',
  'sources.yaml',
  'hs-codes.csv',
  'critical-lists.csv',
  'critical-list-entries.csv',
];

/** A real ledger of the files people keep by hand, some seconds quicker to fill than the whole: a copy of one, made once a run. */
export async function openHandKeptLedger(): Promise<TestLedger> {
  const made = await madeOnce('hand-kept-ledger', makeHandKept);
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-test-'));
  cpSync(made, folder, { recursive: true, preserveTimestamps: true });
  const [home, dataFolder] = [path.join(folder, 'home'), path.join(folder, 'data')];
  const workbench = await openWorkbench({ home, dataFolder, now: NOW, role: 'server' });
  const close = async (): Promise<void> => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { home, workbench, close };
}

async function makeHandKept(folder: string): Promise<void> {
  const dataFolder = path.join(folder, 'data');
  await mkdir(dataFolder, { recursive: true });
  for (const name of [...PARTS, ...TABLES]) {
    await cp(path.join(ROOT, 'data', name), path.join(dataFolder, name), { recursive: true });
  }
  const workbench = await openWorkbench({ home: path.join(folder, 'home'), dataFolder, now: NOW, role: 'command' });
  await workbench.ingestBuiltIn();
  await workbench.close();
}
