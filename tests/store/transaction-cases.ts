import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { isUnstorable, whyUnstorable } from '../../src/store/unstorable.ts';
import { statement } from '../support/statements.ts';
import { batch } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** The port: transactions, and values that come parsed alike from every driver. */
export function transactionCases(open: OpenLedger): void {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await open('for-all'));
    await db.execute('create table tally (n integer)');
  });

  describe('transactions', () => {
    beforeEach(() => db.execute('truncate tally'));

    it('do not interleave: nobody sees half of one', async () => {
      const addTwo = () =>
        db.transaction(async (tx) => {
          await tx.query('insert into tally values (1)');
          await pause(5);
          await tx.query('insert into tally values (1)');
        });
      const count = async () => (await db.query<{ n: number }>('select count(*) as n from tally'))[0]?.n ?? -1;
      const [, seen] = await Promise.all([
        Promise.all(Array.from({ length: 6 }, addTwo)),
        Promise.all(Array.from({ length: 20 }, count)),
      ]);
      expect(seen.filter((n) => n % 2 !== 0)).toEqual([]);
      expect(await count()).toBe(12);
    });

    it('keep nothing when the work fails, even when it swallowed the error', async () => {
      const failing = db.transaction(async (tx) => {
        await tx.query('insert into tally values (1)');
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      const swallowing = db.transaction(async (tx) => {
        await tx.query('insert into tally values (1)');
        await tx.query('select 1/0').catch(() => undefined);
      });
      await expect(swallowing).rejects.toMatchObject({ name: 'DatabaseError', code: '22012' });
      expect(await db.query('select count(*) as n from tally')).toEqual([{ n: 0 }]);
    });

    it('save nothing when what must be written before the commit is not', async () => {
      const { store } = await open();
      const one = batch(1, { statements: [statement()] });
      const failing = store.save(one, { beforeCommit: () => Promise.reject(new Error('the disk is full')) });
      await expect(failing).rejects.toThrow('the disk is full');
      expect(await store.counts()).toMatchObject({ statements: 0, intakes: 0 });
      const seen: string[] = [];
      await store.save(one, {
        meanwhile: () => void seen.push('meanwhile'),
        beforeCommit: async () => void seen.push('written'),
      });
      expect([seen, (await store.counts()).statements]).toEqual([['meanwhile', 'written'], 1]);
    });

    it('tell what can never be saved from what failed', async () => {
      const { store } = await open();
      const source = Array.from({ length: 20_000 }, (_, i) => ((i * i * 7919 + i) % 36).toString(36)).join('');
      const long = batch(1, { statements: [statement({ source: source.concat(randomBytes(9_000).toString('hex')) })] });
      expect(whyUnstorable(long)).toContain('too long');
      const refused = [
        long,
        batch(1, { name: 'a\u0000' }),
        batch(1, { statements: [statement({ period: '\ud83d' })] }),
      ];
      for (const one of refused)
        expect(isUnstorable(await store.save(one).catch((error: unknown) => error))).toBe(true);
      expect(whyUnstorable(batch(1, { statements: [statement()] }))).toBeNull();
      expect(isUnstorable(new Error('the disk is full'))).toBe(false);
    });

    it('save overlapping batches at the same time once each', async () => {
      const { store } = await open();
      const shared = statement();
      const batches = Array.from({ length: 5 }, (_, i) =>
        batch(i + 1, { statements: [{ ...shared, locator: `place ${i}` }, statement({ period: String(2000 + i) })] }),
      );
      const saved = await Promise.all(batches.map((one) => store.save(one)));
      expect(saved.reduce((sum, { statements }) => sum + statements, 0)).toBe(6);
      expect(saved.reduce((sum, { sightings }) => sum + sightings, 0)).toBe(4);
      expect(await store.sightings(shared.id)).toHaveLength(4);
    });
  });

  describe('the port', () => {
    it('hands over every type alike', async () => {
      const sql = `select 9007199254740991::int8 as int8, 1.5::float8 as float8, date '2026-02-06' as date,
        timestamptz '2026-02-06 10:00Z' at time zone 'UTC' as instant, '{"a":[1,null]}'::jsonb as jsonb, true as bool,
        array['a','b c',null]::text[] as texts, 7::int4 as int4, null::text as nothing, '12.50'::numeric as numeric`;
      expect(await db.query(sql)).toEqual([
        {
          ...{ int8: 9007199254740991, float8: 1.5, date: '2026-02-06', instant: '2026-02-06 10:00:00' },
          ...{
            jsonb: { a: [1, null] },
            bool: true,
            texts: ['a', 'b c', null],
            int4: 7,
            nothing: null,
            numeric: '12.50',
          },
        },
      ]);
    });

    it('takes every kind of parameter', async () => {
      const sql = 'select $1::text as a, $2::int as b, $3::bool as c, $4::text as d, $5::text[] as e';
      expect(await db.query(sql, ["it's", 3, false, null, ['x', 'y "z"']])).toEqual([
        { a: "it's", b: 3, c: false, d: null, e: ['x', 'y "z"'] },
      ]);
    });

    it('reports failures with their code', async () => {
      await expect(db.query('select * from nowhere')).rejects.toMatchObject({ name: 'DatabaseError', code: '42P01' });
      await expect(db.query('select 9223372036854775807::int8')).rejects.toThrow(/too large a whole number/);
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    });

    it('answers nothing after it was closed', async () => {
      const { db: closed } = await open();
      await closed.close();
      await expect(closed.query('select 1')).rejects.toThrow();
    });
  });
}
