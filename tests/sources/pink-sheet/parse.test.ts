import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { decodeXlsx } from '../../../src/archive/decode-xlsx.ts';
import { statementId } from '../../../src/ledger/id.ts';
import type { DecodedTable } from '../../../src/sources/parser.ts';
import { isPinkSheet, parsePinkSheet } from '../../../src/sources/pink-sheet/parse.ts';
import { readStatements } from '../../../src/sources/tables/table.ts';
import { tableOf } from '../../support/mcs.ts';

/** A sheet in the shape of the published one, with the figures of two months of 1990. */
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['World Bank Commodity Price Data (The Pink Sheet)'],
  ['Updated on December 02, 2025'],
  [null, 'Crude oil, average', 'Phosphate rock', 'Potassium chloride **', 'Aluminum', 'Iron ore, cfr spot', 'Gold'],
  [null, '($/bbl)', '($/mt)', '($/mt)', '($/mt)', '($/dmtu)', '($/troy oz)'],
  [null, 'CRUDE_PETRO', 'PHOSROCK', 'POTASH', 'ALUMINUM', 'IRON_ORE', 'GOLD'],
  ['1990M01', 19.1, 31, 98.5, 1528.25, 33.1, 410.11],
  ['1990M02', 18.2, '…', 98.5, 1454.28, 33.1, '...'],
];

async function sheet(rows: typeof ROWS): Promise<DecodedTable> {
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? null : { value, type: typeof value === 'string' ? String : Number })),
  );
  const bytes = await writeExcelFile([
    { sheet: 'Notes', data: [[{ value: 'AFOSHEET' }]] },
    { sheet: 'Monthly Prices', data: cells },
  ]).toBuffer();
  const decoded = await decodeXlsx(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const found = decoded.value.find(({ table }) => isPinkSheet(table));
  if (found === undefined) throw new Error('not recognised');
  return found.table;
}

describe('the Pink Sheet', () => {
  test('is found by what it holds, and gives the built-in months their ids', async () => {
    const { statements, problems, cells } = parsePinkSheet(await sheet(ROWS));
    expect(problems).toEqual([]);
    expect([statements.length, cells]).toEqual([10, 10]);
    const builtIn = new Set(
      readStatements(tableOf('data/tables/world-bank-pink-sheet/monthly-prices.csv')).statements.map(statementId),
    );
    const january = statements.filter(
      ({ period, subject }) => period === '1990-01' && ['aluminum', 'potash', 'phosphate_rock'].includes(subject.id),
    );
    expect(january.map((s) => builtIn.has(statementId(s)))).toEqual([true, true, true]);
  });

  test('wherever the heading stands, and whatever goods stand beside', async () => {
    const lower = await sheet([...ROWS.slice(0, 2), ['monthly prices'], [null, null], ...ROWS.slice(2)]);
    expect(parsePinkSheet(lower).statements.length).toBe(10);
  });

  test('an ellipsis is not available; iron ore is dollars a dry ton and says why', async () => {
    const { statements } = parsePinkSheet(await sheet(ROWS));
    const said = (id: string, period: string) => statements.find((s) => s.subject.id === id && s.period === period);
    expect(said('phosphate_rock', '1990-02')?.value).toEqual({ kind: 'not available' });
    expect(said('gold', '1990-02')?.value).toEqual({ kind: 'not available' });
    expect(said('iron_ore', '1990-01')).toMatchObject({
      value: { quantity: { unit: 'USD/t', basis: { per: 'dry' } } },
      note: expect.stringContaining('dry metric ton unit'),
    });
  });

  test('words for a price, an unknown unit and a missing day are problems with their place', async () => {
    const worded = await sheet([...ROWS.slice(0, 5), ['1990M01', 1, 'soon', 98.5, 1, 1, 1]]);
    expect(parsePinkSheet(worded).problems).toMatchObject([
      { code: 'unreadable-cell', locator: 'row 6, Phosphate rock', original: 'soon' },
    ]);
    const unit = await sheet(ROWS.map((row) => row.map((cell) => (cell === '($/troy oz)' ? '($/tola)' : cell))));
    expect(parsePinkSheet(unit).problems.map(({ code }) => code)).toEqual(['unknown-unit', 'unknown-unit']);
    const undated = parsePinkSheet(await sheet(ROWS.filter((row) => !String(row[0]).startsWith('Updated'))));
    expect([undated.statements.length, undated.problems[0]?.code]).toEqual([0, 'unreadable-period']);
  });
});
