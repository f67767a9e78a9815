import { expect, test } from 'vitest';
import { builtInLabels, officialEdition } from '../support/mcs.ts';

test('the world file of MCS 2025 loses no cell, every material', () => {
  const [world] = officialEdition('2025', builtInLabels());
  const { cells = 0, statements = [], problems = [], duplicates = 0 } = world ?? {};
  console.log(
    `MCS 2025 world: ${cells} cells = ${statements.length} statements + ${problems.length} problems + ${duplicates} duplicates`,
  );
  for (const { locator, message } of problems) console.log(`${locator}: ${message}`);
  expect(statements.length + problems.length + duplicates).toBe(cells);
  // Three cells of one row whose UNIT_MEAS is empty.
  expect(problems.map((problem) => problem.code)).toEqual(['unknown-unit', 'unknown-unit', 'unknown-unit']);
});

test('the salient files of antimony and cobalt are read without a problem', () => {
  const [, ...salient] = officialEdition('2025', builtInLabels());
  for (const { cells, statements, problems, duplicates } of salient) {
    expect(problems).toEqual([]);
    expect(statements.length + duplicates).toBe(cells);
  }
  expect(salient.map((file) => file.cells)).toEqual([80, 55]);
});
