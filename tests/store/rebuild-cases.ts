import { describe, expect, it } from 'vitest';
import { withFreshStore } from '../../src/store/fresh-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { statement } from '../support/statements.ts';
import { batch, FULL } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Filling a fresh database and putting it in place of the old one. */
export function rebuildCases(open: OpenLedger): void {
  const newer = batch(1, { statements: [statement({ period: '2001' })] });

  describe('a rebuild', () => {
    it('puts the fresh database in place, with its refusals and its schema', async () => {
      const { store, options } = await open();
      await store.save(FULL);
      await store.close();
      await withFreshStore(options, async (fresh) => {
        expect(await fresh.counts()).toMatchObject({ intakes: 0, head: 0 });
        await fresh.save(newer);
      });
      const after = await openStore(options);
      expect(await after.statements({})).toEqual(newer.statements);
      expect(await after.schemaDifferences()).toEqual([]);
      expect(await after.save(batch(2, { statements: FULL.statements }))).toMatchObject({ statements: 6 });
      await after.close();
    });

    it('leaves the old one untouched when it fails, and can be tried again', async () => {
      const { store, options } = await open();
      await store.save(FULL);
      await store.close();
      const failing = withFreshStore(options, async (fresh) => {
        await fresh.save(newer);
        throw new Error('the journal is torn');
      });
      await expect(failing).rejects.toThrow('the journal is torn');
      const old = await openStore(options);
      expect(await old.statements({})).toEqual(FULL.statements);
      await old.close();
      await withFreshStore(options, async (fresh) => {
        await fresh.save(newer);
      });
      const after = await openStore(options);
      expect((await after.counts()).statements).toBe(1);
      await after.close();
    });

    it('opened to overwrite starts empty', async () => {
      const { store, options } = await open();
      await store.save(FULL);
      await store.close();
      const empty = await openStore({ ...options, overwrite: true });
      expect(await empty.counts()).toMatchObject({ statements: 0, head: 0 });
      expect(await empty.schemaDifferences()).toEqual([]);
      await empty.close();
    });
  });
}
