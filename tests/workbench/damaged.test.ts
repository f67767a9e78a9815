import { cpSync } from 'node:fs';
import { appendFile, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { journalPath } from '../../src/archive/journal.ts';
import { snapshotPath } from '../../src/archive/snapshots.ts';
import type { FileReport } from '../../src/workbench/reports.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { idsIn, openLedger } from './ledger.ts';
import { writeDataFolder } from './small-data.ts';

// Every test opens real databases, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

type Place = { readonly home: string; readonly dataFolder: string };
const placeIn = (folder: string): Place => ({ home: join(folder, 'home'), dataFolder: join(folder, 'data') });

/** A ledger that took in the small data and was closed cleanly: each test damages a copy of its own. */
let sound: { readonly folder: string; readonly ids: readonly string[]; readonly files: readonly FileReport[] };
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ballast-'));
  const place = placeIn(folder);
  await writeDataFolder(place.dataFolder);
  const workbench = await openWorkbench({ ...place, role: 'command' });
  const { files } = await workbench.ingestBuiltIn();
  sound = { folder, files, ids: await idsIn(workbench) };
  await workbench.close();
});
afterAll(() => rm(sound.folder, { recursive: true, force: true }));

async function copyOfSound(): Promise<Place> {
  const folder = await temporaryFolder();
  // A thousand small files: the synchronous copy is several times faster.
  cpSync(sound.folder, folder, { recursive: true, preserveTimestamps: true });
  return placeIn(folder);
}

type Damage = (folder: string) => Promise<void>;

/** Overwrites the middle of a file with other bytes. */
async function scribble(path: string): Promise<void> {
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  await handle.write(Buffer.alloc(Math.min(512, size), 0xa5), 0, undefined, Math.floor(size / 2));
  await handle.close();
}

/** The largest files under a folder: tables, indexes and the write-ahead log. */
async function largest(folder: string, count: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(files.map(async (path) => ({ path, size: (await stat(path)).size })));
  return sized
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ path }) => path);
}

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ['is gone', (folder) => rm(folder, { recursive: true })],
  ['lost its version file', (folder) => rm(join(folder, 'PG_VERSION'))],
  ['lost its control file', (folder) => rm(join(folder, 'global', 'pg_control'))],
  ['lost its tables', (folder) => rm(join(folder, 'base'), { recursive: true })],
  ['lost its write-ahead log', (folder) => rm(join(folder, 'pg_wal'), { recursive: true })],
  ['has bytes overwritten', async (folder) => void (await Promise.all((await largest(folder, 60)).map(scribble)))],
];

test.each(DAMAGES)('a database folder that %s is made anew with the same ids', async (_, damage) => {
  const place = await copyOfSound();
  await damage(join(place.home, 'db'));

  const after = await openLedger(place);
  expect(after.recovery.rebuilt).toMatchObject({ intakes: 3, statements: 10, readDifferently: [], unreadable: [] });
  expect(after.recovery.notes[0]).toContain('was made anew from snapshots and journal, 3 intakes');
  expect(await idsIn(after)).toEqual(sound.ids);
  expect((await after.verify()).findings).toEqual([]);
});

test('after an unclean stop the database is made anew, and says so', async () => {
  const place = await copyOfSound();
  await rm(join(place.home, 'db.clean'));
  const after = await openLedger(place);
  expect(after.recovery.notes).toEqual([
    'the last stop was not a clean one: the database was made anew from snapshots and journal, 3 intakes; runs and plans it kept are gone, and a case run again as before gives the same run',
  ]);
});

test('a torn last line is set aside, reported, and the ledger goes on', async () => {
  const place = await copyOfSound();
  await appendFile(journalPath(place.home), '{"sequence":4,"previous":"ab');
  const after = await openLedger(place);
  expect(after.recovery.torn).toBe('journal.torn-1');
  expect(after.recovery.notes[0]).toContain('it is kept in journal.torn-1');
  expect((await after.verify()).findings).toEqual([]);
  expect((await after.doctor()).findings.find(({ check }) => check === 'torn lines')).toMatchObject({
    state: 'notice',
  });
});

test('an altered journal line keeps the ledger shut and is named', async () => {
  const place = await copyOfSound();
  const text = await readFile(journalPath(place.home), 'utf8');
  await writeFile(journalPath(place.home), text.replace('prices-901', 'prices-999'));
  await expect(openLedger(place)).rejects.toThrow('line 2 is altered: its hash does not fit its content');
  await writeFile(journalPath(place.home), text);
  expect((await (await openLedger(place)).verify()).ok).toBe(true);
});

test('with a snapshot gone the rest stays usable, and the file itself mends it', async () => {
  const place = await copyOfSound();
  const { files, ids } = sound;
  const lost = files.find(({ name }) => name === 'data/prices/prices-901.csv');
  await rm(snapshotPath(place.home, lost?.snapshot ?? ''));
  await rm(join(place.home, 'db.clean'));

  const without = await openLedger(place);
  expect(without.recovery.rebuilt?.unreadable).toEqual(['journal line 2, data/prices/prices-901.csv']);
  expect((await without.store.problems()).map(({ code }) => code)).toEqual(['snapshot-gone']);
  expect((await idsIn(without)).length).toBe(5);
  expect((await without.verify()).first?.where).toContain(lost?.snapshot);
  await without.ingestBuiltIn();
  await without.rebuild();
  expect(await idsIn(without)).toEqual(ids);
  expect((await without.verify()).findings).toEqual([]);
});
