import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inspectJournal, openJournal } from '../../src/archive/journal.ts';
import { keepSnapshot } from '../../src/archive/snapshots.ts';
import { digestOf } from '../../src/workbench/digest.ts';
import { createDatabase, startPostgres, type TestServer } from '../support/postgres.ts';
import { freshPlace, idsIn, openLedger } from './ledger.ts';
import { priceTable } from './small-data.ts';

vi.setConfig({ testTimeout: 300_000 });

const server: { running: TestServer | null } = { running: null };
beforeAll(async () => {
  server.running = await startPostgres();
});
afterAll(() => server.running?.stop());

async function emptyDatabase(name: string): Promise<string> {
  if (server.running === null) throw new Error('PostgreSQL did not start');
  return createDatabase(server.running, name);
}

test('on PostgreSQL the same verbs give the same ids as on the embedded database', async () => {
  const place = await freshPlace();
  const databaseUrl = await emptyDatabase('workbench_verbs');
  const workbench = await openLedger(place, { databaseUrl });
  await workbench.ingestBuiltIn();
  const embedded = await openLedger(await freshPlace());
  await embedded.ingestBuiltIn();
  expect(await idsIn(workbench)).toEqual(await idsIn(embedded));
  expect((await workbench.verify()).findings).toEqual([]);
  expect(await workbench.rebuild()).toMatchObject({ intakes: 3, statements: 10 });
  expect(await idsIn(workbench)).toEqual(await idsIn(embedded));
  expect((await workbench.doctor()).ok).toBe(true);
  await workbench.close();

  const again = await openLedger(place, { databaseUrl });
  expect(again.recovery).toEqual({ notes: [], rebuilt: null, torn: null });
  expect((await again.ingestBuiltIn()).alreadyKnown).toBe(3);
});

test('an intake that stands in the journal only is added when the ledger opens', async () => {
  const place = await freshPlace();
  const databaseUrl = await emptyDatabase('workbench_behind');
  const before = await openLedger(place, { databaseUrl });
  await before.ingestBuiltIn();
  await before.close();
  const snapshot = await keepSnapshot(place.home, Buffer.from(priceTable(7)));
  const journal = await openJournal(place.home);
  const recorded = '2026-03-01T12:00:00.000Z';
  const intake = { recorded, principal: 'local', kind: 'intake', snapshot, name: 'seven.csv' } as const;
  await journal.append({ ...intake, parser: 'prices', marking: 'public', counts: {}, evidenceDigest: digestOf([]) });
  await journal.close();

  const after = await openLedger(place, { databaseUrl });
  expect(after.recovery.notes).toEqual(['1 intakes stood in the journal only and were added to the database']);
  expect(await after.store.counts()).toMatchObject({ intakes: 4, statements: 15 });
});

test('a database of another ledger is told from ours, and nothing is written over', async () => {
  const databaseUrl = await emptyDatabase('workbench_other');
  const one = await openLedger(await freshPlace(), { databaseUrl });
  await one.ingestBuiltIn();
  await one.close();
  const other = await openLedger(await freshPlace(), { databaseUrl });
  expect(other.recovery.notes[0]).toContain('does not hold what the journal says');
  const file = { name: 'x.csv', bytes: Buffer.from(priceTable(8)) };
  await expect(other.ingestFile(file)).rejects.toThrow('BALLAST_HOME and DATABASE_URL belong together');
  expect((await inspectJournal(other.home)).entries).toEqual([]);
  expect(await other.store.counts()).toMatchObject({ intakes: 3 });
});
