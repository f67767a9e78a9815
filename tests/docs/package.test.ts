import { expect, it } from 'vitest';
import { packageName, tablePath } from '../../src/api/package/about.ts';
import { packageResources } from '../../src/api/package/resources.ts';
import { DEFAULT_MARKINGS } from '../../src/ledger/marking.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';

const EMPTY = { statements: [], events: [], claims: [], judgements: [], corrections: [] };
const resources = packageResources(EMPTY, {
  vocabulary: VOCABULARY,
  sources: new Map(),
  asOf: '2026-11-23',
});

const PAGE = [
  '# The data package',
  '',
  '`./ballast package`, `GET /api/v1/package` and the link on the page of sources give the whole ledger as one zip: a',
  '[Data Package 2.0](https://datapackage.org) of CSV tables. Generated from `src/api/package`.',
  '',
  '- `datapackage.json` types every column, names keys and foreign keys, and has bytes and SHA-256 of every table; its `id` is a',
  '  hash over all of them. `README.md` says how to read and cite the rows, and the licence of every source.',
  '- Every row of statements and events can stand alone: source, producer, edition, publication, licence, tier, stance, locator,',
  '  evidence id, and whether the publication was read itself.',
  '- An absent value has its kind and no amount: it is never a zero. A range has its ends in `low` and `high`.',
  `- The zip is named for day and marking, such as \`${packageName({ knownOn: '2026-11-23', marking: 'public', version: '' })}\`. \`known_on\` (\`--known-on\`) keeps what was published by a day.`,
  `- Only what is marked ${DEFAULT_MARKINGS[0]}, and no overlay, is in it; \`marking\` (\`--marking\`) takes more: ${DEFAULT_MARKINGS.slice(1).join(' or ')}. Claims, judgements`,
  '  and corrections that speak of evidence left out are left out with it.',
  '- The same evidence gives the same bytes on any machine: rows are sorted, the zip has no clock, and when a row was taken in,',
  '  and by whom, is left out.',
  '- It is written in portions, so a long ledger takes no more memory than a short one.',
  '- A text that a spreadsheet could take for a formula has an apostrophe in front.',
  '',
  ...resources.flatMap(({ name, description, fields, primaryKey }) => [
    `## \`${tablePath(name)}\``,
    '',
    `${description} Key: ${primaryKey.map((key) => `\`${key}\``).join(', ')}.`,
    '',
    markdownTable(
      ['column', 'type', 'holds'],
      fields.map((field) => [`\`${field.name}\``, field.type, field.description]),
    ),
    '',
  ]),
].join('\n');

it('docs/reference/package.md is as the code has it', () => {
  expectGenerated('docs/reference/package.md', PAGE);
  expect(resources.length).toBeGreaterThan(10);
});
