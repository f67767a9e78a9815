import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inspectJournal } from '../../src/archive/journal.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { inventoryOn } from '../../src/stockpile/stock-inventory.ts';
import { g, METAL, SITE, stock } from '../support/stock-records.ts';
import { startChild } from './child.ts';
import { openLedger } from './ledger.ts';
import { recordFile, stockPlace } from './stock-place.ts';

const ROUNDS = 2;
const MOVEMENTS_A_ROUND = 6;

/** Each takes in a kilogram and sells half of it: a half-written one would leave another total. */
const movement = (number: number): readonly StockEvent[] => [
  stock('receipt', '2024-01-10', { number: `R-${number}`, lot: 'A', site: 'hawthorne', ...g(1000, 990) }),
  stock('sale', '2024-01-11', { number: `S-${number}`, lot: 'A', ...g(500, 495) }),
];

test('killed in the middle of a movement, a book has all of it or nothing', { timeout: 900_000 }, async () => {
  const place = await stockPlace();
  const first = await openLedger(place);
  expect(await first.ingestFile(recordFile('cards.jsonl', [SITE, METAL]))).toMatchObject({ takenIn: 1 });
  await first.close();
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const paths = Array.from({ length: MOVEMENTS_A_ROUND }, (_, i) => round * MOVEMENTS_A_ROUND + i).map(
      (number) => [join(place.home, '..', `movement-${number}.jsonl`), movement(number)] as const,
    );
    for (const [path, records] of paths) await writeFile(path, recordFile('', records).bytes);
    const child = startChild(
      place,
      'command',
      paths.map(([path]) => path),
    );
    await child.until('opened');
    const wanted = Math.floor(Math.random() * MOVEMENTS_A_ROUND);
    while (child.acknowledged.length < wanted) await child.until('acknowledged');
    await sleep(Math.random() * 120);
    child.process.kill('SIGKILL');
    await child.ended();
    expect(child.errors).toBe('');
    for (const name of child.acknowledged) acknowledged.add(name);
  }
  const { entries, fault } = await inspectJournal(place.home);
  expect(fault).toBeNull();
  expect([...acknowledged].filter((name) => !entries.some((entry) => entry.name === name))).toEqual([]);

  const survivor = await openLedger(place);
  expect((await survivor.verify()).findings).toEqual([]);
  const { items } = await survivor.store.stockRecords({});
  const movements = entries.length - 1;
  expect(items).toHaveLength(2 + 2 * movements);
  const [total] = await survivor.store.stockTotals({ on: '2024-01-11' });
  expect(total?.books).toEqual(movements === 0 ? undefined : g(500 * movements, 495 * movements));
  expect(total?.books).toEqual(inventoryOn(items, '2024-01-11')[0]?.totals.onBooks);
});
