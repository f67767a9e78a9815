import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { builtUrl } from '../../src/store/worker-url.ts';
import { batch, STATEMENTS } from './batch.ts';

/** What only the embedded database can suffer: its files are in the user's folder. */
describe('the folder of the embedded database', () => {
  let root = '';
  let home = '';
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'ballast-embedded-'));
    home = path.join(root, 'not', 'there', 'yet');
    const store = await openStore({ home });
    await store.save(batch(1, { statements: STATEMENTS }));
    await store.close();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('is made where nothing was, and holds what was saved', async () => {
    const store = await openStore({ home });
    expect(await store.statements({})).toEqual(STATEMENTS);
    await store.close();
    expect(await readdir(home)).toEqual(['db']);
  });

  it('is put back when a rebuild was stopped between its two renames', async () => {
    await rename(path.join(home, 'db'), path.join(home, 'db.old'));
    const store = await openStore({ home });
    expect(await store.statements({})).toEqual(STATEMENTS);
    await store.close();
    expect(await readdir(home)).toEqual(['db']);
  });

  it.each([
    ['an emptied control file', 'global/pg_control'],
    ['a wrong version', 'PG_VERSION'],
  ])('is refused with what to do when damaged: %s', async (_, file) => {
    const damaged = path.join(root, file.replaceAll('/', '-'));
    await (await openStore({ home: damaged })).close();
    await writeFile(path.join(damaged, 'db', file), '');
    await expect(openStore({ home: damaged })).rejects.toMatchObject({
      name: 'UnusableDatabaseError',
      message: expect.stringMatching(/cannot be used .*Run `ballast rebuild`/),
    });
    const anew = await openStore({ home: damaged, overwrite: true });
    expect(await anew.schemaDifferences()).toEqual([]);
    await anew.close();
  });

  it('is not taken for an empty ledger when its version file is gone', async () => {
    const other = path.join(root, 'other');
    await mkdir(path.join(other, 'db', 'base'), { recursive: true });
    await expect(openStore({ home: other })).rejects.toThrow(/PG_VERSION is missing/);
  });
});

describe('a worker address', () => {
  it('points at the built file, also from the sources', () => {
    expect(builtUrl('store/pglite-worker.js').pathname).toMatch(/\/dist\/store\/pglite-worker\.js$/);
  });

  it('says what to run when the file is not built', () => {
    expect(() => builtUrl('store/nothing.js')).toThrow(
      /dist\/store\/nothing\.js is missing: run `npm run build` first/,
    );
  });
});
