import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeCsv } from '../../src/archive/decode.ts';
import { statementId, stockId } from '../../src/ledger/id.ts';
import { EXAMPLE_ROWS, OWN_COLUMNS } from '../../src/sources/own-series/columns.ts';
import { TEMPLATE_SHEETS } from '../../src/sources/stock-book/example.ts';
import { readStockBook } from '../../src/sources/stock-book/parse.ts';
import { csvCells } from '../../src/sources/stock-book/write.ts';
import { csvOf, csvRows } from '../../src/units/csv.ts';
import { readFile } from '../../src/workbench/read-file.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

const { vocabulary } = builtInVocabulary();

/** The first lines of a file of the repository. */
const headOf = (file: string, lines = 12): string =>
  readFileSync(path.join(ROOT, file), 'utf8').split('\n').slice(0, lines).join('\n');
const FIXTURES = 'src/sources/usgs-mcs/fixtures';

/** One small table of every layout that is read, by the name it comes with. */
const TABLES: readonly (readonly [name: string, text: string])[] = [
  ...[
    'mcs2022-cobal_world.csv',
    'mcs2023-lead_salient.csv',
    'mcs2024-antim_world.csv',
    'mcs2024-nicke_salient.csv',
    'composed-2025-world.csv',
    'composed-2025-salient.csv',
    'composed-2026.csv',
    'MCS2025_Fig2_Net_Import_Reliance.csv',
    'MCS2025_Fig3_Major_Import_Sources.csv',
    'MCS2025_T5_Critical_Minerals_Salient.csv',
  ].map((name) => [name, headOf(`${FIXTURES}/${name}`)] as const),
  ['d-l.csv', headOf('data/usgs-mcs/2026/d-l.csv')],
  ['tin.csv', headOf('data/prices/tin.csv')],
  [
    'census.csv',
    'time,I_COMMODITY,CTY_CODE,CTY_NAME,GEN_VAL_MO,GEN_QY1_MO,UNIT_QY1\n2023-01,8110100000,5700,CHINA,7,6,KG',
  ],
  [
    'pink-sheet.csv',
    [
      'World Bank Commodity Price Data',
      ',Copper,Lead,Tin,Zinc',
      ',($/mt),($/mt),($/mt),($/mt)',
      '2025M01,1,2,3,4',
    ].join('\n'),
  ],
  [
    'mine.csv',
    csvOf(
      OWN_COLUMNS.map(({ name }) => name),
      EXAMPLE_ROWS,
    ),
  ],
  ...TEMPLATE_SHEETS.map((sheet) => [`${sheet.name}.csv`, csvRows(csvCells(sheet))] as const),
  ['data/materials.csv', headOf('data/materials.csv')],
  ['data/hs-codes.csv', headOf('data/hs-codes.csv')],
];
const TREES: readonly (readonly [name: string, text: string])[] = [
  ['events.yaml', headOf('data/events/cobalt.yaml', 60)],
  ['claims.yaml', headOf('data/claims/cobalt.yaml', 60)],
  ['corrections.yaml', headOf('data/corrections/usgs-mcs.yaml', 40)],
  ['sources.yaml', headOf('data/sources.yaml', 60)],
  ['judgements.jsonl', headOf('data/judgements.jsonl', 6)],
  [
    'census.json',
    '[["GEN_VAL_MO","GEN_QY1_MO","UNIT_QY1","I_COMMODITY","time"],["7","6","KG","8110100000","2023-01"]]',
  ],
];

/** Whatever the bytes are: something is said of them, in words and with a place; what was read can be kept. */
function saysSomething(name: string, bytes: Uint8Array): void {
  const reading = readFile(name, bytes, vocabulary);
  const problems = reading.outcome === 'read' ? reading.result.problems : [reading.problem];
  for (const { locator, message, advice } of problems) {
    expect(locator && message && advice).toBeTruthy();
    expect(message, 'a parser threw').not.toMatch(/the parser .* failed/);
  }
  if (reading.outcome !== 'read') return;
  const { statements, duplicates, cells } = reading.result;
  for (const statement of statements) {
    statementId(statement);
    if ('quantity' in statement.value) expect(Number.isFinite(statement.value.quantity.amount)).toBe(true);
  }
  if (reading.parser === 'stock-book') losesNoRow(bytes);
  if (reading.parser.startsWith('usgs-')) expect(statements.length + problems.length + duplicates).toBe(cells);
}

/** Every row of a stock book is a record, refused or a duplicate; what is refused has a problem, and masses are whole grams. */
function losesNoRow(bytes: Uint8Array): void {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return;
  const { records, problems, rows, refused, duplicates } = readStockBook(
    [{ name: null, table: decoded.value }],
    vocabulary,
  );
  expect(records.length + refused + duplicates).toBe(rows);
  expect(rows).toBe(decoded.value.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length);
  if (refused > 0) expect(problems.length).toBeGreaterThan(0);
  for (const record of records) {
    stockId(record);
    if ('gross' in record.payload) expect(Number.isSafeInteger(record.payload.gross ?? 0)).toBe(true);
  }
}

const EVERY = [...TABLES, ...TREES];
const ENCODINGS = fc.constantFrom('utf8', 'win1252', 'utf16le', 'latin1', 'cp437', 'shift_jis');

test('each sample is read as it is', () => {
  for (const [name, text] of EVERY) {
    const reading = readFile(name, Buffer.from(text), vocabulary);
    expect([name, reading.outcome]).toEqual([name, 'read']);
  }
});

describe.each(EVERY)('%s', (name, text) => {
  test('cut off anywhere, in any encoding', () => {
    fc.assert(
      fc.property(ENCODINGS, fc.nat(), (encoding, at) => {
        const bytes = iconv.encode(text, encoding);
        saysSomething(name, bytes.subarray(0, at % (bytes.length + 1)));
      }),
      { numRuns: 40 },
    );
  });

  test('with noise in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), (noise, at) => {
        const bytes = Buffer.from(text);
        const place = at % bytes.length;
        saysSomething(name, Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place)]));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(TABLES)('%s', (name, text) => {
  const rows = text.split(/\r?\n/).map((line) => line.split(','));

  test('with columns moved, doubled and left out, and rows doubled and out of order', () => {
    const columns = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(columns, fc.array(fc.nat({ max: 20 }), { maxLength: 20 }), (order, lines) => {
        const [head = [], ...body] = rows;
        const moved = [head, ...lines.map((n) => body[n % Math.max(1, body.length)] ?? [])].map((row) =>
          order.map((n) => row[n % head.length] ?? ''),
        );
        saysSomething(name, Buffer.from(moved.map((row) => row.join(',')).join('\n')));
      }),
      { numRuns: 40 },
    );
  });
});

test('megabytes of words and commas are refused by their first rows', () => {
  const line = `${'lorem,ipsum "dolor",,12,'.repeat(40)}\n`;
  const bytes = Buffer.from(line.repeat(Math.ceil((8 * 2 ** 20) / line.length)));
  expect(readFile('noise.csv', bytes, vocabulary).outcome).toBe('not recognised');
});
