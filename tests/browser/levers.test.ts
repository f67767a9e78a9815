import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../src/cases/parse-case.ts';
import type { Lever } from '../../src/shortfall/lever.ts';
import { fallOf } from '../../src/web/charts/bands.ts';
import { materialShown, materialsOf } from '../../src/web/pages/cases/builder-materials.ts';
import { movedCaseText } from '../../src/web/pages/cases/case-text.ts';
import {
  leversAmong,
  leversOf,
  leversText,
  placed,
  stepOf,
  withLever,
} from '../../src/web/pages/cases/lever-choices.ts';
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

it('a slider that comes back to its start puts the lever where the case has it, off the grid or on it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 200 }), (part, k) => {
      const one = lever('inventory/nds/antimony', 0, 45_000 * part, 45_000);
      const step = stepOf(one);
      const given = k * step;
      const stands = placed(one, given);
      expect(stands === given || stands === one.base).toBe(true);
      expect(Math.abs(stands - given)).toBeLessThanOrEqual(step / 2 + 1e-9);
      expect(placed(one, Math.round(one.base / step) * step)).toBe(one.base);
    }),
  );
});

it('how long a shock lasts is moved by whole months', () => {
  const months: Lever = { ...lever('length/ban', 0, 11, 24), unit: 'months' };
  expect(stepOf(months)).toBe(1);
  expect([placed(months, 11), placed(months, 10), placed(months, 12)]).toEqual([11, 10, 12]);
});

it('levers that move nothing of what is looked at are not offered, unless they were moved', () => {
  const other = { ...lever('demand/abrasives', 0.5, 1, 1.5), nodes: [1] };
  const none = { ...lever('willingness/BRA', 0, 0.9, 1), nodes: [] };
  expect(leversAmong([...LEVERS, other, none], [0], {})).toEqual(LEVERS);
  expect(leversAmong([other, none], [0], { 'willingness/BRA': 0.5 })).toEqual([none]);
});

it('a builder opens on the only material of a case, and on none it does not have', () => {
  const node = (id: string, name: string) => ({ id, name, material: id.split('/')[0] ?? '' });
  const cobalt = materialsOf([
    node('cobalt/alloy-grade', 'Cobalt, alloy grade'),
    node('cobalt/chemical-grade', 'Cobalt, chemicals'),
  ]);
  expect(cobalt).toEqual([['cobalt', 'Cobalt (by form)']]);
  expect(materialShown(cobalt, undefined)).toBe('cobalt');
  expect(materialShown(cobalt, 'gallium')).toBe('cobalt');
  const two = materialsOf([node('tin', 'Tin'), node('zinc', 'Zinc')]);
  expect([materialShown(two, undefined), materialShown(two, 'zinc'), materialShown(two, 'gallium')]).toEqual([
    undefined,
    'zinc',
    undefined,
  ]);
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
