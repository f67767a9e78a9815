import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeXlsx } from '../../src/archive/decode-xlsx.ts';
import { statementId } from '../../src/ledger/id.ts';
import { isPinkSheet, parsePinkSheet } from '../../src/sources/pink-sheet/parse.ts';
import { readStatements } from '../../src/sources/tables/table.ts';
import { decodeTable, referenceFile } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';
import { statementTable } from '../support/statement-table.ts';
import { type Row, referenceRows } from './double-entry.ts';

const FILE = path.join(ROOT, 'data/tables/world-bank-pink-sheet/monthly-prices.csv');

async function official() {
  const decoded = await decodeXlsx(referenceFile('official/prices/world-bank-pink-sheet-2025-12.xlsx'));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const sheet = decoded.value.find(({ table }) => isPinkSheet(table));
  if (sheet === undefined) throw new Error('no sheet of prices is recognised');
  return { sheet: sheet.name, ...parsePinkSheet(sheet.table) };
}

const workbook = await official();
const from1990 = workbook.statements.filter(({ period }) => period >= '1990');

test('the workbook as published is read whole, from 1960 on', () => {
  expect(workbook.sheet).toBe('Monthly Prices');
  expect(workbook.problems).toEqual([]);
  expect(workbook.statements.length).toBe(workbook.cells);
  expect(new Set(workbook.statements.map(({ published }) => published))).toEqual(new Set(['2025-12-02']));
  expect(workbook.statements.map(({ period }) => period).sort()[0]).toBe('1960-01');
});

test('the built-in months are those of the workbook, with the same ids', () => {
  if (process.env.BALLAST_WRITE) {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, statementTable(from1990));
  }
  const builtIn = readStatements(decodeTable(readFileSync(FILE)));
  expect(builtIn.problems).toEqual([]);
  expect(builtIn.statements.map(statementId).sort()).toEqual(from1990.map(statementId).sort());
});

const UNITS: Readonly<Record<string, string>> = { usd_per_t: 'USD/t', usd_per_ozt: 'USD/ozt', usd_per_dmtu: 'USD/t' };

test('every month of the reference is there with its amount; units differ for iron ore alone, which says why', () => {
  const rows = referenceRows('prices_monthly.csv');
  const here = new Map(from1990.map((s) => [`${s.subject.id} ${s.period}`, s]));
  const differing = rows.filter((row: Row) => {
    const said = here.get(`${row.material} ${row.month}`);
    if (said === undefined || !('quantity' in said.value)) return true;
    const { amount, unit } = said.value.quantity;
    return Math.abs(amount - Number(row.value)) > 0.00005 * Math.abs(amount) || unit !== UNITS[row.unit ?? ''];
  });
  expect(differing).toEqual([]);
  const missing = from1990.filter(({ value }) => value.kind === 'not available');
  expect([rows.length, from1990.length - missing.length]).toEqual([5171, 5171]);
  const iron = from1990.filter(({ subject }) => subject.id === 'iron_ore');
  expect(iron.every(({ note }) => note?.includes('dry metric ton unit'))).toBe(true);
});
