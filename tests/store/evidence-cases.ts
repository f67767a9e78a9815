import { beforeAll, describe, expect, it } from 'vitest';
import { eventId, statementId } from '../../src/ledger/id.ts';
import type { EventFilter, LedgerStore, StatementFilter } from '../../src/store/ledger-store.ts';
import { event, statement } from '../support/statements.ts';
import { batch, CLAIM, CORRECTION, EVENTS, FULL, judgement, PROBLEM, STATEMENTS } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Saving evidence, finding it again, and what later intakes add. */
export function evidenceCases(open: OpenLedger): void {
  describe('a full batch', () => {
    let store: LedgerStore;
    beforeAll(async () => {
      ({ store } = await open('for-all'));
      expect(await store.save(FULL)).toEqual({
        statements: STATEMENTS.length,
        events: EVENTS.length,
        stock: FULL.stock.length,
        sightings: 0,
        withdrawn: 0,
      });
    });

    it('reads back identical, in the order it was taken in', async () => {
      expect(await store.statements({})).toEqual(STATEMENTS);
      expect(await store.events({})).toEqual(EVENTS);
      expect(await store.claims()).toEqual([CLAIM]);
      expect(await store.corrections()).toEqual([CORRECTION]);
      expect(await store.judgements()).toEqual([judgement('j1')]);
      expect(await store.problems()).toEqual([{ ...PROBLEM, snapshot: FULL.snapshot, name: FULL.name }]);
    });

    it('gives evidence whose ids recompute to the same', async () => {
      for (const s of await store.statements({})) expect(statementId(s)).toBe(s.id);
      for (const e of await store.events({})) expect(eventId(e)).toBe(e.id);
    });

    it('counts what it has', async () => {
      const counts = {
        statements: 6,
        events: 2,
        claims: 1,
        judgements: 1,
        problems: 1,
        intakes: 1,
        head: 1,
        evidenceHead: 1,
      };
      expect(await store.counts()).toEqual(counts);
      expect(await store.head()).toBe(counts.head);
    });

    it('names the sources of what it has', async () => {
      const sources = new Set([...STATEMENTS, ...EVENTS].map(({ source }) => source));
      expect(await store.sources()).toEqual([...sources].sort());
    });

    it('lists the evidence of every intake in its order', async () => {
      const evidence = [...STATEMENTS, ...EVENTS, ...FULL.stock].map(({ id }) => id);
      expect(await store.digests()).toEqual([{ sequence: 1, snapshot: FULL.snapshot, evidence }]);
    });

    it('has no sightings beside the place it was taken from', async () => {
      expect(await store.sightings(STATEMENTS[0].id)).toEqual([]);
    });

    const statementFilters: readonly (readonly [string, StatementFilter, readonly number[]])[] = [
      ['material', { material: 'cobalt' }, [4]],
      ['material a procurement is for', { material: 'antimony', property: 'contract-quantity' }, [3]],
      ['property and period', { property: 'production-mine', period: '2023' }, [2]],
      ['source', { source: 'fastmarkets-2025-12' }, [3]],
      ['place', { place: 'WLD' }, [2]],
      ['ids', { ids: [STATEMENTS[5].id, STATEMENTS[1].id] }, [1, 5]],
      ['no ids', { ids: [] }, []],
      ['a day of publication', { knownOn: '2025-01-31' }, [0, 2, 5]],
      ['the day before', { knownOn: '2025-01-30' }, []],
      ['a month counted from its last day', { knownOn: '2025-12-30', source: 'fastmarkets-2025-12' }, []],
      ['that last day', { knownOn: '2025-12-31', source: 'fastmarkets-2025-12' }, [3]],
      ['a year counted from its last day', { knownOn: '2025-12-30', material: 'cobalt' }, []],
      ['nothing that matches all', { material: 'cobalt', place: 'CHN' }, []],
    ];
    it.each(statementFilters)('filters statements by %s', async (_, filter, expected) => {
      expect(await store.statements(filter)).toEqual(expected.map((i) => STATEMENTS[i]));
    });

    const eventFilters: readonly (readonly [string, EventFilter, readonly number[]])[] = [
      ['material of the subject', { material: 'antimony' }, [1]],
      ['material of the words', { material: 'cobalt' }, [0, 1]],
      ['kind', { kind: 'cancellation' }, [0]],
      ["subject's id", { subject: 'thompson-falls' }, [1]],
      ["subject's key", { subject: 'procurement:dla-cobalt-2025 material=cobalt' }, [0]],
      ['source', { source: 'reu-cobalt-pause' }, [1]],
      ['known day', { knownOn: '2025-08-30' }, []],
      ['known day at the end of the month', { knownOn: '2025-08-31' }, [1]],
      ['ids', { ids: [EVENTS[0].id] }, [0]],
    ];
    it.each(eventFilters)('filters events by %s', async (_, filter, expected) => {
      expect(await store.events(filter)).toEqual(expected.map((i) => EVENTS[i]));
    });
  });

  describe('later intakes', () => {
    it('change nothing when the same batch is saved twice', async () => {
      const { store } = await open();
      await store.save(FULL);
      const before = [await store.counts(), await store.digests(), await store.statements({})];
      expect(await store.save(FULL)).toEqual({ statements: 0, events: 0, stock: 0, sightings: 0, withdrawn: 0 });
      expect([await store.counts(), await store.digests(), await store.statements({})]).toEqual(before);
    });

    it('refuse a sequence that stands for another file', async () => {
      const { store } = await open();
      await store.save(batch(1));
      await expect(store.save(batch(1, { snapshot: 'f'.repeat(64) }))).rejects.toThrow(
        /intake 1 is "data\/file-1\.yaml".*another journal.*ballast rebuild/,
      );
    });

    it('add sightings to evidence that is there, and leave the evidence as first recorded', async () => {
      const { store } = await open();
      const second = { snapshot: 'b'.repeat(64), recorded: '2026-03-01T00:00:00.5Z' };
      const again = statement({ locator: 'line 9' }, second);
      const other = statement({ period: '1999' }, second);
      await store.save(batch(1, { statements: [statement()], events: [event()] }));
      expect(await store.save(batch(2, { statements: [again, other] }))).toEqual({
        statements: 1,
        events: 0,
        stock: 0,
        sightings: 1,
        withdrawn: 0,
      });
      expect(await store.statements({ period: '2024' })).toEqual([statement()]);
      expect(await store.sightings(again.id)).toEqual([{ evidence: again.id, locator: 'line 9', ...second }]);
      expect((await store.digests())[1]?.evidence).toEqual([again.id, other.id]);
    });

    it('see the same place once, and two places in one file as two', async () => {
      const { store } = await open();
      const twice = [statement(), statement({ locator: 'line 5' })];
      expect(await store.save(batch(1, { statements: twice }))).toEqual({
        statements: 1,
        events: 0,
        stock: 0,
        sightings: 1,
        withdrawn: 0,
      });
      expect(await store.save(batch(2, { statements: twice }))).toEqual({
        statements: 0,
        events: 0,
        stock: 0,
        sightings: 0,
        withdrawn: 0,
      });
      expect((await store.sightings(statement().id)).map(({ locator }) => locator)).toEqual(['line 5']);
    });

    it('keep the latest version of a claim, and every earlier one in the table', async () => {
      const { store, db } = await open();
      const outcome = { verdict: 'missed', on: '2026-03-01', reason: 'no filing', evidence: [] } as const;
      const later = { ...CLAIM, outcomes: [outcome] };
      const other = { ...CLAIM, id: 'another' };
      for (const [i, claims] of [[CLAIM, other], [later, other], [later]].entries()) {
        await store.save(batch(i + 1, { claims }));
      }
      expect(await store.claims()).toEqual([later, other]);
      expect((await store.counts()).claims).toBe(2);
      expect(await db.query('select id from claims order by intake, ordinal')).toHaveLength(5);
    });

    it('keep judgements in the order they were first recorded', async () => {
      const { store } = await open();
      const [a, b, c] = [judgement('z'), judgement('a', { on: '2025-01-01' }), judgement('m', { kind: 'withdrawn' })];
      await store.save(batch(1, { judgements: [a, b] }));
      await store.save(batch(2, { judgements: [c] }));
      await store.save(batch(3, { judgements: [b, a] }));
      expect(await store.judgements()).toEqual([a, b, c]);
    });

    it('leave the problems of a file behind when it is mended', async () => {
      const { store } = await open();
      const kept = { ...PROBLEM, locator: 'line 8' };
      await store.save(batch(1, { name: 'a.yaml', problems: [PROBLEM, kept] }));
      await store.save(batch(2, { name: 'b.yaml', problems: [kept] }));
      await store.save(batch(3, { name: 'a.yaml', problems: [kept] }));
      expect((await store.problems()).map(({ name, locator }) => `${name} ${locator}`)).toEqual([
        'b.yaml line 8',
        'a.yaml line 8',
      ]);
      expect((await store.counts()).problems).toBe(2);
    });

    it('mark what has no marking of its own as the batch says', async () => {
      const { store, db } = await open();
      await store.save(batch(1, { claims: [CLAIM], marking: 'restricted', overlay: 'mine' }));
      expect(await db.query('select marking, overlay, principal, recorded from claims')).toEqual([
        { marking: 'restricted', overlay: 'mine', principal: 'test', recorded: '2026-01-01T00:00:00Z' },
      ]);
    });

    it('keep overlay and marking of evidence', async () => {
      const { store } = await open();
      const own = statement({}, { overlay: 'mine', marking: 'internal' });
      await store.save(batch(1, { statements: [own] }));
      expect(await store.statements({})).toEqual([own]);
    });
  });

  it('saves ten thousand statements at once', async () => {
    const { store, db } = await open();
    const many = Array.from({ length: 10_000 }, (_, i) =>
      statement({ locator: `line ${i}`, period: String(1900 + (i % 100)), original: `${i}`, property: `p-${i % 97}` }),
    );
    const distinct = new Set(many.map(({ id }) => id)).size;
    const saved = await store.save(batch(1, { statements: many }));
    expect(saved).toEqual({ statements: distinct, events: 0, stock: 0, sightings: 10_000 - distinct, withdrawn: 0 });
    expect((await store.digests())[0]?.evidence).toHaveLength(10_000);
    expect(await store.statements({ property: 'p-3', period: '1903' })).toHaveLength(1);
    const [{ known } = { known: 0 }] = await db.query<{ known: number }>(
      "select reltuples::int as known from pg_class where oid = 'statements'::regclass",
    );
    expect(known).toBe(distinct);
  });
}
