import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeXlsx } from '../../src/archive/decode-xlsx.ts';
import { run } from '../../src/cli/program.ts';
import { readStockBook } from '../../src/sources/stock-book/parse.ts';
import { builtInVocabulary } from '../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-stock-template-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ballast(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const say = (to: 'out' | 'err') => (text: string) => {
    printed[to] += `${text}\n`;
  };
  const around = { columns: 100, colour: false, progress: false, env: {}, now: () => new Date('2026-07-01T00:00:00Z') };
  const exit = await run([...args], { out: say('out'), err: say('err'), ...around });
  return { exit, ...printed };
}

it('the form of a stock book is a workbook with an explanation, which is read without one problem', async () => {
  const file = path.join(folder, 'book.xlsx');
  expect((await ballast('template', 'stockpile', file)).exit).toBe(0);
  const decoded = await decodeXlsx(await readFile(file));
  const sheets = decoded.ok ? decoded.value : [];
  expect(sheets.map(({ name }) => name)).toEqual([
    ...['How to', 'Sites', 'Lots', 'Specifications', 'Authorities', 'Requirements', 'Movements'],
  ]);
  const { problems, records, rows } = readStockBook(sheets, vocabulary);
  expect([problems, records.length]).toEqual([[], rows]);
  expect(rows).toBeGreaterThan(30);
});

it('or a folder of CSV files, in the order in which they can be taken in; nothing is written over', async () => {
  const place = path.join(folder, 'csv');
  expect((await ballast('template', 'stockpile', place)).exit).toBe(0);
  expect((await readdir(place)).sort()).toEqual([
    ...['1-sites.csv', '2-lots.csv', '3-specifications.csv', '4-authorities.csv', '5-requirements.csv'],
    '6-movements.csv',
  ]);
  const again = await ballast('template', 'stockpile', place);
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining('it is there already')]);
});

it('needs a workbook or a folder to write to', async () => {
  expect((await ballast('template', 'stockpile')).exit).toBe(2);
  expect((await ballast('template', 'stockpile', path.join(folder, 'x.csv'))).exit).toBe(2);
});
