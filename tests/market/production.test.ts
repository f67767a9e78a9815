import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/market/material-view.ts';
import { productionTables } from '../../src/market/production.ts';
import { sumOf } from '../../src/market/sum.ts';
import { quantity } from '../../src/units/quantity.ts';
import { CO, CO_2024, mineTable, SB_2024, SB_2025, tonnes } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const tablesOf = (material: string, statements: readonly ReturnType<typeof statement>[], asOf = '2026-11-23') =>
  productionTables(viewOf(material, statements, VOCABULARY, SOURCES, asOf));

describe('production tables', () => {
  const rows = [...mineTable('antimony', SB_2024), ...mineTable('antimony', SB_2025, { period: '2025' })];

  it('list places by size, other countries and the world total apart', () => {
    const [table] = tablesOf('cobalt', mineTable('cobalt', CO_2024));
    expect(table?.rows.slice(0, 2).map((row) => row.place)).toEqual(['COD', 'IDN']);
    expect(table?.rows.slice(-2).map((row) => row.placeKind)).toEqual(['other', 'world']);
    expect(table?.edition).toBe('mcs-2026');
    expect(table?.stage).toBe('mine');
  });

  it('give a share of the printed total and name it', () => {
    const [table] = tablesOf('antimony', rows);
    const china = table?.rows.find((row) => row.place === 'CHN');
    expect(china?.share?.rule).toBe('share of printed world total, 110,000 t');
    expect(china?.share?.value).toMatchObject({ quantity: { unit: 'pct' } });
    expect(table?.rows.find((row) => row.place === 'WLD')?.share).toBeNull();
  });

  it('keep absences in their cells, count and name them, and never take them as zero', () => {
    const withheld = mineTable('antimony', { CHN: 40_000, RUS: { kind: 'withheld' }, IRN: { kind: 'not available' } });
    const [table] = tablesOf('antimony', withheld);
    expect(table?.rows.find((row) => row.place === 'RUS')?.cells[0]?.value).toEqual({ kind: 'withheld' });
    expect(table?.sumListed[0]).toMatchObject({
      value: tonnes(40_000),
      rule: 'sum of 1 listed rows, 2 left out: Russia (withheld), Iran (not available)',
    });
  });

  it('count a printed zero, and keep a range a range', () => {
    const half = { kind: 'range', low: quantity(0, 't', CO), high: quantity(0.5, 't', CO) } as const;
    const [table] = tablesOf('cobalt', mineTable('cobalt', { CHN: 10, RUS: { kind: 'zero' }, CUB: half }));
    expect(table?.sumListed[0]?.value).toEqual({
      kind: 'range',
      low: quantity(10, 't', CO),
      high: quantity(10.5, 't', CO),
    });
  });

  it('have no sum where gross weight meets content', () => {
    const mixed = [statement({ value: tonnes(1) }), statement({ value: tonnes(1, 'gross') })];
    expect(sumOf(mixed)).toBeNull();
  });

  it('come latest edition first, and only those published by the day', () => {
    const older = mineTable('antimony', { CHN: 60_000, RUS: 13_000, WLD: 100_000 }, { published: '2025-01-31' });
    expect(tablesOf('antimony', [...older, ...rows]).map((t) => t.edition)).toEqual(['mcs-2026', 'mcs-2025']);
    expect(tablesOf('antimony', [...older, ...rows], '2025-12-31').map((t) => t.edition)).toEqual(['mcs-2025']);
  });

  it('do not take one country and a world total for a table', () => {
    expect(tablesOf('antimony', mineTable('antimony', { CHN: 60_000, WLD: 100_000 }))).toEqual([]);
  });

  it('count a place printed twice once', () => {
    const twice = [...rows, ...mineTable('antimony', { CHN: 40_001 })];
    expect(tablesOf('antimony', twice)[0]?.sumListed[0]?.value).toEqual(tonnes(118_990));
  });
});
