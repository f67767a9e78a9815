import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../../src/ledger/evidence.ts';
import { statementId } from '../../../src/ledger/id.ts';
import { type Statement, statementKey } from '../../../src/ledger/statement.ts';
import type { DecodedTable } from '../../../src/sources/parser.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { builtInLabels } from '../../support/mcs.ts';
import { fixture, longTable } from './composed.ts';

const labels = builtInLabels();
const parse = (table: DecodedTable) => parseMcs2026(table, { labels });
const one = (row: Parameters<typeof longTable>[0][number]): Found<Statement> | undefined =>
  parse(longTable([row])).statements[0];
const Sb = { contentOf: 'Sb' };

describe('the composed file', () => {
  const result = parse(fixture('composed-2026.csv', 'win1252'));
  const at = (line: number) => result.statements.find((s) => s.locator.endsWith(`line ${line}`));

  test('counts add up: one exact duplicate, three problems, one empty cell', () => {
    expect(result.cells).toBe(25);
    expect(result.duplicates).toBe(1);
    expect(result.problems.map((p) => p.code)).toEqual(['lost-sign', 'unknown-place', 'unknown-unit']);
    expect(result.statements.length + result.problems.length + result.duplicates).toBe(result.cells);
  });

  test('a dash of Windows-1252 is a zero, never a number', () => {
    expect(at(2)).toMatchObject({ property: 'production-mine', value: { kind: 'zero' }, original: '—' });
    expect(at(2)?.subject).toEqual({ kind: 'material', id: 'antimony', place: 'USA' });
  });

  test('footnotes decide estimate and basis and are kept', () => {
    expect(at(4)?.value).toEqual({ kind: 'estimated', quantity: { amount: 1234, unit: 't', basis: Sb } });
    expect(at(7)).toMatchObject({
      subject: { form: 'scrap' },
      value: { quantity: { basis: 'gross' } },
      note: 'Gross weight.',
    });
    expect(at(6)).toMatchObject({ subject: { form: 'unwrought' }, value: { quantity: { basis: Sb } } });
  });

  test('half a unit and more than half are ranges', () => {
    expect(at(5)?.value).toMatchObject({ kind: 'range', low: { amount: 0 }, high: { amount: 0.5, unit: 't' } });
    expect(at(9)?.value).toMatchObject({ kind: 'range', low: { amount: 50, unit: 'pct', basis: 'none' }, high: null });
  });

  test('import shares have a span of years and an origin', () => {
    expect(at(10)).toMatchObject({
      property: 'import-share',
      period: '2021/2024',
      subject: { form: 'oxide', place: 'CHN' },
    });
    expect(at(11)?.subject.place).toBe('OTH');
  });

  test('the rounded world total answers the same question as the countries', () => {
    expect(at(14)).toMatchObject({ property: 'production-mine', subject: { place: 'WLD' } });
    expect(at(14)?.subject.detail).toBeUndefined();
  });

  test('cobalt prices and stocks are told apart by detail, industry stocks by property', () => {
    expect([16, 17, 19].map((line) => at(line)?.subject.detail)).toEqual(['spot', 'lme', 'lme']);
    expect([16, 18, 19].map((line) => at(line)?.property)).toEqual(['price', 'stocks-industry', 'stocks']);
    expect(at(16)?.value).toMatchObject({ quantity: { unit: 'USD/lb', basis: { per: 'gross', prices: 'nominal' } } });
  });

  test('two series under one heading become two subjects', () => {
    expect([21, 22].map((line) => at(line)?.subject.form)).toEqual(['scrap-and-flake', 'sheet']);
  });

  test('words stay words and need no unit', () => {
    expect(at(23)?.value).toEqual({ kind: 'described', text: 'Variable, depending on a test' });
    expect(at(24)?.value).toMatchObject({
      kind: 'range',
      estimated: true,
      low: { amount: 300 },
      high: { amount: 400 },
    });
  });

  test('the same bytes give the same ids', () => {
    const again = parse(fixture('composed-2026.csv', 'win1252'));
    expect(again.statements.map(statementId)).toEqual(result.statements.map(statementId));
  });
});

const HEADINGS: readonly (readonly [string, string, string, string])[] = [
  // statistics, detail, section, expected property | form or detail
  ['Production', 'Production, Smelter: Primary', '', 'production-smelter-primary |'],
  ['Production', 'Production, refinery: Secondary', '', 'production-refinery-secondary |'],
  ['Production', 'Smelter production: rounded', '', 'production-smelter |'],
  ['Production', 'Plant production', '', 'production-plant |'],
  ['Production', 'Production', 'World Mine Production and Reserves', 'production-mine |'],
  ['Production', 'Production', 'World Production and Reserves', 'production |'],
  ['Production', 'Production: Mine (recoverable antimony)', '', 'production-mine |'],
  ['Consumption', 'Consumption (includes secondary): Estimated', '', 'consumption-estimated |'],
  ['Consumption', 'Consumption: Reported, ore', '', 'consumption-reported | ore-and-concentrate'],
  ['Net import reliance', 'Net import relianceas a percentage of apparent consumption', '', 'net-import-reliance |'],
  ['Shipment', 'Shipments from Government stockpile', '', 'shipments | from-government-stockpile'],
  ['Employment', 'Employment, mine and mill, number', '', 'employment | mine-and-mill'],
  ['Import', 'Imports for consumption: Something new', '', 'imports | something-new'],
];

