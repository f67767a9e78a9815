import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, problemsOfCase } from '../../src/cases/assemble.ts';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { parseCase } from '../../src/cases/parse-case.ts';
import { ROOT } from '../support/source-files.ts';
import { noEvidence, shippedCase } from './example-cases.ts';
import { SMALL } from './small-world.ts';

const folder = path.join(ROOT, 'data/cases');
const TEXTS = [
  `${SMALL}shocks: [{ id: ban, kind: export ban, places: [AAA], chance: 0.5 }]\nindustry: [{ node: examplium, start: 5 t }]\n`,
  ...readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')),
];
const ODD = [
  '',
  '-1',
  '1e9',
  '.nan',
  '.inf',
  'null',
  '{}',
  '[]',
  '[[]]',
  '"',
  '2027-13',
  'CHN',
  '300 t',
  '-5 lb',
  '{ low: 1, high: 0 }',
  '*x',
  '&x 1',
  'conflict',
  '9999999999',
  'true',
];

const parent = (id: string): CaseFile | null => {
  try {
    return shippedCase(id);
  } catch {
    return null;
  }
};

/** Reads and assembles: whatever the text, either a case or problems with places, and nothing thrown. */
function attempt(text: string): void {
  const parsed = parseCase(text, 'fuzzed.yaml', noEvidence.vocabulary);
  const { file, problems } = parsed;
  if (file === null) {
    expect(problems.length).toBeGreaterThan(0);
    const all = problemsOfCase(parsed, parent, noEvidence);
    expect(all.length).toBeGreaterThanOrEqual(problems.length);
    for (const { line, column, message } of all) expect(line > 0 && column > 0 && message !== '').toBe(true);
    return;
  }
  expect(problems).toEqual([]);
  const made = assemble(file, parent, noEvidence);
  if (made.assembly === null) expect(made.problems.length).toBeGreaterThan(0);
  else for (const tonnes of made.assembly.model.demand) expect(tonnes >= 0 && Number.isFinite(tonnes)).toBe(true);
}

describe('a damaged case file', () => {
  it('with a word replaced is read or refused, and nothing is thrown', () => {
    const change = fc.record({ text: fc.constantFrom(...TEXTS), at: fc.nat(), odd: fc.constantFrom(...ODD) });
    fc.assert(
      fc.property(change, ({ text, at, odd }) => {
        const words = [...text.matchAll(/[\w./-]+/g)];
        const word = words[at % words.length];
        if (word !== undefined) attempt(text.slice(0, word.index) + odd + text.slice(word.index + word[0].length));
      }),
      { numRuns: 150 },
    );
  });

  it('with characters cut out or put in is read or refused, and nothing is thrown', () => {
    const change = fc.record({
      text: fc.constantFrom(...TEXTS),
      at: fc.nat(),
      cut: fc.nat({ max: 40 }),
      put: fc.string({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(change, ({ text, at, cut, put }) => {
        const from = at % text.length;
        attempt(text.slice(0, from) + put + text.slice(from + cut));
      }),
      { numRuns: 120 },
    );
  });

  it('of any text is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        attempt(text);
      }),
      { numRuns: 100 },
    );
  });
});
