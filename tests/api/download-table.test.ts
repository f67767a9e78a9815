import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { FigureDto } from '../../src/api/contract.ts';
import { downloadTable, type Lookup, VALUE_COLUMNS } from '../../src/api/table/download-table.ts';
import { recordsOf } from '../../src/api/table/record.ts';
import { LONGEST, sheetText } from '../../src/api/table/sheet-text.ts';
import { workbookOf } from '../../src/api/table/workbook.ts';
import { xlsxOf } from '../../src/api/table/xlsx.ts';
import { csvOf } from '../../src/units/csv.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const KINDS = ['reported', 'estimated', 'range', 'zero', 'withheld', 'not available', 'not applicable', 'net exporter'];
const ABOUT = { route: '/x', permalink: '/api/v1/x?known_on=2026-01-01', knownOn: '2026-01-01', head: 1, version: '0' };
const context = { vocabulary: VOCABULARY, sources: new Map(), asOf: '2026-01-01' };
const lookup: Lookup = { context, evidence: () => undefined };

const figure = (given: Partial<FigureDto>): FigureDto => ({
  ...{ text: '1 t', kind: 'reported', amount: 1, low: null, high: null, unit: 't', basis: null, period: null },
  ...{ asOf: '2026-01-01', evidence: ['a'.repeat(64)], rule: 'as printed', method: null, marking: 'public' },
  ...given,
});

/** Sheets as a spreadsheet program would read them, `null` where a cell is empty. */
async function reopened(answer: unknown) {
  const table = downloadTable(answer, lookup);
  const sheets = await readExcelFile(await xlsxOf(workbookOf(table, ABOUT, context)), { trim: false });
  const [data = []] = sheets.map((sheet) => sheet.data);
  return { table, sheets, data };
}
const same = (cell: unknown): unknown => (cell === '' ? null : typeof cell === 'string' ? sheetText(cell) : cell);

describe('an answer as rows', () => {
  it('gives one row a figure with the words around it, outermost first', () => {
    const answer = {
      material: 'antimony',
      tables: [{ label: 'Mine', rows: [{ place: 'CHN', cells: [figure({}), null] }] }],
    };
    const [row, ...more] = recordsOf(answer);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ part: 'tables.rows', name: 'cells', figure: { text: '1 t' } });
    expect([...(row?.fields ?? [])]).toEqual([
      ['material', 'antimony'],
      ['label', 'Mine'],
      ['place', 'CHN'],
    ]);
  });

  it('gives an item without a figure one row, and keeps apart two fields of one name', () => {
    const answer = { items: [{ key: 'k', sides: [{ key: 'a' }, { key: 'b' }] }], total: 1, next: null };
    expect(recordsOf(answer).map(({ fields }) => [...fields])).toEqual([
      [
        ['key', 'k'],
        ['sides.key', 'a'],
      ],
      [
        ['key', 'k'],
        ['sides.key', 'b'],
      ],
    ]);
  });
});

