import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInFolder, listBuiltIn, readBuiltIn } from '../../src/archive/builtin.ts';
import { temporaryFolder } from './temporary.ts';

test('data files are listed in one order, with their folders, and nothing else', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'usgs-mcs', 'mcs-2026'), { recursive: true });
  for (const name of ['sources.yaml', 'materials.csv', 'usgs-mcs/mcs-2026/cobalt.csv', 'README.md', '.hidden.csv']) {
    await writeFile(join(folder, name), name);
  }
  const names = await listBuiltIn(folder);
  expect(names).toEqual(['data/materials.csv', 'data/sources.yaml', 'data/usgs-mcs/mcs-2026/cobalt.csv']);
  expect((await readBuiltIn(names[2] as string, folder)).toString()).toBe('usgs-mcs/mcs-2026/cobalt.csv');
});

test('the built-in folder is the one of the package', () => {
  expect(builtInFolder()).toBe(join(import.meta.dirname, '..', '..', 'data'));
});
