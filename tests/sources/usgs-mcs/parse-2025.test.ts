import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementId } from '../../../src/ledger/id.ts';
import { statementKey } from '../../../src/ledger/statement.ts';
import type { DecodedTable } from '../../../src/sources/parser.ts';
import { parseMcs2025World } from '../../../src/sources/usgs-mcs/parse-2025-world.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { parseMcsSalient } from '../../../src/sources/usgs-mcs/parse-salient.ts';
import { builtInLabels } from '../../support/mcs.ts';
import { fixture, longTable } from './composed.ts';

const labels = builtInLabels();
const Sb = { contentOf: 'Sb' };

describe('the world file of 2025', () => {
  const result = parseMcs2025World(fixture('composed-2025-world.csv'), { labels });
  const at = (place: string) => result.statements.find((s) => s.locator.endsWith(place));

  test('loses no cell; a footnote that stands for an empty cell counts as one', () => {
    expect(result.problems).toEqual([]);
    expect(result.statements.length + result.duplicates).toBe(result.cells);
    expect(result.cells).toBe(21);
    expect(at('line 5, RESERVES_2024')).toMatchObject({ value: { kind: 'not available' }, original: 'NA' });
    expect(at('line 10, PROD_EST_ 2024')).toMatchObject({
      value: { kind: 'withheld' },
      original: 'W',
      note: 'W for 23-24',
    });
  });

  test('years and estimates come from headings, types and footnotes', () => {
    expect(at('line 4, PROD_2023')).toMatchObject({
      period: '2023',
      value: { kind: 'estimated', quantity: { basis: Sb } },
    });
    expect(at('line 6, PROD_2023')?.value).toMatchObject({ kind: 'reported' });
    expect(at('line 6, PROD_EST_ 2024')).toMatchObject({ period: '2024', value: { kind: 'estimated' } });
    expect(at('line 7, PROD_2023')?.value).toMatchObject({
      kind: 'estimated',
      quantity: { basis: { contentOf: 'Co' } },
    });
    expect(at('line 4, RESERVES_2024')).toMatchObject({ property: 'reserves', value: { kind: 'reported' } });
    expect(at('line 5, PROD_EST_ 2024')?.value).toEqual({ kind: 'zero' });
  });

  test('names lose trailing spaces, footnote digits and asides', () => {
    expect(at('line 3, RESERVES_2024')?.subject).toEqual({ kind: 'material', id: 'antimony', place: 'CAN' });
    expect(at('line 6, RESERVES_2024')).toMatchObject({
      subject: { place: 'WLD' },
      value: { kind: 'range', high: null },
    });
    expect(at('line 8, PROD_2023')?.subject.place).toBe('OTH');
    expect(at('line 9, PROD_2023')?.subject).toMatchObject({ id: 'kyanite', place: 'FRA', detail: 'andalusite' });
  });
});

describe('a salient file of 2025', () => {
  const result = parseMcsSalient(fixture('composed-2025-salient.csv'), { labels });
  const at = (place: string) => result.statements.find((s) => s.locator === `mcs2025-antim_salient.csv, ${place}`);

  test('an unknown heading is a problem, the rest is read', () => {
    expect(result.problems).toMatchObject([
      { code: 'unknown-heading', locator: 'mcs2025-antim_salient.csv, line 2, Hogsheads_hh' },
    ]);
    expect(result.statements).toHaveLength(14);
    expect(result.cells).toBe(15);
  });

  test('the last year is an estimate, gross weight and kind of consumption come from the metadata', () => {
    expect(at('line 2, Imports_Oxide_t')).toMatchObject({
      subject: { form: 'oxide', place: 'USA' },
      value: { kind: 'reported' },
    });
    expect(at('line 3, Imports_Oxide_t')?.value).toEqual({
      kind: 'estimated',
      quantity: { amount: 2000, unit: 't', basis: Sb },
    });
    expect(at('line 3, Imports_Scrap_t')?.value).toMatchObject({ quantity: { basis: 'gross' } });
    expect(at('line 2, Consump_t')?.property).toBe('consumption-apparent');
    expect(at('line 3, NIR_pct')?.value).toEqual({ kind: 'net exporter' });
    expect(at('line 2, USprod_Mine_t')?.value).toEqual({ kind: 'zero' });
  });
});

