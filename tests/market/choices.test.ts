import { describe, expect, it } from 'vitest';
import { ofEdition } from '../../src/market/edition-choice.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { chosenConcentration, chosenProduction } from '../../src/market/table-choice.ts';
import { mineTable, SB_2025 } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';

const older = { published: '2025-01-31' };
const rows = [
  ...mineTable('antimony', SB_2025, { period: '2025' }),
  ...mineTable('antimony', { CHN: 60_000, RUS: 13_000, WLD: 100_000 }, older),
  ...mineTable('antimony', { CHN: 670_000, RUS: 350_000, WLD: 2_000_000 }, { ...older, property: 'reserves' }),
];
const view = viewOf('antimony', rows, VOCABULARY, SOURCES, '2026-11-23');

describe('a chosen production table', () => {
  it.each([
    [{}, 'production-mine', 'mcs-2026'],
    [{ edition: 'mcs-2025' }, 'production-mine', 'mcs-2025'],
    [{ stage: 'reserves' }, 'reserves', 'mcs-2025'],
    [{ stage: 'reserves', edition: 'mcs-2026' }, 'reserves', 'mcs-2025'],
    [{ stage: 'smelting', edition: 'mcs-1066' }, 'production-mine', 'mcs-2026'],
  ])('asked for with %j is %s of %s', (asked, stage, edition) => {
    const { tables, chosen, items } = chosenProduction(view, asked);
    expect(chosen).toMatchObject({ stage, edition });
    expect(items).toMatchObject([{ property: stage, edition }]);
    expect(tables.map((table) => `${table.stage} ${table.edition}`)).toEqual([
      'production-mine mcs-2026',
      'production-mine mcs-2025',
      'reserves mcs-2025',
    ]);
  });

  it('has a concentration where it is no table of reserves', () => {
    const asked = { stage: 'reserves', edition: 'mcs-2025' };
    expect(chosenConcentration(view, asked).chosen).toMatchObject({ stage: 'production-mine', edition: 'mcs-2025' });
    expect(chosenConcentration(view, { stage: 'reserves' }).chosen).toMatchObject({ stage: 'production-mine' });
    expect(chosenConcentration(view, { edition: 'mcs-2025' }).items).toMatchObject([{ edition: 'mcs-2025' }]);
  });

  it('is none where there is none', () => {
    expect(chosenProduction({ ...view, statements: [] }, {})).toEqual({ tables: [], chosen: null, items: [] });
  });
});

describe('a chosen edition', () => {
  const all = [{ edition: 'b' }, { edition: 'b' }, { edition: 'a' }];

  it.each([
    [undefined, 'b', 2],
    ['a', 'a', 1],
    ['c', 'b', 2],
  ])('asked for as %s is %s', (asked, edition, items) => {
    expect(ofEdition(all, asked)).toMatchObject({ editions: ['b', 'a'], edition });
    expect(ofEdition(all, asked).items).toHaveLength(items);
  });

  it('is none of nothing', () => {
    expect(ofEdition([], 'a')).toEqual({ editions: [], edition: null, items: [] });
  });
});
