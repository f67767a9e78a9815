import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaseSchema } from '../../src/cases/case-file.ts';
import { MITIGATION_ORDER } from '../../src/cases/case-mitigations.ts';
import { type Shape, TEXT_WORDS } from '../../src/cases/case-shape.ts';
import { SHOCK_WORDS } from '../../src/cases/case-shocks.ts';
import { CASE_SHAPE, parseCase } from '../../src/cases/parse-case.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { mapsOf, sectionOf, valueWords } from '../support/schema-page.ts';
import { ROOT } from '../support/source-files.ts';

const PAGE = 'docs/reference/case-file.md';

const isRange = ({ shape }: { readonly shape: Shape }): boolean => shape.properties?.low !== undefined;
const sections = mapsOf(CASE_SHAPE, '');
const range = sections.find(isRange);

const HEAD = [
  '# Case files',
  '',
  'A case says what may go wrong and with what numbers: a YAML file. The cases that come with Ballast are in `data/cases`; run one',
  'with `./ballast run <case>`, or a file of your own with `./ballast run <file>`. All mistakes of a file are told at once, each',
  'with line and column, what was expected and what to do; with one mistake nothing runs.',
  '',
  'This page and [its JSON Schema](case-file.schema.json) are generated from the schema in `src/cases/case-file.ts`, which the',
  'reader itself uses.',
  '',
  '```yaml',
  'case: antimony-stopped',
  'title: China delivers no antimony for a year',
  'home: USA',
  'horizon: { from: 2027-01, step: month, periods: 24 }',
  'materials: [antimony]',
  'groups:',
  '  - { id: essential, share: { low: 0.1, mode: 0.2, high: 0.4 }, assumption: essential-share }',
  '  - { id: other }',
  'shocks:',
  '  - { id: ban, kind: export ban, places: [CHN], materials: [antimony], from: 2027-01, until: 2027-12 }',
  'inventory:',
  '  - { holder: nds, amounts: { antimony: 90 t }, release: none, authority: none in peacetime }',
  'assumptions:',
  '  - id: essential-share',
  '    words: Part of the demand that must be met first',
  '    author: your name',
  '    reason: No published split; the range only shows how the model works',
  '    illustrative: true',
  '```',
  '',
  '## How values are written',
  '',
  markdownTable(
    ['value', 'written as'],
    Object.entries(TEXT_WORDS).map(([format, words]) => [format, words]),
  ),
  '',
  '- Amounts carry their unit; tonnes of content where the material is counted in content. A rate (`50 t/month`) is times the',
  '  length of the period. Short and long tons are named as such.',
  '- A share or a level is a number from 0 to 1, or a range. **Every range rests on an assumption** with its author and reason:',
  '  `assumption` in the range or beside it.',
  '- What changes over time is one number for all periods, a list with one for each, or a map by name of the phase.',
  '- A case that `extends` another says only what differs: maps are merged key by key; lists of things with an `id`, `name`, `of`,',
  '  `holder` or `node` are joined by it, and an empty list takes away what was there; anything else is replaced.',
  '',
  '## Ranges',
  '',
  markdownTable(
    ['key', 'what it says', 'value'],
    Object.entries(range?.shape.properties ?? {}).map(([key, one]) => [
      `\`${key}\``,
      one.description ?? '',
      valueWords(one),
    ]),
  ),
  '',
  '## Shocks',
  '',
  'What each `kind` of `shocks` does. A shock happens for certain unless it has a `chance`; with `depends_on` its chance is another',
  'where that shock happens; with `begins` and `ends` it comes and goes from period to period. A shock that changes nothing is a',
  'mistake.',
  '',
  markdownTable(
    ['kind', 'what it does'],
    Object.entries(SHOCK_WORDS).map(([kind, words]) => [`\`${kind}\``, words]),
  ),
  '',
  '## Mitigations',
  '',
  `Applied one after the other in this order (F-13): ${MITIGATION_ORDER.map((kind) => `\`${kind}\``).join(', ')}. The run shows the`,
  'shortfall after each.',
  '',
];

describe('docs/reference/case-file', () => {
  it('is generated from the schema', () => {
    const page = [...HEAD, ...sections.filter((one) => !isRange(one)).flatMap(sectionOf)].join('\n');
    expectGenerated(PAGE, page);
  });

  it('has the JSON Schema beside it', () => {
    const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...CaseSchema };
    expectGenerated('docs/reference/case-file.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('says of every key what it is', () => {
    const silent = sections.flatMap(({ where, shape }) =>
      Object.entries(shape.properties ?? {}).flatMap(([key, one]) =>
        one.description === undefined ? [`${where}.${key}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('has an example that is read without mistakes', () => {
    const page = readFileSync(path.join(ROOT, PAGE), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(parseCase(example, 'example.yaml', builtInVocabulary().vocabulary).problems).toEqual([]);
  });
});