/** One heading of each edition that must ask the same question. */
const SAME: readonly (readonly [string, string, string, string])[] = [
  ['Antimony', 'USprod_Mine_t', 'Production', 'Production: Mine (recoverable antimony)'],
  ['Antimony', 'USprod_Smelter-primary_t', 'Production', 'Production, Smelter: Primary'],
  ['Antimony', 'USprod_Smelter-secondary_t', 'Production', 'Production, Smelter: Secondary'],
  ['Antimony', 'Imports_Ore_t', 'Import', 'Imports for consumption: Ore and concentrates'],
  ['Antimony', 'Imports_Unwrought_t', 'Import', 'Imports for consumption: Unwrought, powder'],
  ['Antimony', 'Exports_Articles_t', 'Export', 'Exports: Antimony articles'],
  ['Antimony', 'Exports_Scrap_t', 'Export', 'Exports: Waste and scrap'],
  ['Antimony', 'Consump_t', 'Consumption', 'Consumption, apparent'],
  ['Antimony', 'Price_Metal_dlb', 'Price', 'Price, metal, average, dollars per pound'],
  ['Antimony', 'NIR_pct', 'Net import reliance', 'Net import reliance as a percentage of apparent consumption'],
  ['Cobalt', 'USprod_Secondary_t', 'Production', 'Production: Secondary'],
  ['Cobalt', 'Imports_t', 'Import', 'Imports for consumption'],
  ['Cobalt', 'Consump_Estimated_t', 'Consumption', 'Consumption (includes secondary): Estimated'],
  ['Cobalt', 'Consump_Apparent_t', 'Consumption', 'Consumption (includes secondary): Apparent'],
  ['Cobalt', 'Price_Spot_dlb', 'Price', 'Price, average, dollars per pound: U.S. spot, cathode'],
  ['Cobalt', 'Price_LME_dlb', 'Price', 'Price, average, dollars per pound: London Metal Exchange (LME), cash'],
  ['Cobalt', 'Stocks_Industry_t', 'Stock', 'Stocks, yearend: Industry'],
  ['Cobalt', 'Stocks_LME_t', 'Stock', 'Stocks, yearend: LME, U.S. warehouse'],
];

describe('both editions ask the same questions', () => {
  test.each(SAME)('%s %s is %s | %s', (Commodity, heading, Statistics, Statistics_detail) => {
    const salient = parseMcsSalient(
      {
        header: ['DataSource', 'Commodity', 'Year', heading],
        rows: [{ line: 2, cells: ['MCS2025', Commodity, '2023', '7'] }],
      },
      { labels },
    );
    const long = parseMcs2026(longTable([{ Commodity, Statistics, Statistics_detail, Year: '2023' }]), { labels });
    const keys = [salient, long].map(({ statements }) => statements.map(statementKey));
    expect(keys[0]).toHaveLength(1);
    expect(keys[0]).toEqual(keys[1]);
  });
});

describe('any table', () => {
  const files: readonly (readonly [DecodedTable, typeof parseMcsSalient])[] = [
    [fixture('composed-2025-world.csv'), parseMcs2025World],
    [fixture('composed-2025-salient.csv'), parseMcsSalient],
  ];

  test.each(files)('is read without throwing, and no cell is lost (%#)', (real, parse) => {
    const cell = fc.oneof(fc.constantFrom(...new Set(real.rows.flatMap((row) => row.cells))), fc.string());
    const header = fc.oneof(
      { weight: 3, arbitrary: fc.shuffledSubarray([...real.header], { minLength: real.header.length - 1 }) },
      fc.array(fc.oneof(fc.constantFrom(...real.header), fc.string())),
    );
    fc.assert(
      fc.property(header, fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 8 }), (names, rows) => {
        const result = parse({ header: names, rows: rows.map((cells, i) => ({ line: i + 2, cells })) }, { labels });
        expect(result.statements.length + result.problems.length + result.duplicates).toBe(result.cells);
        result.statements.map(statementId);
      }),
      { numRuns: 300 },
    );
  });
});
