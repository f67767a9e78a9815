import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { liveSchema, type SchemaParts } from '../../src/store/live-schema.ts';
import { openDatabase } from '../../src/store/open-store.ts';
import { APPEND_ONLY, EVIDENCE, ROLL_UPS, TABLES } from '../../src/store/schema.ts';
import { differencesBetween, readManifest } from '../../src/store/schema-differences.ts';

async function migratedSchema(): Promise<SchemaParts> {
  const home = await mkdtemp(path.join(tmpdir(), 'ballast-manifest-'));
  const db = await openDatabase({ home });
  try {
    return await liveSchema(db);
  } finally {
    await db.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** The columns of a drizzle table, as the manifest writes them. */
function columnsOf(table: (typeof TABLES)[number]): readonly (readonly [string, string])[] {
  const { name, columns } = getTableConfig(table);
  return columns.map((column) => [
    `column ${name}.${column.name}`,
    `${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
  ]);
}

describe('the manifest', () => {
  it('is what the migrations make (npx vitest run tests/store/manifest.test.ts -u writes it anew)', async () => {
    const text = `${JSON.stringify(await migratedSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../src/store/manifest.json');
  });

  it('has exactly the columns of the drizzle tables', async () => {
    const manifest = await readManifest();
    const columns = Object.entries(manifest).filter(([part]) => /^column (?!ballast_migrations)/.test(part));
    expect(Object.fromEntries(TABLES.flatMap(columnsOf))).toEqual(Object.fromEntries(columns));
  });

  it('has a trigger on every table that refuses changes, roll-ups apart', async () => {
    const manifest = await readManifest();
    const tables = Object.keys(manifest).flatMap((part) => /^table (?!ballast_migrations)(.+)$/.exec(part)?.[1] ?? []);
    expect([...APPEND_ONLY, ...ROLL_UPS].sort()).toEqual(tables.sort());
    for (const table of APPEND_ONLY) {
      expect(manifest[`trigger ${table}.${table}_append_only`]).toMatch(/BEFORE .*FOR EACH STATEMENT .*\(always\)$/);
    }
  });

  it('gives every evidence row recorded, marking, overlay and principal', async () => {
    const manifest = await readManifest();
    for (const table of EVIDENCE) {
      const added = ['recorded', 'marking', 'overlay', 'principal'].map(
        (column) => manifest[`column ${table}.${column}`],
      );
      expect(added, table).toEqual(['text not null', 'text not null', 'text', 'text not null']);
    }
  });
});

describe('differences in words', () => {
  const manifest = { 'table a': 'table', 'column a.x': 'text', 'column a.y': 'text not null', 'index a_x': 'on a (x)' };

  it('are none between equals', () => {
    expect(differencesBetween(manifest, { ...manifest })).toEqual([]);
  });

  it('name what is missing, added or other, and say what to do', () => {
    const live = { 'table a': 'table', 'column a.y': 'text', 'column a.z': 'text', 'index a_x': 'on a (x)' };
    expect(differencesBetween(manifest, live)).toEqual([
      expect.stringMatching(/^column a\.x is missing\. Run `ballast rebuild`/),
      expect.stringMatching(/^column a\.y is "text", but the migrations make it "text not null"\. Run/),
      expect.stringMatching(/^column a\.z is in the database but in no migration\. Run/),
    ]);
  });

  it('say a missing table once', () => {
    expect(differencesBetween(manifest, { 'index a_x': 'on a (x)' })).toEqual([
      expect.stringMatching(/^table a is missing/),
    ]);
  });
});
