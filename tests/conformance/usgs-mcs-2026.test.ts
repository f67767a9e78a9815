import { describe, expect, test } from 'vitest';
import { statementId } from '../../src/ledger/id.ts';
import { statementKey } from '../../src/ledger/statement.ts';
import { parseMcs2026 } from '../../src/sources/usgs-mcs/parse-2026.ts';
import { builtInLabels, builtInVocabulary, official2026 } from '../support/mcs.ts';

/** Questions the file answers twice: each pair differs in the mark "Estimated." only, the number is the same. */
const ANSWERED_TWICE = new Map([
  ['material:kyanite place=USA detail=kyanite | production-mine | 2024', '78,600 reported, 78,600 estimated'],
  ['material:palladium place=USA | production-mine | 2024', '10,200 estimated, 10,200 reported'],
  ['material:platinum place=USA | production-mine | 2024', '3,010 estimated, 3,010 reported'],
]);

/** Cells that cannot be read, and why. */
const PROBLEMS = new Map([
  // Two changes of Government stocks lost their minus sign in the encoding (niobium -1, tantalum -10).
  ['lost-sign', 2],
  // Wallboard sold: the heading says million square feet, the unit thousand metric tons.
  ['unit-contradicts-heading', 5],
]);

describe('the whole file of MCS 2026', () => {
  const result = parseMcs2026(official2026(), { labels: builtInLabels() });
  const { statements, problems, duplicates, cells } = result;

  test('loses no cell', () => {
    console.log(
      `MCS 2026: ${cells} cells = ${statements.length} statements + ${problems.length} problems + ${duplicates} duplicates`,
    );
    expect(cells).toBe(8886);
    expect(statements.length + problems.length + duplicates).toBe(cells);
  });

  test('cannot read exactly the cells known to be broken', () => {
    const found = new Map<string, number>();
    for (const { code } of problems) found.set(code, (found.get(code) ?? 0) + 1);
    for (const { locator, message } of problems) console.log(`${locator}: ${message}`);
    expect(found).toEqual(PROBLEMS);
  });

  test('answers no question twice with different numbers', () => {
    const groups = new Map<string, string[]>();
    for (const s of statements) {
      const key = statementKey(s);
      groups.set(key, [...(groups.get(key) ?? []), `${s.original} ${s.value.kind}`]);
    }
    const twice = [...groups]
      .filter(([, values]) => values.length > 1)
      .map(([key, values]) => [key, values.join(', ')] as const);
    for (const [key, values] of twice) console.log(`${key}: ${values}`);
    expect(new Map(twice)).toEqual(ANSWERED_TWICE);
  });

  test('gives every statement its own id', () => {
    expect(new Set(statements.map(statementId)).size).toBe(statements.length);
  });

  test('uses only words of the vocabulary', () => {
    const { vocabulary, problems: bad } = builtInVocabulary();
    expect(bad).toEqual([]);
    const unknown = statements.filter(
      ({ subject, property }) =>
        !vocabulary.materials.has(subject.id) ||
        !vocabulary.countries.has(subject.place ?? '') ||
        !vocabulary.properties.has(property) ||
        (subject.form !== undefined && !vocabulary.forms.has(`${subject.id}/${subject.form}`)),
    );
    expect(unknown).toEqual([]);
  });

  test('never makes a country of the world total or of other countries', () => {
    const places = new Set(statements.map((s) => s.subject.place));
    expect([...places].filter((place) => place !== undefined && !/^[A-Z]{3}$/.test(place))).toEqual([
      'GRP-CHN-DEU-RUS',
    ]);
    const world = statements.filter((s) => s.subject.place === 'WLD');
    expect(world.length).toBeGreaterThan(200);
  });
});