describe('a workbook', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '+SUM(A1)',
      '-5 t',
      '@x',
      '\t=1',
      '_x0041_',
      ' a ',
      'a\r\nb',
      '\u0000',
      '=HYPERLINK("http://x")',
    ),
  );
  const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
  const figures = fc.record({
    ...{
      text,
      kind: fc.constantFrom(...KINDS),
      amount,
      low: amount,
      high: amount,
      unit: fc.option(text, { nil: null }),
    },
    rule: text,
  });

  it('gives back the same values, states and texts when it is opened again', async () => {
    const items = fc.array(fc.record({ title: text, figure: figures }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(items, async (list) => {
        const answer = {
          items: list.map(({ title, figure: f }) => ({ title, figure: figure(f) })),
          total: 1,
          next: null,
        };
        const { table, data } = await reopened(answer);
        const width = Math.max(...data.map((row) => row.length));
        const wide = (cells: readonly unknown[]): readonly unknown[] =>
          Array.from({ length: width }, (_, n) => same(cells[n] ?? null)).map((cell) =>
            Object.is(cell, -0) ? 0 : cell,
          );
        expect(data.map(wide)).toEqual([table.header, ...table.rows].map((row) => wide(row.map(decoded))));
      }),
      { numRuns: 25 },
    );
  });

  it('never holds a formula', async () => {
    const { data } = await reopened({
      items: [{ title: '=1+1', figure: figure({ text: '=2' }) }],
      total: 1,
      next: null,
    });
    expect(data[1]?.slice(0, 2)).toEqual(['=1+1', 'figure']);
    const table = downloadTable({ items: [{ title: '=1+1' }], total: 1, next: null }, lookup);
    const bytes = await xlsxOf(workbookOf(table, ABOUT, context));
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
    expect(
      files.map(([, xml]) => xml).filter((xml) => /<f[ >]/.test(xml.replace(/<f(ont|ill|ileV|amily)/g, ''))),
    ).toEqual([]);
    expect(csvOf(table.header, table.rows)).toContain("'=1+1");
  });

  it('keeps the ends of a range and typed absences apart from numbers', () => {
    const of = (given: Partial<FigureDto>) => {
      const { header, rows } = downloadTable({ value: figure(given) }, lookup);
      return Object.fromEntries(header.map((name, n) => [name, rows[0]?.[n] ?? null]));
    };
    expect(of({ kind: 'range', text: 'e 1–2 t', amount: null, low: 1, high: 2 })).toMatchObject({
      ...{ state: 'range', amount: null, low: 1, high: 2, estimated: 'e', unit: 't' },
    });
    for (const kind of ['withheld', 'not available', 'zero'] as const) {
      expect(of({ kind, amount: null, unit: null })).toMatchObject({ state: kind, amount: null, unit: null });
    }
  });

  it('numbers each note once, takes the highest marking, and says where all of it is from', () => {
    const items = [
      { ...statement({ note: 'Rounded.' }), id: 'a'.repeat(64) },
      { ...statement({ note: 'Rounded.' }, { marking: 'internal' }), id: 'b'.repeat(64) },
    ];
    const known = new Map(items.map((item) => [item.id, item]));
    const answer = { items: items.map(({ id }) => ({ figure: figure({ evidence: [id] }) })), total: 2, next: null };
    const table = downloadTable(answer, { context, evidence: (id) => known.get(id) });
    expect(table.notes).toEqual(['Rounded.']);
    expect(table.rows.map((row) => row[table.header.indexOf('footnote')])).toEqual(['1', '1']);
    expect(table.marking).toBe('internal');
    expect(table.rows.map((row) => row[table.header.indexOf('marking')])).toEqual(['public', 'internal']);
    const sheets = workbookOf(table, ABOUT, context);
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'Notes', 'Sources', 'Method']);
    expect(sheets[3]?.rows).toEqual(
      expect.arrayContaining([
        ['Marking', 'internal'],
        ['Permalink', ABOUT.permalink],
      ]),
    );
    expect(table.header.slice(-Object.keys(VALUE_COLUMNS).length)).toEqual(Object.keys(VALUE_COLUMNS));
  });

  it('cuts a text no cell can hold and says so; the CSV has all of it', () => {
    const long = 'x'.repeat(LONGEST + 1);
    expect(sheetText(long)).toHaveLength(LONGEST);
    expect(sheetText(long)).toMatch(/cut: a cell holds no more/);
    expect(parse(csvOf(['a'], [[long]]), { columns: false })[1]).toEqual([long]);
  });
});

/** What `_x005F_` stands for, as a spreadsheet program reads it. */
function decoded(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const text = sheetText(cell).replaceAll('_x005F_', '_');
  // The writer mistakes names every object has for texts it has seen; see xlsx.ts.
  return text in {} ? `${text} ` : text;
}
