import { describe, expect, it } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { parseChecks } from '../../../src/sources/people/checks.ts';

function read(text: string): ReturnType<typeof parseChecks> {
  const decoded = decodeYaml(new TextEncoder().encode(text));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return parseChecks(decoded.value);
}

const HEAD = '- id: one\n  title: One\n  why: It must hold.\n';

describe('checks people write', () => {
  it('are read with scope, tolerance and exceptions', () => {
    const { checks, problems } = read(
      `${HEAD}  applies_to: { not_properties: [reserves], stages: [mine] }\n  rule: rows add up to the total\n  tolerance: 0.06\n  exceptions:\n    - where: { edition: mcs-2026, period: 2025 }\n      why: Known.\n`,
    );
    expect(problems).toEqual([]);
    expect(checks).toEqual([
      {
        ...{ id: 'one', title: 'One', why: 'It must hold.', rule: 'rows add up to the total', tolerance: 0.06 },
        appliesTo: { notProperties: ['reserves'], stages: ['mine'] },
        exceptions: [{ where: { edition: 'mcs-2026', period: '2025' }, why: 'Known.' }],
      },
    ]);
  });

  it.each([
    ['a rule nobody knows', '  rule: adds up somehow\n', 'unknown-word', 'line 4'],
    ['a missing tolerance', '  rule: short quotes\n', 'missing-field', 'line 1'],
    ['a tolerance too many', '  rule: not negative\n  tolerance: 1\n', 'unknown-field', 'line 1'],
    ['a tolerance below zero', '  rule: short quotes\n  tolerance: -1\n', 'not-a-count', 'line 5'],
    [
      'an exception of everything',
      '  rule: not negative\n  exceptions: [{ where: {}, why: All. }]\n',
      'missing-field',
      'line 5',
    ],
    [
      'an exception without reason',
      '  rule: not negative\n  exceptions: [{ where: { place: USA } }]\n',
      'missing-field',
      'line 5',
    ],
    ['a misspelt field', '  rule: not negative\n  tolerence: 1\n', 'unknown-field', 'line 5'],
  ])('say where %s stands', (_what, rest, code, line) => {
    const { checks, problems } = read(`${HEAD}${rest}`);
    expect(checks).toEqual([]);
    expect(problems).toMatchObject([{ code }]);
    expect(problems[0]?.locator).toContain(line);
  });
});
