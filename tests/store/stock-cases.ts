import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { isNothing } from '../../src/stockpile/mass.ts';
import { inventoryOn } from '../../src/stockpile/stock-inventory.ts';
import type { Database } from '../../src/store/database.ts';
import type { LedgerStore } from '../../src/store/ledger-store.ts';
import type { StockTotal } from '../../src/store/stock-store.ts';
import type { IsoDate } from '../../src/units/period.ts';
import type { Mass } from '../../src/vocabulary/stock-record.ts';
import { withChanges } from '../../src/workbench/stock-changes.ts';
import { stock } from '../support/stock-records.ts';
import { DAYS, randomBook } from '../support/stock-sequences.ts';
import { batch } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Intakes a random book comes in, each recorded on a day of its own. */
const INTAKES = ['2025-01-01', '2025-01-02', '2025-01-03'] as const;
const RUNS = { numRuns: 6 };
const LOOKED_AT = ['2024-01-12', '2024-01-31', '2024-02-01', DAYS.at(-1) ?? ''];

/** What holds a stock book together in a database: totals, lists, turns, and that nothing derived drifts. */
export function stockCases(open: OpenLedger): void {
  let store: LedgerStore;
  let db: Database;
  const made = { books: 0, intakes: 0 };
  beforeAll(async () => {
    ({ store, db } = await open('for-all'));
  });

  /** Saves a random book under a holder of its own, in three intakes; its records as saved, by intake. */
  async function saved(records: readonly StockEvent[]): Promise<readonly (readonly StockEvent[])[]> {
    made.books += 1;
    const holder = `holder-${made.books}`;
    const own = records.map(({ kind, date, payload }) => stock(kind, date, payload as never, holder));
    const size = Math.ceil(own.length / INTAKES.length);
    const parts = INTAKES.map((_, i) => own.slice(i * size, (i + 1) * size));
    for (const [i, part] of parts.entries()) {
      made.intakes += 1;
      const intake = batch(made.intakes, { stock: part, recorded: `${INTAKES[i]}T12:00:00Z` });
      await store.save({ ...(await withChanges(store, intake)), sequence: made.intakes });
    }
    return parts;
  }

  const lines = (totals: readonly Omit<StockTotal, 'holder'>[]) =>
    totals
      .map(({ material, form, grade, contentOf, books, accepted, uncommitted, onLoan }) => ({
        of: JSON.stringify([material, form, grade, contentOf]),
        masses: [books, accepted, uncommitted, onLoan],
      }))
      .filter(({ masses }) => !masses.every(isNothing))
      .sort((a, b) => (a.of < b.of ? -1 : 1));
  const pure = (records: readonly StockEvent[], on: IsoDate) =>
    lines(inventoryOn(records, on).map(({ totals, ...line }) => ({ ...line, ...totals, books: totals.onBooks })));
  const gross = (totals: readonly { readonly books: Mass }[]): number =>
    totals.reduce((sum, { books }) => sum + books.gross, 0);

  describe('a random stock book', () => {
    it('has the totals its records fold to, on any day, as known on any day, place by place', async () => {
      await fc.assert(
        fc.asyncProperty(randomBook, async ({ records }) => {
          const parts = await saved(records);
          const holder = `holder-${made.books}`;
          const all = parts.flat();
          for (const on of LOOKED_AT) {
            const totals = await store.stockTotals({ holder, on });
            expect(lines(totals)).toEqual(pure(all, on));
            for (const [i, knownOn] of INTAKES.entries()) {
              const known = await store.stockTotals({ holder, on, knownOn });
              expect(lines(known)).toEqual(pure(parts.slice(0, i + 1).flat(), on));
            }
            const bySite = await store.stockTotals({ holder, on, bySite: true });
            expect(gross(bySite)).toBe(gross(totals));
            for (const site of ['hawthorne', 'scotia']) {
              expect(gross(bySite.filter((line) => line.site === site))).toBe(
                gross(await store.stockTotals({ holder, on, site })),
              );
            }
          }
          expect(await store.stockDrift()).toEqual([]);
        }),
        RUNS,
      );
    });

    it('reads back what was saved, whole or page by page, forwards and backwards', async () => {
      const [{ records } = { records: [] }] = fc.sample(randomBook, { numRuns: 1, seed: 7 });
      const all = (await saved(records)).flat();
      const holder = `holder-${made.books}`;
      const whole = (await store.stockRecords({ holder })).items;
      expect([...whole].sort(byId)).toEqual([...all].sort(byId));
      expect(whole.map(({ date }) => date)).toEqual(whole.map(({ date }) => date).sort());
      expect(await pages((page) => store.stockRecords({ holder }, page))).toEqual(whole);
      const backwards = await pages((page) => store.stockRecords({ holder }, { ...page, newestFirst: true }));
      expect(backwards).toEqual(whole.toReversed());
      const [first] = all;
      expect((await store.stockRecords({ idPrefix: first?.id.slice(0, 12) ?? '' })).items).toEqual([first]);
      expect((await store.stockRecords({ holder, numbers: ['C-1', 'none'] })).items).toHaveLength(1);
      const listed = await pages((page) => store.stockLots({ holder }, page));
      expect(listed.map(({ lot }) => lot)).toEqual(['A', 'A2', 'B', 'S', 'S2']);
      for (const { lot, turns } of listed) {
        expect(await store.stockSince(holder, lot, 0)).toHaveLength(turns);
        expect((await store.stockRecords({ holder, lots: [lot] })).items).toHaveLength(turns);
      }
      await expect(store.stockLots({}, { limit: 1, after: 'elsewhere' })).rejects.toThrow('is no place in this list');
    });
  });

  describe('what is derived from stock records', () => {
    it('is told apart from what the entries give', async () => {
      const [{ records } = { records: [] }] = fc.sample(randomBook, { numRuns: 1, seed: 11 });
      await saved(records);
      const holder = `holder-${made.books}`;
      await db.query(`update stock_months set books_gross = books_gross + 1 where holder = $1`, [holder]);
      await db.query(`delete from stock_lots where holder = $1 and lot = 'S'`, [holder]);
      const drift = await store.stockDrift();
      expect(drift).toContain(`stock_lots, ${holder}, lot S`);
      expect(drift.some((line) => line.startsWith(`stock_months, ${holder}, cobalt scrap, 2024-01`))).toBe(true);
    });
  });
}

const byId = (a: StockEvent, b: StockEvent): number => (a.id < b.id ? -1 : 1);

/** All items of a list, three at a time. */
async function pages<T>(
  read: (page: {
    readonly limit: number;
    readonly after?: string;
  }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const part = await read(after === undefined ? { limit: 3 } : { limit: 3, after });
    items.push(...part.items);
    after = part.next;
  }
  return items;
}
