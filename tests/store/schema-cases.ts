import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import { openDatabase, SCHEMA } from '../../src/store/open-store.ts';
import type { OpenLedger } from './store-suite.ts';

/** The live schema against the manifest, and migrations. */
export function schemaCases(open: OpenLedger): void {
  describe('the schema', () => {
    it('is as the migrations make it', async () => {
      const { store } = await open();
      expect(await store.schemaDifferences()).toEqual([]);
    });

    const damages: readonly (readonly [string, string, RegExp])[] = [
      [
        'a dropped index',
        'drop index statements_source',
        /^index statements_source is missing\. Run `ballast rebuild`/,
      ],
      ['a dropped column', 'alter table statements drop column note', /^column statements\.note is missing\./],
      [
        'another type',
        'alter table problems alter column code type varchar(9)',
        /^column problems\.code is "character/,
      ],
      [
        'a disabled trigger',
        'alter table events disable trigger events_append_only',
        /^trigger events\.events_append_only is .*\(disabled\)", but/,
      ],
      [
        'a trigger that does nothing',
        "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
        /^function refuse_change is "md5 /,
      ],
      ['a column too many', 'alter table claims add column mood text', /^column claims\.mood is in the database but/],
      ['a dropped table', 'drop table problems', /^table problems is missing\./],
    ];
    it('says in words what differs', async () => {
      const { db, store } = await open();
      for (const [, damage, message] of damages) {
        const before = await store.schemaDifferences();
        await db.execute(damage);
        const added = (await store.schemaDifferences()).filter((difference) => !before.includes(difference));
        expect(
          added.some((difference) => message.test(difference)),
          `${damage}: ${added.join('\n')}`,
        ).toBe(true);
      }
    });

    it('is migrated once, also by two that start at the same time', async () => {
      const { db } = await open();
      expect(await Promise.all([migrate(db, SCHEMA), migrate(db, SCHEMA)])).toEqual([[], []]);
    });

    it('of a newer version is refused', async () => {
      const { db, options } = await open();
      await db.query("insert into ballast_migrations (name) values ('9999_later.sql')");
      await db.close();
      await expect(openDatabase(options)).rejects.toThrow(
        /migrations this version .* does not know \(9999_later\.sql\)/,
      );
    });
  });
}
