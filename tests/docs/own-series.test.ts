import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { OWN_COLUMNS } from '../../src/sources/own-series/columns.ts';
import { ROOT } from '../support/source-files.ts';

const page = readFileSync(path.join(ROOT, 'docs/reference/own-series.md'), 'utf8');

it('docs/reference/own-series.md has every column of the template, whether it is needed and what it means', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (yes|no) \| (.*) \|$/gm)].map(([, name, needed, meaning]) => [
    name,
    needed,
    // What the program says, without the links the page adds.
    meaning?.replace(/ \(\[.*?\]\(\S+\)\)/g, ''),
  ]);
  expect(rows).toEqual(
    OWN_COLUMNS.map(({ name, required, meaning }) => [
      name,
      required ? 'yes' : 'no',
      `${meaning}${name === 'published' ? '. The column itself may be missing' : ''}`,
    ]),
  );
});
