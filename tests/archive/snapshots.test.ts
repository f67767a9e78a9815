import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, keepSnapshot, listSnapshots, readSnapshot, snapshotPath } from '../../src/archive/snapshots.ts';
import { sha256Of } from '../../src/ledger/id.ts';
import { temporaryFolder } from './temporary.ts';

test('bytes come back by their SHA-256, which is that of the ledger', async () => {
  const home = await temporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const snapshot = await keepSnapshot(home, bytes);
      expect(snapshot).toBe(sha256Of(bytes));
      expect(new Uint8Array(await readSnapshot(home, snapshot))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 30 },
  );
});

test('the same bytes are kept once', async () => {
  const home = await temporaryFolder();
  await keepSnapshot(home, Buffer.from('one'));
  await keepSnapshot(home, Buffer.from('one'));
  await keepSnapshot(home, Buffer.from('two'));
  expect(await listSnapshots(home)).toEqual([hashOf(Buffer.from('one')), hashOf(Buffer.from('two'))].sort());
});

test('altered bytes are not read, and mended when the same bytes arrive again', async () => {
  const home = await temporaryFolder();
  const snapshot = await keepSnapshot(home, Buffer.from('as received'));
  await writeFile(snapshotPath(home, snapshot), 'as altered');
  await expect(readSnapshot(home, snapshot)).rejects.toThrow(`snapshot ${snapshot} is altered`);
  await keepSnapshot(home, Buffer.from('as received'));
  expect((await readFile(snapshotPath(home, snapshot))).toString()).toBe('as received');
});

test('missing bytes are said to be missing', async () => {
  const home = await temporaryFolder();
  const snapshot = hashOf(Buffer.from('never kept'));
  await expect(readSnapshot(home, snapshot)).rejects.toThrow(`snapshot ${snapshot} is missing`);
});

test('what a crash left half-written is no snapshot', async () => {
  const home = await temporaryFolder();
  const snapshot = await keepSnapshot(home, Buffer.from('whole'));
  const path = snapshotPath(home, snapshot);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.99-aa.tmp`, 'wh');
  expect(await listSnapshots(home)).toEqual([snapshot]);
  await truncate(path, 2);
  await expect(readSnapshot(home, snapshot)).rejects.toThrow('altered');
});
