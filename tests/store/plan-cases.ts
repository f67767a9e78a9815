import { describe, expect, it } from 'vitest';
import type { PlanAnswer } from '../../src/cases/plan/plan-answer.ts';
import type { DecisionRecord } from '../../src/ledger/decision.ts';
import type { StoredPlan } from '../../src/store/plan-store.ts';
import { adoption, keptPlan } from '../support/plan-answers.ts';
import { batch } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Keeping buying plans, and records of decisions: the same bytes back, once, and never changed. */
export function planCases(open: OpenLedger): void {
  describe('a buying plan', () => {
    it('comes back as the same bytes, and is in the list without its answer, the newest first', async () => {
      const { store, db } = await open();
      const [older, newer] = [keptPlan('a'), keptPlan('b', { recorded: '2026-11-24T12:00:00.000Z' })];
      expect([await store.savePlan(older), await store.savePlan(newer)]).toEqual([true, true]);
      expect(await store.plan(older.id)).toEqual(older);
      const [text] = await db.query<{ readonly text: string }>(
        'select answer::text as text from buying_plans where id = $1',
        [older.id],
      );
      expect(text?.text).toBe(JSON.stringify(older.answer));
      const entries = await store.plans();
      expect(entries.map(({ id }) => id)).toEqual([newer.id, older.id]);
      expect(entries.every((entry) => !('answer' in entry))).toBe(true);
      expect(await store.plan('f'.repeat(64))).toBeNull();
    });

    it('kept twice is the first one, also by two at once', async () => {
      const { store } = await open();
      const kept = await Promise.all([
        store.savePlan(keptPlan('a')),
        store.savePlan(keptPlan('a', { title: 'Another title' })),
      ]);
      expect(kept.filter((added) => added)).toHaveLength(1);
      expect(await store.plans()).toHaveLength(1);
    });

    it('is refused whole where a number is none, a text cannot be kept, or its id is no hash', async () => {
      const { store } = await open();
      const plan = keptPlan('a');
      const bad = (change: Partial<PlanAnswer>): StoredPlan => ({ ...plan, answer: { ...plan.answer, ...change } });
      await expect(store.savePlan(bad({ headline: 'a\u0000b' }))).rejects.toThrow(/NUL character/);
      await expect(store.savePlan(bad({ spent: Number.NaN }))).rejects.toThrow(/finite numbers only/);
      await expect(store.savePlan({ ...plan, spent: Number.POSITIVE_INFINITY })).rejects.toThrow(/finite numbers only/);
      await expect(store.savePlan({ ...plan, id: 'short' })).rejects.toThrow(/buying_plans_id_check/);
      expect(await store.plans()).toEqual([]);
    });
  });

  describe('records of decisions', () => {
    it('come back in the order they were made, and are never changed', async () => {
      const { store, db } = await open();
      const link: DecisionRecord = {
        ...{ id: 'D-0002', kind: 'linked', decision: 'D-0001', option: 'spot/antimony', year: null },
        ...{ procurement: 'a-procurement', by: 'local', reason: 'its first solicitation', on: '2026-11-24' },
      };
      await store.save(batch(1, { decisions: [adoption(1)] }));
      await store.save(batch(2, { decisions: [link] }));
      expect(await store.decisions()).toEqual([adoption(1), link]);
      await expect(db.query("update decisions set kind = 'withdrawn'")).rejects.toMatchObject({ code: 'BL001' });
      expect((await store.counts()).head).toBe(2);
    });
  });
}
