import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LedgerStore } from '../../src/store/ledger-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { OvertakenError } from '../../src/store/stock-turns.ts';
import { withChanges } from '../../src/workbench/stock-changes.ts';
import { batch } from '../store/batch.ts';
import { createDatabase, startPostgres, type TestServer } from '../support/postgres.ts';
import { g, METAL, SITE, stock } from '../support/stock-records.ts';
import { openLedger } from './ledger.ts';
import { CARDS, draft, stockPlace } from './stock-place.ts';

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

const receipt = stock('receipt', '2024-01-10', { number: 'R-1', lot: 'A', site: 'hawthorne', ...g(1000, 996) });
const sale = (number: string) => stock('sale', '2024-03-01', { number, lot: 'A', ...g(800, 796) });

/** Saves records as an intake of the next sequence, derived from what the connection sees now. */
async function intake(store: LedgerStore, sequence: number, ...stocked: readonly ReturnType<typeof sale>[]) {
  return withChanges(store, batch(sequence, { stock: stocked }));
}

test('of two connections that move one lot from the same state, the database lets one through', async () => {
  const databaseUrl = await emptyDatabase('stock_race');
  const [one, two] = [
    await openStore({ home: '/nowhere', databaseUrl }),
    await openStore({ home: '/nowhere', databaseUrl }),
  ];
  try {
    await one.save({ ...(await intake(one, 1, SITE, METAL, receipt)), sequence: 1 });
    for (const round of [0, 1, 2]) {
      const [first, second] = [await intake(one, 2, sale(`S-${round}-1`)), await intake(two, 3, sale(`S-${round}-2`))];
      const sequence = 2 + 2 * round;
      const settled = await Promise.allSettled([
        one.save({ ...first, sequence, snapshot: `${sequence}`.padStart(64, '0') }),
        two.save({ ...second, sequence: sequence + 1, snapshot: `${sequence + 1}`.padStart(64, '0') }),
      ]);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = settled.find((each) => each.status === 'rejected');
      expect(lost?.reason).toBeInstanceOf(OvertakenError);
      expect(lost?.reason).toMatchObject({ holder: 'own', lots: ['A'] });
      const last = await two.stockSince('own', 'A', 2 + round);
      expect(last).toHaveLength(1);
    }
    expect((await one.stockRecords({ holder: 'own', kinds: ['sale'] })).items).toHaveLength(3);
    expect((await one.digests()).length).toBe(4);
    expect(await one.stockDrift()).toEqual([]);
    // A number that somebody else has just given to another lot's record is no key of the lot's turn.
    const [mine, theirs] = [
      await intake(one, 20, stock('lot', '2024-01-01', { ...METAL.payload, number: 'N', lot: 'X' } as never)),
      await intake(two, 21, stock('lot', '2024-01-01', { ...METAL.payload, number: 'N', lot: 'Y' } as never)),
    ];
    await one.save({ ...mine, sequence: 20 });
    await expect(two.save({ ...theirs, sequence: 21 })).rejects.toMatchObject({ numbers: ['N'] });
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});

test('on PostgreSQL the same verbs, and a rebuild gives the same book', async () => {
  const place = await stockPlace();
  const databaseUrl = await emptyDatabase('stock_verbs');
  const workbench = await openLedger(place, { databaseUrl });
  await workbench.recordStock([...CARDS, draft(receipt)]);
  const seen = Object.fromEntries(await workbench.store.stockTurns('own', ['A']));
  const both = await Promise.all([
    workbench.recordStock([draft(sale('S-1'))], { seen, by: 'ann' }),
    workbench.recordStock([draft(sale('S-2'))], { seen, by: 'ben' }),
  ]);
  expect(both).toMatchObject([
    { outcome: 'recorded' },
    { outcome: 'overtaken', lots: [{ lot: 'A', by: [{ payload: { number: 'S-1' }, principal: 'ann' }] }] },
  ]);
  const asIs = async () => [
    await workbench.store.stockTotals({ on: '2024-12-31' }),
    await workbench.store.stockLots({}, { limit: 10 }),
    (await workbench.store.stockRecords({})).items,
  ];
  const before = await asIs();
  expect((await workbench.verify()).findings).toEqual([]);
  await workbench.rebuild();
  expect(await asIs()).toEqual(before);
  expect((await workbench.verify()).findings).toEqual([]);
});
