import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../src/cases/parse-case.ts';
import type { Lever } from '../../src/shortfall/lever.ts';
import { fallOf } from '../../src/web/charts/bands.ts';
import { movedCaseText } from '../../src/web/pages/cases/case-text.ts';
import { leversOf, leversText, withLever } from '../../src/web/pages/cases/lever-choices.ts';
import { leverGroups } from '../../src/web/pages/cases/lever-groups.ts';
import { builtInVocabulary } from '../support/mcs.ts';

const lever = (id: string, low: number, base: number, high: number): Lever => ({
  ...{ id, words: id, unit: '×', low, base, high },
  ...{ nodes: [0], assumed: false, targets: [] },
});
const LEVERS = [
  lever('demand/cobalt/alloy-grade', 0.5, 1, 1.5),
  lever('left/export-ban/COD', 0, 0.2, 1),
  lever('inventory/nds/cobalt', 0, 302, 604),
];

const someValues = fc.tuple(
  ...LEVERS.map(({ low, high }) => fc.option(fc.double({ min: low, max: high, noNaN: true }))),
);

describe('levers in an address', () => {
  it('come back as they were moved, whatever the values', () => {
    fc.assert(
      fc.property(someValues, (given) => {
        const values = LEVERS.reduce((sum, one, n) => {
          const value = given[n];
          return typeof value === 'number' ? withLever(sum, one, value) : sum;
        }, {});
        expect(leversOf(leversText(values), LEVERS)).toEqual(values);
      }),
    );
  });

  it('are left out where they are none of the case, beyond their ends, or where the case has them', () => {
    expect(leversOf('demand/tin.1.2~left/export-ban/COD.2~inventory/nds/cobalt.302', LEVERS)).toEqual({});
    expect(leversOf('demand/cobalt/alloy-grade.abc', LEVERS)).toEqual({});
    expect(leversText({})).toBeUndefined();
  });
});

it('every lever stands under one heading', () => {
  const odd = lever('weather/COD', 0, 1, 2);
  const groups = leverGroups([...LEVERS, odd]);
  expect(groups.map(({ name }) => name)).toEqual(['Demand', 'What goes wrong', 'Stocks', 'Others']);
  expect(groups.flatMap(({ levers }) => levers)).toHaveLength(4);
});

it('a case written out is a sound case file, whatever its title', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (title) => {
      const values = { 'demand/cobalt/alloy-grade': 1.25, 'left/export-ban/COD': 0.1 };
      const text = movedCaseText({ id: 'drc-cobalt', title, values, knownOn: '2025-02-01' });
      const { file, problems } = parseCase(text, 'drc-cobalt-moved.yaml', builtInVocabulary().vocabulary);
      expect(problems).toEqual([]);
      expect(file?.levers).toEqual(values);
      expect(file?.title).toBe(`${title}, levers moved`);
    }),
    { numRuns: 50 },
  );
});

it('a waterfall ends where its steps lead', () => {
  const steps = fallOf(
    { label: 'gross', amount: 10 },
    [
      { label: 'a', change: -4 },
      { label: 'b', change: 1 },
    ],
    'net',
  );
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 6],
    [6, 7],
    [0, 7],
  ]);
  expect(steps.map(({ isTotal }) => isTotal)).toEqual([true, false, false, true]);
});
