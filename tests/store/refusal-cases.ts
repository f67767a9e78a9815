import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, DatabaseError } from '../../src/store/database.ts';
import type { LedgerStore } from '../../src/store/ledger-store.ts';
import { APPEND_ONLY, EVIDENCE } from '../../src/store/schema.ts';
import { keptPlan } from '../support/plan-answers.ts';
import { statement } from '../support/statements.ts';
import { batch, FULL, STATEMENTS } from './batch.ts';
import { keptRun } from './run-cases.ts';
import type { OpenLedger } from './store-suite.ts';

const refusal = (db: Database, sql: string): Promise<unknown> => db.query(sql).catch((error: unknown) => error);

/** The database itself refuses to change evidence, and keeps nothing of a batch that fails. */
export function refusalCases(open: OpenLedger): void {
  describe('append-only', () => {
    let db: Database;
    beforeAll(async () => {
      const ledger = await open('for-all');
      db = ledger.db;
      await ledger.store.save(FULL);
      await ledger.store.saveRun(keptRun('a'));
      await ledger.store.savePlan(keptPlan('a'));
    });

    const changes: readonly (readonly [string, (table: string) => string])[] = [
      [
        'UPDATE',
        (table) =>
          `update ${table} set ${[...EVIDENCE, 'runs', 'buying_plans'].includes(table) ? "principal = 'somebody'" : 'intake = 0'}`,
      ],
      ['DELETE', (table) => `delete from ${table}`],
      ['TRUNCATE', (table) => `truncate ${table} cascade`],
    ];
    for (const table of APPEND_ONLY) {
      it.each(changes)(`refuses %s of ${table}`, async (operation, sql) => {
        const [{ n: before } = { n: 0 }] = await db.query<{ n: number }>(`select count(*) as n from ${table}`);
        const error = await refusal(db, sql(table));
        expect(error).toBeInstanceOf(DatabaseError);
        expect(error).toMatchObject({ code: 'BL001', hint: expect.stringMatching(/correction/) });
        expect(String(error)).toMatch(new RegExp(`the ledger is append-only: ${operation} on table \\w+ is refused`));
        expect(await db.query(`select count(*) as n from ${table}`)).toEqual([{ n: before }]);
        expect(before).toBeGreaterThan(0);
      });
    }

    it('refuses a change of no rows, an upsert, and a change as a replica', async () => {
      const upsert =
        'insert into intakes select * from intakes on conflict (sequence) do update set name = excluded.name';
      expect(await refusal(db, 'delete from statements where false')).toMatchObject({ code: 'BL001' });
      expect(await refusal(db, upsert)).toMatchObject({ code: 'BL001' });
      const asReplica = db.transaction(async (tx) => {
        await tx.execute('set local session_replication_role = replica');
        await tx.query('delete from statements');
      });
      await expect(asReplica).rejects.toMatchObject({ code: 'BL001' });
    });
  });

  describe('a failed save', () => {
    let store: LedgerStore;
    beforeAll(async () => {
      ({ store } = await open('for-all'));
    });

    it('leaves nothing, whichever table refuses', async () => {
      const [first] = STATEMENTS;
      const bad = [
        batch(1, { statements: STATEMENTS, events: [{ ...FULL.events[0], datePrecision: 'week' } as never] }),
        batch(1, { statements: [first, { ...statement({ period: '2001' }), recorded: 'yesterday' }] }),
        batch(1, { ...FULL, problems: [{ ...FULL.problems[0], advice: null } as never] }),
      ];
      for (const one of bad) {
        await expect(store.save(one)).rejects.toBeInstanceOf(DatabaseError);
        expect(await store.counts()).toMatchObject({ statements: 0, events: 0, claims: 0, intakes: 0, head: 0 });
      }
      expect(await store.save(FULL)).toMatchObject({ statements: STATEMENTS.length });
    });

    it('says what publication date it cannot read', async () => {
      const bad = { ...statement(), published: 'soon' };
      await expect(store.save(batch(2, { statements: [bad] }))).rejects.toThrow('"soon" is not a date');
      expect((await store.counts()).head).toBe(1);
    });
  });
}
