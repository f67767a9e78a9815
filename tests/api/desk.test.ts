import { expect, test } from 'vitest';
import { Desk } from '../../src/api/desk.ts';
import { NOW } from '../support/ledger.ts';
import { openLedger } from '../workbench/ledger.ts';
import { CARDS, stockPlace } from '../workbench/stock-place.ts';

test('a movement of a stock book leaves what follows from the ledger, and forgets what follows from stock books', async () => {
  const workbench = await openLedger(await stockPlace());
  const desk = new Desk(workbench, NOW, '0.0.0');
  const lots = async (): Promise<number> =>
    (await desk.view(undefined)).ofStock('lots', async () => (await workbench.store.stockRecords({})).items.length);
  const before = await desk.view(undefined);
  const ledger = await before.ledger();
  expect(await before.once('finding', () => 'before')).toBe('before');
  expect(await lots()).toBe(0);
  expect(await workbench.recordStock(CARDS)).toMatchObject({ outcome: 'recorded' });
  const after = await desk.view(undefined);
  expect(after.counts.head).toBeGreaterThan(before.counts.head);
  expect(await after.ledger()).toBe(ledger);
  expect(await after.once('finding', () => 'after')).toBe('before');
  expect(await lots()).toBe(CARDS.length);
  await workbench.ingestBuiltIn();
  expect(await (await desk.view(undefined)).ledger()).not.toBe(ledger);
});
