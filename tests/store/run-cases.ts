import { describe, expect, it } from 'vitest';
import type { Manifest, RunResult } from '../../src/cases/result.ts';
import type { StoredRun } from '../../src/store/run-store.ts';
import type { OpenLedger } from './store-suite.ts';

/** A small kept run of no particular case. */
export function keptRun(digit: string, change: Partial<StoredRun> = {}): StoredRun {
  const id = digit.repeat(64);
  const manifest: Manifest = {
    ...{ case: 'a-case', caseSha256: 'c'.repeat(64), caseText: 'case: a-case\n', evidenceHead: 3 },
    ...{ evidenceDigest: 'd'.repeat(64), inputs: 'e'.repeat(64), knownOn: '2026-11-23', edition: null, seed: 1 },
    ...{ draws: 512, mostDraws: 512, until: null, sampling: 'plain', kernel: 'typescript', engine: '2' },
    ...{ tables: { primary: 'tiers', alternative: null }, materials: [] },
  };
  const result = {
    // Keys out of the alphabet's order, and numbers whose text must not change.
    ...{ title: 'A case', id, manifest, summary: 'É', home: 'USA', periods: [], groups: ['civilian'] },
    ...{ headline: { words: 'Nothing is missing', restsOnAssumptions: 0.1 }, nodes: [], shocks: [] },
    ...{ assumptions: [], notModelled: [], cells: [], tables: manifest.tables },
  } as unknown as RunResult;
  const kept = { id, case: 'a-case', title: 'A case', manifest, headline: 'Nothing is missing', result };
  return { ...kept, recorded: '2026-11-23T12:00:00.000Z', marking: 'public', principal: 'local', ...change };
}

/** Keeping runs: the same id once, the same bytes back, and never changed. */
export function runCases(open: OpenLedger): void {
  describe('a run', () => {
    it('comes back as the same bytes, and is in the list without its result, the newest first', async () => {
      const { store, db } = await open();
      const [older, newer] = [keptRun('a'), keptRun('b', { recorded: '2026-11-24T12:00:00.000Z' })];
      expect([await store.saveRun(older), await store.saveRun(newer)]).toEqual([true, true]);
      expect(await store.run(older.id)).toEqual(older);
      const [text] = await db.query<{ readonly text: string }>('select result::text as text from runs where id = $1', [
        older.id,
      ]);
      expect(text?.text).toBe(JSON.stringify(older.result));
      const entries = await store.runs();
      expect(entries.map(({ id }) => id)).toEqual([newer.id, older.id]);
      expect(entries.every((entry) => !('result' in entry))).toBe(true);
      expect(await store.run('f'.repeat(64))).toBeNull();
    });

    it('kept twice is the first one, also by two at once', async () => {
      const { store } = await open();
      const [first, second] = [keptRun('a'), keptRun('a', { title: 'Another title' })];
      const kept = await Promise.all([store.saveRun(first), store.saveRun(second)]);
      expect(kept.filter((added) => added)).toHaveLength(1);
      expect(await store.saveRun(keptRun('a', { title: 'A third' }))).toBe(false);
      expect((await store.runs()).map(({ title }) => title)).toEqual([(await store.run(first.id))?.title]);
    });

    it('is refused whole where a number is none, a text cannot be kept, or its id is no hash', async () => {
      const { store } = await open();
      const run = keptRun('a');
      const bad = (result: object): StoredRun => ({ ...run, result: { ...run.result, ...result } as RunResult });
      await expect(store.saveRun(bad({ summary: 'a\u0000b' }))).rejects.toThrow(/NUL character/);
      await expect(store.saveRun(bad({ cells: [{ where: Number.NaN }] }))).rejects.toThrow(/finite numbers only/);
      await expect(store.saveRun({ ...run, id: 'short' })).rejects.toThrow(/runs_id_check/);
      expect(await store.runs()).toEqual([]);
    });

    it.each(['update runs set title = $1', 'delete from runs where title = $1'])(
      'is never changed: %s',
      async (sql) => {
        const { store, db } = await open();
        await store.saveRun(keptRun('a'));
        await expect(db.query(sql, ['A case'])).rejects.toMatchObject({ code: 'BL001' });
        expect(await store.run(keptRun('a').id)).toEqual(keptRun('a'));
      },
    );

    it('leaves the head and the counts of the ledger as they are', async () => {
      const { store } = await open();
      const before = await store.counts();
      await store.saveRun(keptRun('a'));
      expect(await store.counts()).toEqual(before);
    });
  });
}