describe('headings', () => {
  test.each(HEADINGS)('%s | %s', (Statistics, Statistics_detail, section, expected) => {
    const found = one({
      Statistics,
      Statistics_detail,
      Unit: 'percent',
      ...(section === '' ? {} : { Section: section }),
    });
    const { form, detail } = found?.subject ?? {};
    expect(`${found?.property} | ${form ?? detail ?? ''}`.trim()).toBe(expected);
  });

  test.each([
    [
      {
        Commodity: 'Tungsten',
        Statistics: 'Price',
        Statistics_detail: 'Price, dollars per dry metric ton unit of tungsten trioxide',
        Unit: 'dollars per dry metric ton unit',
      },
      { per: { oxide: 'WO3' }, prices: 'nominal' },
    ],
    [
      {
        Commodity: 'Bauxite',
        Unit: 'thousand metric dry tons',
        'Other notes': '(Data in thousand metric dry tons unless otherwise specified)',
      },
      'dry',
    ],
    [{ Commodity: 'Barite', 'Other notes': '(Data in thousand metric tons unless otherwise specified)' }, 'unstated'],
    [
      { Commodity: 'Chromium', Statistics: 'Reserves', Statistics_detail: 'Reserves: Cr2O3 content' },
      { oxide: 'Cr2O3' },
    ],
    [
      {
        Commodity: 'Potash',
        'Other notes': '(Data in thousand metric tons, potassium oxide (K2O) equivalent, unless otherwise specified)',
      },
      { oxide: 'K2O' },
    ],
    [
      {
        Commodity: 'Palladium',
        'Other notes': '(Data in kilograms, platinum-group-metal (PGM) content, unless otherwise specified)',
      },
      { contentOf: 'Pd' },
    ],
    [
      { Commodity: 'Gemstones', Statistics: 'Import', Statistics_detail: 'Imports', Unit: 'million dollars' },
      { role: 'trade value', prices: 'nominal' },
    ],
    [{ Unit: 'number' }, 'none'],
  ])('basis of %j', (row, basis) => {
    expect(one(row)?.value).toMatchObject({ quantity: { basis } });
  });

  test('a unit that the heading contradicts is not believed', () => {
    const row = {
      Commodity: 'Gypsum',
      Statistics: 'Sold',
      Statistics_detail: 'Wallboard products sold, million square feet',
    };
    expect(parse(longTable([row])).problems).toMatchObject([{ code: 'unit-contradicts-heading', original: '1' }]);
  });
});

describe('columns', () => {
  const table = fixture('composed-2026.csv', 'win1252');
  const order = [4, 0, 11, 7, 3, 2, 9, 1, 10, 8, 6, 5];
  const shuffled: DecodedTable = {
    header: order.map((i) => table.header[i] ?? ''),
    rows: table.rows.map(({ line, cells }) => ({ line, cells: order.map((i) => cells[i] ?? '') })),
  };

  test('are found by name in any order', () => {
    expect(parse(shuffled)).toEqual(parse(table));
  });

  test('a missing or doubled one is a problem', () => {
    const without = { ...table, header: table.header.map((name) => (name === 'Unit' ? 'Einheit' : name)) };
    expect(parse(without)).toMatchObject({
      statements: [],
      problems: [{ code: 'missing-column', original: 'Unit' }],
      cells: 1,
    });
    const twice = { ...table, header: table.header.map((name) => (name === 'MCS chapter' ? 'Value' : name)) };
    expect(parse(twice).problems).toMatchObject([{ code: 'column-given-twice', original: 'Value' }]);
  });
});

describe('any table', () => {
  const real = fixture('composed-2026.csv', 'win1252');
  const cells = [...new Set(real.rows.flatMap((row) => row.cells))];
  const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...cells) }, fc.string());
  const header = fc.oneof(
    { weight: 5, arbitrary: fc.shuffledSubarray([...real.header], { minLength: real.header.length }) },
    fc.array(fc.oneof(fc.constantFrom(...real.header), fc.string())),
  );
  const row = fc.array(cell, { maxLength: 14 });

  test('is read without throwing, and no cell is lost', () => {
    fc.assert(
      fc.property(header, fc.array(row, { maxLength: 12 }), (names, rows) => {
        const result = parse({ header: names, rows: rows.map((list, i) => ({ line: i + 2, cells: list })) });
        expect(result.statements.length + result.problems.length + result.duplicates).toBe(result.cells);
        result.statements.map(statementId);
      }),
      { numRuns: 300 },
    );
  });

  test('rows of real cells in real columns never answer one question under one heading twice', () => {
    const mixed = fc.array(fc.tuple(fc.constantFrom(...real.rows), fc.constantFrom('1', '2', '—', 'W')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(mixed, (picks) => {
        const value = real.header.indexOf('Value');
        const rows = picks.map(([{ cells: list }, text], i) => ({ line: i + 2, cells: list.with(value, text) }));
        const { statements } = parse({ header: real.header, rows });
        const said = statements.map((s) => `${statementKey(s)} ${JSON.stringify(s.value)}`);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 200 },
    );
  });
});
