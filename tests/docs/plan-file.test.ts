import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXT_WORDS } from '../../src/cases/case-shape.ts';
import { PLAN_SHAPE, parsePlan } from '../../src/cases/plan/parse-plan.ts';
import { PlanSchema } from '../../src/cases/plan/plan-file.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { mapsOf, sectionOf } from '../support/schema-page.ts';
import { ROOT } from '../support/source-files.ts';

const PAGE = 'docs/reference/plan-file.md';
const sections = mapsOf(PLAN_SHAPE, '');
const isRange = ({ shape }: (typeof sections)[number]): boolean => shape.properties?.low !== undefined;

const WORDS: readonly (readonly [string, string])[] = [
  ...['id', 'month', 'day', 'place', 'node', 'assumption', 'mass', 'unit price'].map(
    (format) => [format, TEXT_WORDS[format] ?? ''] as const,
  ),
  ['fiscal year', 'FY and four digits: FY2027 begins on 1 October 2026'],
  ['money', 'dollars as a number, or with the unit: 500 million USD, $2.5 billion'],
  ['evidence', 'id of evidence, or its key: `project:thompson-falls material=antimony | project-capacity | 2024`'],
];

const HEAD = [
  '# Plan files',
  '',
  'A plan file says what a buying plan may take beside what the ledger gives (purchases on the market of every material with a price and',
  'a table of world production), which money pays for it and what it must keep to: a YAML file. Those that come with Ballast are in',
  '`data/plans`. All mistakes of a file are told at once, each with line and column, what was expected and what to do; with one',
  'mistake nothing is planned. How a plan is made: [the method](../method/plan.md).',
  '',
  'This page and [its JSON Schema](plan-file.schema.json) are generated from the schema in `src/cases/plan/plan-file.ts`, which the',
  'reader itself uses.',
  '',
  '```yaml',
  'plan: antimony-options',
  'title: What could be done about antimony',
  'accounts:',
  '  - { id: stockpile, amount: 400 million USD, from: FY2027, until: FY2029, assumption: money }',
  'options:',
  '  - id: lead-scrap',
  '    kind: recycling',
  '    words: More antimony out of battery lead',
  '    node: antimony',
  '    place: USA',
  '    fixed_cost: 20 million USD',
  '    unit_cost: { low: 5000 USD/t, mode: 9000 USD/t, high: 20000 USD/t }',
  '    most: 300 t/year',
  '    online: 2028-10',
  '    delay: { low: 0, mode: 6, high: 24 }',
  '    ramp: 12',
  '    assumption: scrap',
  'limits:',
  '  shares: [{ node: antimony, by: supplier, most: 0.5 }]',
  'goals:',
  '  - { node: antimony, tonnes: 500 t, reason: A floor its owner sets whatever the model says }',
  'assumptions:',
  '  - { id: money, words: Four hundred million dollars, author: your name, reason: To show how an account is written }',
  '  - { id: scrap, words: What a programme could cost and yield, author: your name, reason: No published figure, illustrative: true }',
  '```',
  '',
  '## How values are written',
  '',
  markdownTable(['value', 'written as'], WORDS),
  '',
  '- Amounts carry their unit, and count what the node counts (content where the material is counted in content). Commas within',
  '  numbers must stand in quotes where braces or brackets are around them: YAML reads them as the next key.',
  '- Months, shares, chances and prices may be a range `{ low, mode, high }`. A plan has no draws of its own: **a range is used at',
  '  its mean** (PERT where it has a mode, else the middle), and the plan says so beside the number. What a doubtful supplier or a late',
  '  project does to a plan is shown by its variations.',
  '- Every account and option names the `evidence` its numbers are from or the `assumption` they rest on; every range rests on an',
  '  assumption.',
  '- What has a `fixed_cost`, a `least`, a `least_a_year`, an `exclusive` or a `depends_on`, or is depended on, is a yes or no: taken',
  '  with its least at least, or not at all.',
  '- `spot purchase`, `contract`, `offtake` and `allied exchange` bring stock that must be there when the case begins; what would come',
  '  later is not ordered, since it would leave the same supply the case counts on. `upgrade`, `rotation` and `disposal` set aside what',
  '  is held, as much as is ordered, from the first year on. The others run on into the case.',
  '- `--budget` goes before the accounts of the file.',
  '',
];

describe('docs/reference/plan-file', () => {
  it('is generated from the schema', () => {
    const page = [...HEAD, ...sections.filter((one) => !isRange(one)).flatMap(sectionOf)].join('\n');
    expectGenerated(PAGE, page);
  });

  it('has the JSON Schema beside it', () => {
    const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...PlanSchema };
    expectGenerated('docs/reference/plan-file.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('says of every key what it is', () => {
    const silent = sections.flatMap(({ where, shape }) =>
      Object.entries(shape.properties ?? {}).flatMap(([key, one]) =>
        one.description === undefined ? [`${where}.${key}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('has an example that is read without mistakes, as are the plan files that come with Ballast', () => {
    const { vocabulary } = builtInVocabulary();
    const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, PAGE), 'utf8'))?.[1] ?? '';
    expect(parsePlan(example, 'example.yaml', vocabulary).problems).toEqual([]);
    const folder = path.join(ROOT, 'data/plans');
    const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(shipped.length).toBeGreaterThan(0);
    for (const name of shipped)
      expect(parsePlan(readFileSync(path.join(folder, name), 'utf8'), name, vocabulary).problems, name).toEqual([]);
  });
});
