import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import type { LedgerStore } from '../../src/store/ledger-store.ts';
import { openDatabase, type StoreOptions, storeOver } from '../../src/store/open-store.ts';
import { evidenceCases } from './evidence-cases.ts';
import { planCases } from './plan-cases.ts';
import { rebuildCases } from './rebuild-cases.ts';
import { refusalCases } from './refusal-cases.ts';
import { replacedCases } from './replaced-cases.ts';
import { roundTripCases } from './round-trip-cases.ts';
import { runCases } from './run-cases.ts';
import { schemaCases } from './schema-cases.ts';
import { stockCases } from './stock-cases.ts';
import { transactionCases } from './transaction-cases.ts';

/** An open, empty ledger for one test. */
export interface Ledger {
  readonly db: Database;
  readonly store: LedgerStore;
  readonly options: StoreOptions;
}

/** Opens an empty ledger in a place of its own, for the test at hand or (`for-all`) for the tests of a whole block. */
export type OpenLedger = (how?: 'for-all') => Promise<Ledger>;

/** A kind of database: makes empty places on it, and cleans up after all tests. */
export interface Places {
  readonly fresh: () => Promise<StoreOptions>;
  readonly stop: () => Promise<void>;
}

/** The same tests for every database the ledger can be kept in. */
export function storeSuite(name: string, start: () => Promise<Places>): void {
  describe(`the store on ${name}`, () => {
    let places: Places | null = null;
    const shared: Database[] = [];
    const own: Database[] = [];
    const closeAll = async (opened: Database[]): Promise<void> => {
      await Promise.all(opened.splice(0).map((db) => db.close().catch(() => undefined)));
    };

    beforeAll(async () => {
      places = await start();
    });
    afterEach(() => closeAll(own));
    afterAll(async () => {
      await closeAll(shared);
      await places?.stop();
    });

    const open: OpenLedger = async (how) => {
      if (places === null) throw new Error('the database did not start');
      const options = await places.fresh();
      const db = await openDatabase(options);
      (how === 'for-all' ? shared : own).push(db);
      return { db, store: storeOver(db), options };
    };

    evidenceCases(open);
    roundTripCases(open);
    refusalCases(open);
    transactionCases(open);
    schemaCases(open);
    rebuildCases(open);
    replacedCases(open);
    stockCases(open);
    runCases(open);
    planCases(open);

    it('opens again with all it had', async () => {
      const { store, options } = await open();
      await store.close();
      const again = storeOver(await openDatabase(options));
      expect(await again.counts()).toMatchObject({ statements: 0, head: 0 });
      await again.close();
    });
  });
}
