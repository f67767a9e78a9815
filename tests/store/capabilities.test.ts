import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CAPABILITY_DIFFERENCES } from '../../src/store/capabilities.ts';
import { APPEND_ONLY, ROLL_UPS } from '../../src/store/schema.ts';

const page = await readFile(new URL('../../docs/reference/store.md', import.meta.url), 'utf8');
/** Rows of the table under a heading, cell by cell. */
const rowsUnder = (heading: string): readonly (readonly string[])[] =>
  (page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('docs/reference/store.md', () => {
  it('lists exactly the differences between the two databases', () => {
    expect(rowsUnder('What the two databases do differently')).toEqual(
      CAPABILITY_DIFFERENCES.map(({ capability, pglite, postgresql, reason }) => [
        capability,
        pglite,
        postgresql,
        reason,
      ]),
    );
  });

  it('lists exactly the tables', () => {
    expect(rowsUnder('Tables').map(([table]) => table)).toEqual(
      [...APPEND_ONLY, ...ROLL_UPS, 'ballast_migrations'].map((table) => `\`${table}\``),
    );
  });
});
