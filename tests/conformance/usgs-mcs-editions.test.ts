import { describe, expect, test } from 'vitest';
import { statementKey } from '../../src/ledger/statement.ts';
import { builtInLabels, officialEdition } from '../support/mcs.ts';
import { builtInStatements } from './double-entry.ts';

/** Cells that cannot be read, by kind; what each is stands in the README of the room. */
const PROBLEMS = {
  2024: {
    'unknown-heading': 35,
    'unreadable-cell': 3,
    'name-contradicts-content': 130,
    'row-beyond-heading': 140,
    'not-taken': 11,
    'unknown-place': 1,
  },
  2025: {
    'unknown-heading': 15,
    'unknown-unit': 3,
    'unreadable-cell': 5,
    'not-taken': 11,
    'unknown-material': 2,
    'name-contradicts-content': 1,
  },
} as const;

/** Questions to which two files of one edition give different numbers: the printed edition differs from itself or rounds. */
const TWICE = {
  2024: [
    'material:beryllium place=USA | net-import-reliance | 2023',
    'material:stone_dimension place=USA detail=based-on-value | net-import-reliance | 2023',
  ],
  2025: [
    'material:alumina place=USA | production-refinery | 2024',
    'material:potash place=USA | net-import-reliance | 2024',
    'material:steel place=USA detail=pig-iron | production | 2023',
    'material:steel place=USA detail=raw-steel | production | 2023',
  ],
} as const;

describe.each(['2024', '2025'] as const)('all files of MCS %s', (edition) => {
  const files = officialEdition(edition, builtInLabels());
  const problems = files.flatMap((file) => file.problems);

  test('lose no cell', () => {
    const sum = (count: (file: (typeof files)[number]) => number): number =>
      files.reduce((n, file) => n + count(file), 0);
    const [cells, said, twice] = [sum((f) => f.cells), sum((f) => f.statements.length), sum((f) => f.duplicates)];
    console.log(
      `MCS ${edition}: ${cells} cells = ${said} statements + ${problems.length} problems + ${twice} duplicates`,
    );
    for (const file of files) expect(file.statements.length + file.problems.length + file.duplicates).toBe(file.cells);
  });

  test('cannot be read only where they are known to be broken', () => {
    const found: Record<string, number> = {};
    for (const { code } of problems) found[code] = (found[code] ?? 0) + 1;
    expect(found).toEqual(PROBLEMS[edition]);
  });

  test('answer no other question with two numbers', () => {
    const amounts = new Map<string, Set<string>>();
    for (const s of files.flatMap((file) => file.statements)) {
      const amount = 'quantity' in s.value ? String(s.value.quantity.amount) : JSON.stringify(s.value);
      amounts.set(statementKey(s), (amounts.get(statementKey(s)) ?? new Set()).add(amount));
    }
    const twice = [...amounts].filter(([, different]) => different.size > 1).map(([key]) => key);
    expect(twice.sort()).toEqual(TWICE[edition]);
  });
});

/** Figures of 2024 as the editions of 2025 and 2026 have them: material, property, place, then the two amounts. */
const REVISED: readonly (readonly [string, string, string, number, number])[] = [
  ['antimony', 'production-mine', 'CHN', 60000, 40000],
  ['antimony', 'production-mine', 'RUS', 13000, 40000],
  ['antimony', 'production-mine', 'TJK', 17000, 22000],
  ['cobalt', 'production-mine', 'WLD', 290000, 302000],
  ['rare_earths', 'production-mine', 'THA', 13000, 2100],
  ['rare_earths', 'production-mine', 'NGA', 13000, 1500],
];

describe('the same question has the same key in both editions', () => {
  const [before, after] = [builtInStatements('2025'), builtInStatements('2026')].map(
    (all) =>
      new Map(
        all.map((s) => [
          `${s.subject.id} ${s.property} ${s.subject.place} ${s.period} ${s.subject.detail ?? s.subject.form ?? ''}`,
          s,
        ]),
      ),
  );
  const amount = (all: typeof before, key: string): number | null => {
    const value = all?.get(key)?.value;
    return value !== undefined && 'quantity' in value ? value.quantity.amount : null;
  };

  test.each(REVISED)('%s %s %s of 2024: %d, then %d', (material, property, place, first, second) => {
    const key = `${material} ${property} ${place} 2024 `;
    expect([amount(before, key), amount(after, key)]).toEqual([first, second]);
  });

  test.each(['gallium', 'tungsten', 'titanium_sponge', 'rhenium', 'tantalum'])(
    '%s: world figures of 2024 in both',
    (id) => {
      const both = [...(before ?? [])].filter(
        ([key, s]) => s.subject.id === id && s.period === '2024' && after?.has(key),
      );
      expect(both.filter(([, s]) => /^production/.test(s.property)).length).toBeGreaterThan(4);
    },
  );
});
