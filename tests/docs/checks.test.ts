import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeYaml } from '../../src/archive/decode.ts';
import { CHECK_RULES, type Check, type CheckRule, type CheckScope } from '../../src/ledger/check.ts';
import { parseChecks } from '../../src/sources/people/checks.ts';
import { builtInChecks } from '../support/built-in-checks.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { ROOT } from '../support/source-files.ts';

const checks = await builtInChecks();

function scopeText({ properties, notProperties, stages, subjects, materials, editions }: CheckScope): string {
  const codes = (all: readonly string[]): string => all.map((one) => `\`${one}\``).join(', ');
  const parts: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['properties', properties],
    ['not the properties', notProperties],
    ['stages', stages],
    ['subjects', subjects],
    ['materials', materials],
    ['editions', editions],
  ];
  const said = parts.flatMap(([name, all]) => (all === undefined ? [] : [`${name} ${codes(all)}`]));
  return said.length === 0 ? 'everything its rule can be asked of' : said.join('; ');
}

function section(check: Check): readonly string[] {
  const counted = CHECK_RULES[check.rule].tolerance;
  return [
    `### ${check.id}`,
    '',
    `${check.title}. ${check.why}`,
    '',
    `- Rule: \`${check.rule}\`${counted === null ? '' : `, tolerance ${check.tolerance} (${counted})`}`,
    `- Applies to: ${scopeText(check.appliesTo)}`,
    ...check.exceptions.map(({ where, why }) => {
      const place = Object.entries(where).map(([field, value]) => `${field} ${value}`);
      return `- Excepted: ${place.join(', ')}. ${why}`;
    }),
    '',
  ];
}

const HEAD = [
  '# Checks',
  '',
  'What must hold among the evidence. `./ballast check` and `GET /api/v1/checks` run every check and list what fails; `npm test`',
  'runs them over the built-in data. Statements are looked at through their corrections. Generated from `data/checks/*.yaml`',
  'and `src/ledger/check.ts`.',
  '',
  '## How to write one',
  '',
  'A check is an item of a list in a file below `data/checks`. It needs no code: it picks a rule and says where it applies.',
  '',
  '```yaml',
  '- id: cobalt-reserves-add-up',
  '  title: Cobalt reserves add up',
  '  why: A misread row would move the sum away from the printed total.',
  '  applies_to: { properties: [reserves], materials: [cobalt] }  # also not_properties, stages, subjects, editions; empty is all',
  '  rule: rows add up to the total',
  '  tolerance: 0.06',
  '  exceptions:',
  '    - where: { edition: mcs-2026, place: COD, period: 2025 }   # also source, material, subject, property, form, detail',
  '      why: What is so there, and how it is known.',
  '```',
  '',
  'An exception excepts a failure that stands where it says; every field it names must be the same. It must except something: a',
  'stale exception fails its check, since the failure it explained is gone or the exception names it wrongly. A failure is',
  'either a mistake of ours and mended, or one of the source: then it is a correction (`data/corrections`) where it is known',
  'what should stand, and an exception where it is not.',
  '',
  '## Rules',
  '',
];

describe('checks', () => {
  it('are documented as data/checks has them', () => {
    const rules = Object.entries(CHECK_RULES).map(([rule, { asks, tolerance }]) => [
      `\`${rule}\``,
      asks,
      tolerance ?? 'none',
    ]);
    const table = markdownTable(['rule', 'what it asks', 'tolerance'], rules);
    const page = [...HEAD, table, '', '## The checks', '', ...checks.flatMap(section)].join('\n');
    expectGenerated('docs/reference/checks.md', page);
  });

  it('have an example that is read without problems', () => {
    const page = readFileSync(path.join(ROOT, 'docs/reference/checks.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const decoded = decodeYaml(new TextEncoder().encode(example));
    const read = decoded.ok ? parseChecks(decoded.value) : null;
    expect(read?.problems).toEqual([]);
    expect(read?.checks).toHaveLength(1);
  });

  it('use every rule, and have an id each', () => {
    const used = new Set<CheckRule>(checks.map(({ rule }) => rule));
    expect(Object.keys(CHECK_RULES).filter((rule) => !used.has(rule as CheckRule))).toEqual([]);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });
});
