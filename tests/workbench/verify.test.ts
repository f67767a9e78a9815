import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { inspectJournal, journalPath } from '../../src/archive/journal.ts';
import { snapshotPath } from '../../src/archive/snapshots.ts';
import { freshPlace, openLedger } from './ledger.ts';

// Every test opens real databases, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

/** Runs a check while one byte of a file is another, and puts the file back. */
async function withFlippedByte<T>(path: string, position: number, change: number, check: () => Promise<T>): Promise<T> {
  const bytes = await readFile(path);
  const altered = Buffer.from(bytes);
  altered[position] = (altered[position] ?? 0) ^ change;
  await writeFile(path, altered);
  try {
    return await check();
  } finally {
    await writeFile(path, bytes);
  }
}

const change = fc.integer({ min: 1, max: 255 });

test('verify names the journal line or the snapshot in which any one byte was altered', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const path = journalPath(workbench.home);
  const journal = await readFile(path);
  const { entries } = await inspectJournal(workbench.home);

  await fc.assert(
    fc.asyncProperty(fc.nat(journal.length - 1), change, async (position, flip) => {
      const line = journal.subarray(0, position).toString('latin1').split('\n').length;
      const report = await withFlippedByte(path, position, flip, () => workbench.verify());
      expect([report.ok, report.first?.where]).toEqual([false, `journal line ${line}`]);
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...entries), fc.nat(), change, async (entry, anywhere, flip) => {
      const file = snapshotPath(workbench.home, entry.snapshot);
      const position = anywhere % (await readFile(file)).length;
      const report = await withFlippedByte(file, position, flip, () => workbench.verify());
      expect(report.first?.where).toBe(`snapshot ${entry.snapshot} (journal line ${entry.sequence}, ${entry.name})`);
      expect(report.first?.what).toContain('is altered');
    }),
    { numRuns: 40 },
  );
  expect(await workbench.verify()).toMatchObject({ ok: true, entries: 3, snapshots: 3, evidence: 10, first: null });
});

test('verify finds the journal cut short while the ledger is open', async () => {
  const workbench = await openLedger(await freshPlace());
  await workbench.ingestBuiltIn();
  const text = await readFile(journalPath(workbench.home), 'utf8');
  await writeFile(journalPath(workbench.home), `${text.split('\n').slice(0, 2).join('\n')}\n`);
  expect((await workbench.verify()).first).toMatchObject({ where: 'journal line 3' });
  await writeFile(journalPath(workbench.home), text);
});
