import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../src/cases/parse-case.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const { vocabulary } = builtInVocabulary();
const folder = path.join(ROOT, 'data/cases');
const CASES = readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

describe.each(CASES)('$name', ({ name, text }) => {
  const { file, problems } = parseCase(text, name, vocabulary);

  it('is read without a mistake, under the name of its file', () => {
    expect(problems).toEqual([]);
    expect(`${file?.case}.yaml`).toBe(name);
  });

  it('says what it asks, and is called no base case and no headline', () => {
    expect(file?.summary?.length).toBeGreaterThan(80);
    expect(`${file?.title} ${file?.summary}`).not.toMatch(/\bbase case\b/i);
  });

  it('rests on assumptions of an author with a reason, none of them a person', () => {
    for (const { author, reason, words } of file?.assumptions ?? []) {
      expect(author).toBe('Ballast');
      expect(reason.length).toBeGreaterThan(words.length > 20 ? 20 : 10);
    }
  });
});

it('extends only what ships', () => {
  const names = new Set(CASES.map(({ name }) => name.replace('.yaml', '')));
  const parents = CASES.flatMap(({ name, text }) => parseCase(text, name, vocabulary).file?.extends ?? []);
  expect(parents.filter((parent) => !names.has(parent))).toEqual([]);
});
