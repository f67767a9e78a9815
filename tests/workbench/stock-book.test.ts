import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeForm } from '../../src/archive/encode-xlsx.ts';
import { TEMPLATE_SHEETS } from '../../src/sources/stock-book/example.ts';
import { HOW_TO_SHEET } from '../../src/sources/stock-book/how-to.ts';
import { csvCells, stockSheets, type WrittenSheet } from '../../src/sources/stock-book/write.ts';
import { csvRows } from '../../src/units/csv.ts';
import { openTestLedger, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger({ filled: false, role: 'command' });
});
afterAll(() => ledger?.close());

const workbook = async (sheets: readonly WrittenSheet[]) =>
  encodeForm(
    sheets.map(({ name, header, rows }) => ({ name, rows: [header, ...rows] })),
    5,
  );

/** The example with some cells of its movements written otherwise: row of the sheet, column, text. */
function altered(...cells: readonly (readonly [number, string, string])[]): readonly WrittenSheet[] {
  return TEMPLATE_SHEETS.map((sheet) => {
    if (sheet.name !== 'Movements') return sheet;
    const rows = sheet.rows.map((row, i) =>
      row.map((cell, n) => cells.find(([line, column]) => line === i + 2 && column === sheet.header[n])?.[2] ?? cell),
    );
    return { ...sheet, rows };
  });
}

const book = async (holder = 'example') => (await ledger.workbench.store.stockRecords({ holder })).items;

describe('a stock book as a workbook', () => {
  it('tried dry says what it would change, and writes nothing', async () => {
    const bytes = await workbook([HOW_TO_SHEET, ...TEMPLATE_SHEETS]);
    const preview = await ledger.workbench.previewFile({ name: '/x/book.xlsx', bytes });
    expect([preview.outcome, preview.parser, preview.problems]).toEqual(['would be taken in', 'stock-book', []]);
    const [change, ...others] = preview.books;
    expect([change?.holder, others]).toEqual(['example', []]);
    expect(change?.records).toMatchObject({ site: 2, lot: 5, receipt: 3, upgrade: 1, count: 2 });
    expect(change?.lots.map(({ lot, before, after }) => [lot, before, after.mass.gross])).toContainEqual([
      ...['SB-201', null, 7_000_000],
    ]);
    expect(preview.roundings).toContainEqual({
      ...{ locator: 'Movements, row 5, column gross', written: '11,023 lb', grams: 4_999_949 },
    });
    expect(await book()).toEqual([]);
    expect((await ledger.workbench.store.counts()).intakes).toBe(0);
  });

  it('with mistakes lists every one by row and column, dry or not, and nothing of it is taken in', async () => {
    const bytes = await workbook(altered([2, 'date', 'yesterday'], [19, 'gross', '900 t'], [20, 'lot', 'NONE']));
    const dry = await ledger.workbench.previewFile({ name: '/x/book.xlsx', bytes });
    expect(dry.outcome).toBe('refused');
    const places = dry.problems.map(({ locator }) => locator);
    expect(places).toContain('Movements, row 2, column date');
    expect(places).toContain('Movements, row 20, column lot');
    expect(places.every((place) => /^\w+, row \d+, column [a-z ]+$/.test(place))).toBe(true);
    const { files } = await ledger.workbench.ingestFile({ name: '/x/book.xlsx', bytes });
    expect(files[0]).toMatchObject({ outcome: 'refused', problems: dry.problems });
    expect(await book()).toEqual([]);
  });

  it('is taken in internal, known again, and written out comes in again with the same ids', async () => {
    const bytes = await workbook([HOW_TO_SHEET, ...TEMPLATE_SHEETS]);
    const { files } = await ledger.workbench.ingestFile({ name: '/x/book.xlsx', bytes });
    expect(files[0]).toMatchObject({ outcome: 'taken in', parser: 'stock-book', problems: [] });
    const records = await book();
    expect(new Set(records.map(({ marking }) => marking))).toEqual(new Set(['internal']));
    expect((await ledger.workbench.previewFile({ name: '/x/book.xlsx', bytes })).outcome).toBe('already known');
    const out = await workbook(stockSheets(records));
    const dry = await ledger.workbench.previewFile({ name: '/x/out.xlsx', bytes: out });
    expect([dry.problems, dry.books]).toEqual([[], [{ holder: 'example', records: {}, lots: [] }]]);
    const again = await ledger.workbench.ingestFile({ name: '/x/out.xlsx', bytes: out });
    expect(again.files[0]).toMatchObject({ outcome: 'taken in', added: { stock: 0 } });
    expect((await book()).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  });

  it('comes in sheet by sheet as CSV too', async () => {
    const renamed = TEMPLATE_SHEETS.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === 'example' ? 'second' : cell))),
    }));
    for (const sheet of renamed) {
      const bytes = Buffer.from(csvRows(csvCells(sheet)));
      const { files } = await ledger.workbench.ingestFile({ name: `/x/${sheet.name}.csv`, bytes });
      expect(files[0]).toMatchObject({ outcome: 'taken in', problems: [] });
    }
    expect(await book('second')).toHaveLength((await book()).length);
  });

  it('with a broken heading is still told by the names of its sheets', async () => {
    const sheets = TEMPLATE_SHEETS.map((sheet) => ({ ...sheet, header: sheet.header.map((name) => `my ${name}`) }));
    const preview = await ledger.workbench.previewFile({ name: '/x/mine.xlsx', bytes: await workbook(sheets) });
    expect([preview.outcome, preview.parser]).toEqual(['refused', 'stock-book']);
    expect(preview.problems.map(({ locator }) => locator)).toContain('Movements, row 1, column date');
  });

  it('is rebuilt with the same ids', async () => {
    const before = (await book()).map(({ id }) => id);
    expect((await ledger.workbench.rebuild()).readDifferently).toEqual([]);
    expect((await book()).map(({ id }) => id)).toEqual(before);
    expect((await ledger.workbench.verify()).findings).toEqual([]);
  });
});
