import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { statementId } from '../../../src/ledger/id.ts';
import { statementKey } from '../../../src/ledger/statement.ts';
import type { DecodedTable, ParseResult } from '../../../src/sources/parser.ts';
import type { McsContext } from '../../../src/sources/usgs-mcs/edition.ts';
import { parseMcs2024World } from '../../../src/sources/usgs-mcs/parse-2024-world.ts';
import { parseMcs2025World } from '../../../src/sources/usgs-mcs/parse-2025-world.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { parseMcsSalient } from '../../../src/sources/usgs-mcs/parse-salient.ts';
import { recogniseMcs } from '../../../src/sources/usgs-mcs/recognise.ts';
import { builtInLabels, decodeTable } from '../../support/mcs.ts';
import { fixture } from './composed.ts';

const labels = builtInLabels();
const ANTIMONY = 'mcs2024-antim_world.csv';
const world = (file: string) => parseMcs2024World(fixture(file), { labels, file });
const finder = (result: ParseResult) => (place: string) => result.statements.find((s) => s.locator.endsWith(place));

describe('a world file of 2024', () => {
  const result = world(ANTIMONY);
  const at = finder(result);

  test('has unit and year in its headings, the chapter in its name', () => {
    expect(result).toMatchObject({ problems: [], duplicates: 0, cells: 15 });
    expect(result.statements).toHaveLength(15);
    expect(at('line 4, Prod_t_2022')).toMatchObject({
      published: '2024-03-06',
      subject: { kind: 'material', id: 'antimony', place: 'CHN' },
      property: 'production-mine',
      period: '2022',
      value: { kind: 'estimated', quantity: { amount: 6000, unit: 't', basis: { contentOf: 'Sb' } } },
    });
    expect(at('line 4, Reserves_t')).toMatchObject({
      property: 'reserves',
      period: '2023',
      value: { kind: 'reported' },
    });
  });

  test('marks glued to names and figures are read and taken off', () => {
    expect(at('line 2, Prod_t_2022')).toMatchObject({ subject: { place: 'USA' }, value: { kind: 'zero' } });
    expect(at('line 3, Prod_t_2022')).toMatchObject({ subject: { place: 'RUS' }, value: { kind: 'estimated' } });
    expect(at('line 3, Prod_t_est_2023')?.value).toMatchObject({ kind: 'estimated', quantity: { amount: 1200 } });
    expect(at('line 7, Reserves_t')).toMatchObject({ subject: { place: 'WLD' }, value: { kind: 'range', high: null } });
  });

  test('a heading may say which of two figures it has, a footnote that a year was reported', () => {
    const potash = finder(world('mcs2024-potas_world.csv'));
    expect(potash('line 2, Reserves_ore_kt')?.subject.detail).toBe('recoverable-ore');
    expect(potash('line 2, Reserves_ore_K2O_equiv_kt')).toMatchObject({
      subject: { detail: 'k2o-equivalent' },
      value: { quantity: { amount: 11000, unit: 'kt', basis: { oxide: 'K2O' } } },
    });
    expect(potash('line 3, Prod_kt_2022')?.value.kind).toBe('reported');
  });

  test.each([
    ['mcs2024-cobal_salient.csv', 'name-contradicts-content'],
    ['download (3).csv', 'unknown-material'],
  ])('no cell is read under the name %s', (file, code) => {
    const { statements, problems, cells } = parseMcs2024World(fixture(ANTIMONY), { labels, file });
    expect(statements).toEqual([]);
    expect(problems).toHaveLength(cells);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });
});

describe('a salient file of 2024', () => {
  const result = parseMcsSalient(fixture('mcs2024-nicke_salient.csv'), { labels, file: 'mcs2024-nicke_salient.csv' });
  const at = finder(result);

  test('two columns of one name are two series', () => {
    const prices = result.statements.filter(({ property, period }) => property === 'price' && period === '2022');
    expect(prices.map(({ value }) => ('quantity' in value ? value.quantity.unit : null))).toEqual(['USD/t', 'USD/lb']);
    expect(new Set(prices.map(statementKey)).size).toBe(2);
  });

  test('a heading of the generator is a problem, and so is a row that has slipped', () => {
    const codes = result.problems.map(({ code }) => code);
    expect(codes).toEqual(['unknown-heading', 'unknown-heading', ...Array(5).fill('row-beyond-heading')]);
    expect(at('line 4, NIR_pct')).toBeUndefined();
    expect(at('line 3, NIR_pct')?.value.kind).toBe('estimated');
    expect(at('line 2, NIR_pct')?.value.kind).toBe('reported');
  });
});

type Parse = (table: DecodedTable, context: McsContext) => ParseResult;
const FILES: readonly (readonly [string, Parse])[] = [
  [ANTIMONY, parseMcs2024World],
  ['mcs2024-potas_world.csv', parseMcs2024World],
  ['mcs2024-nicke_salient.csv', parseMcsSalient],
  ['composed-2025-salient.csv', parseMcsSalient],
  ['composed-2025-world.csv', parseMcs2025World],
  ['composed-2026.csv', parseMcs2026],
];

/** Every data cell is a statement, a problem or a counted duplicate, and every statement has an id. */
function addsUp({ statements, problems, duplicates, cells }: ParseResult): void {
  expect(statements.length + problems.length + duplicates).toBe(cells);
  statements.map(statementId);
}

describe.each(FILES)('any table made of %s', (file, parse) => {
  const real = fixture(file);

  test('columns moved, doubled and cut off, rows cut short and long', () => {
    const columns = fc.array(fc.nat({ max: real.header.length - 1 }), { maxLength: real.header.length * 2 });
    const length = fc.nat({ max: real.header.length * 2 });
    fc.assert(
      fc.property(columns, length, (order, cut) => {
        const header = order.map((i) => real.header[i] ?? '');
        const rows = real.rows.map(({ line, cells }) => ({
          line,
          cells: order.map((i) => cells[i] ?? '').slice(0, cut),
        }));
        addsUp(parse({ header, rows }, { labels, file }));
      }),
      { numRuns: 200 },
    );
  });

  test('bytes in another encoding, and cut off anywhere', () => {
    const text = [real.header, ...real.rows.map((row) => row.cells)].map((cells) => cells.join(',')).join('\n');
    const encodings = fc.constantFrom('utf8', 'win1252', 'utf16le', 'latin1', 'cp437');
    fc.assert(
      fc.property(encodings, encodings, fc.nat({ max: text.length }), (written, readAs, end) => {
        const bytes = iconv.encode(text, written).subarray(0, end);
        const decoded = iconv.decode(bytes, readAs).replaceAll('"', '');
        const table = decodeTable(Buffer.from(decoded));
        recogniseMcs(table.header);
        addsUp(parse(table, { labels, file }));
      }),
      { numRuns: 100 },
    );
  });
});
