import { describe, expect, it } from 'vitest';
import type { IntakeBatch } from '../../src/store/ledger-store.ts';
import { event, statement } from '../support/statements.ts';
import { batch, CLAIM, CORRECTION, judgement } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Files kept by hand that are mended: their newer version stands for the earlier one. */
export function replacedCases(open: OpenLedger): void {
  const kept = statement({ period: '2001' });
  const wrong = statement({ period: '2002', original: '7' });
  const mended = statement({ period: '2002', original: '8', published: '2026' });
  const happened = event();
  const version = (sequence: number, change: Partial<IntakeBatch>): IntakeBatch =>
    batch(sequence, { name: 'data/kept.yaml', replaces: true, recorded: `2026-03-0${sequence}T00:00:00Z`, ...change });

  describe('a newer version of a file kept by hand', () => {
    it('withdraws what it does not state any more, which is still found by id', async () => {
      const { store } = await open();
      await store.save(version(1, { statements: [kept, wrong], events: [happened] }));
      expect(await store.withdrawal(wrong.id)).toBeNull();
      const saved = await store.save(version(2, { statements: [kept, mended] }));
      expect(saved).toEqual({ statements: 1, events: 0, stock: 0, sightings: 0, withdrawn: 2 });
      expect(await store.statements({})).toEqual([kept, mended]);
      expect(await store.statements({ period: '2002' })).toEqual([mended]);
      expect(await store.events({})).toEqual([]);
      expect(await store.counts()).toMatchObject({ statements: 2, events: 0, intakes: 2, head: 2 });
      expect(await store.statements({ ids: [wrong.id] })).toEqual([wrong]);
      expect(await store.statements({ idPrefix: wrong.id.slice(0, 12) })).toEqual([wrong]);
      expect(await store.events({ idPrefix: happened.id })).toEqual([happened]);
      expect(await store.statements({ withdrawnToo: true })).toEqual([kept, wrong, mended]);
      expect(await store.events({ withdrawnToo: true })).toEqual([happened]);
      const by = { name: 'data/kept.yaml', recorded: '2026-03-02T00:00:00Z' };
      expect([await store.withdrawal(wrong.id), await store.withdrawal(happened.id)]).toEqual([by, by]);
      expect([await store.withdrawal(kept.id), await store.withdrawal('0'.repeat(64))]).toEqual([null, null]);
    });

    it('withdraws nothing that another standing file states', async () => {
      const { store } = await open();
      await store.save(version(1, { statements: [wrong] }));
      await store.save(version(2, { name: 'other.yaml', statements: [wrong] }));
      expect(await store.save(version(3, {}))).toMatchObject({ withdrawn: 0 });
      expect(await store.statements({})).toEqual([wrong]);
      expect(await store.save(version(4, { name: 'other.yaml' }))).toMatchObject({ withdrawn: 1 });
      expect(await store.statements({})).toEqual([]);
      expect(await store.withdrawal(wrong.id)).toEqual({ name: 'other.yaml', recorded: '2026-03-04T00:00:00Z' });
    });

    it('that states it again brings it back', async () => {
      const { store } = await open();
      await store.save(version(1, { statements: [wrong], claims: [CLAIM] }));
      await store.save(version(2, {}));
      expect([await store.statements({}), await store.claims()]).toEqual([[], []]);
      await store.save(version(3, { statements: [wrong], claims: [CLAIM] }));
      expect([await store.statements({}), await store.claims()]).toEqual([[wrong], [CLAIM]]);
      expect(await store.withdrawal(wrong.id)).toBeNull();
    });

    it('takes claims, corrections and judgements with it that it does not hold, and leaves those it does', async () => {
      const { store } = await open();
      const [own, asked] = [judgement('j-built-in'), judgement('j-asked')];
      const other = { ...CLAIM, id: 'other' };
      const all = { claims: [CLAIM, other], corrections: [CORRECTION], judgements: [own] };
      await store.save(version(1, all));
      await store.save(batch(2, { name: 'judgements/j-asked.jsonl', judgements: [asked] }));
      await store.save(version(3, all));
      expect(await store.claims()).toEqual([CLAIM, other]);
      expect(await store.judgements()).toEqual([own, asked]);
      await store.save(version(4, { claims: [other] }));
      expect(await store.claims()).toEqual([other]);
      expect(await store.corrections()).toEqual([]);
      expect(await store.judgements()).toEqual([asked]);
      expect(await store.counts()).toMatchObject({ claims: 1, judgements: 1 });
    });

    it('is told by the sequence, not by when it was saved', async () => {
      const { store } = await open();
      await store.save(version(2, { statements: [mended] }));
      await store.save(version(1, { statements: [wrong] }));
      expect(await store.statements({})).toEqual([mended]);
    });

    it('replaces neither an official file of its name nor what another layer holds', async () => {
      const { store } = await open();
      await store.save(version(1, { statements: [kept], replaces: false }));
      await store.save(version(2, { statements: [wrong] }));
      await store.save(version(3, { statements: [mended], overlay: 'mine' }));
      expect(await store.statements({})).toEqual([kept, wrong, mended]);
      await store.save(version(4, { replaces: false }));
      expect(await store.statements({})).toEqual([kept, wrong, mended]);
    });
  });
}
