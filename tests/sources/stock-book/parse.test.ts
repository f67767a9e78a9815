import { describe, expect, it } from 'vitest';
import { TEMPLATE_SHEETS } from '../../../src/sources/stock-book/example.ts';
import { HOW_TO_SHEET } from '../../../src/sources/stock-book/how-to.ts';
import { asRead, readSheets, said, sheetWith } from './book.ts';

const RECEIPT = { number: 'R-1', date: '2026-02-03', kind: 'receipt', lot: 'L', gross: '20,000 kg', site: 'A' };
const CARD = { date: '2026-02-01', lot: 'L', material: 'antimony', form: 'trioxide', 'content of': 'Sb' };

describe('the template', () => {
  const reading = readSheets(...[HOW_TO_SHEET, ...TEMPLATE_SHEETS].map(asRead));

  it('is read without one problem, every row a record', () => {
    expect(said(reading)).toEqual([]);
    expect(reading.records).toHaveLength(reading.rows);
    expect([reading.refused, reading.duplicates]).toEqual([0, 0]);
  });

  it('says nothing of anybody but its example', () => {
    expect([...new Set(reading.records.map(({ holder }) => holder))]).toEqual(['example']);
  });

  it('shows cards, receipts, an acceptance, a re-assay, a transfer, an upgrade with a loss, a sale and a count', () => {
    const kinds = new Set(reading.records.map(({ kind }) => kind));
    for (const kind of ['site', 'lot', 'specification', 'authority', 'requirement', 'receipt', 'accept'] as const) {
      expect(kinds).toContain(kind);
    }
    for (const kind of ['re-assay', 'transfer', 'upgrade', 'sale', 'count'] as const) expect(kinds).toContain(kind);
    const upgrade = reading.records.find(({ kind }) => kind === 'upgrade');
    expect(upgrade?.payload).toMatchObject({
      out: { gross: 9_000_000, content: 8_973_000 },
      loss: { gross: 3_000_000 },
    });
  });

  it('names the masses that were rounded to the gram, as they were written', () => {
    expect(reading.roundings).toContainEqual({
      locator: 'Movements, row 5, column gross',
      written: '11,023 lb',
      grams: 4_999_949,
    });
    const record = reading.records.find(({ payload }) => payload.number === 'R-003');
    expect(record).toMatchObject({ locator: 'Movements, row 5', payload: { gross: 4_999_949 } });
    expect(record?.original).toContain('gross 11,023 lb');
  });
});

describe('rows', () => {
  it('become records with masses in whole grams, content by its percentage', () => {
    const { records, problems } = readSheets(sheetWith('Movements', [{ ...RECEIPT, assay: '83 %', party: 'X' }]));
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        source: 'stock-book',
        published: '2026-02-03',
        stance: 'reported',
        locator: 'Movements, row 2',
        original: 'number R-1; date 2026-02-03; kind receipt; lot L; gross 20,000 kg; assay 83 %; site A; party X',
        holder: 'own',
        kind: 'receipt',
        date: '2026-02-03',
        payload: { number: 'R-1', lot: 'L', gross: 20_000_000, content: 16_600_000, site: 'A', party: 'X' },
      },
    ]);
  });

  it('take a material, a form and a country by name, and number cards that have none', () => {
    const names = { ...CARD, material: 'Antimony', form: 'Antimony trioxide', origin: 'Bolivia' };
    const { records, problems } = readSheets(sheetWith('Lots', [names]));
    expect(problems).toEqual([]);
    expect(records[0]?.payload).toEqual({
      ...{ number: 'lot L 2026-02-01', lot: 'L', material: 'antimony', form: 'trioxide', contentOf: 'Sb' },
      origin: 'BOL',
    });
  });

  it('say everything that is wrong with them at once, by row and column', () => {
    const reading = readSheets(
      sheetWith('Lots', [{ ...CARD, material: 'unobtainium', date: '3/4/2026', 'inspect every': 'often' }]),
      sheetWith('Movements', [
        { ...RECEIPT, gross: '20 tons', site: '', lot: '' },
        {},
        { ...RECEIPT, number: 'R-2', kind: 'arrival' },
        { ...RECEIPT, number: 'R-3', reverses: 'R-1' },
        { ...RECEIPT, number: 'R-4', assay: '0.83' },
        { ...RECEIPT, number: 'R-5', content: '16 t', assay: '83 %' },
        { ...RECEIPT, number: 'R-6', gross: '', content: '16 t' },
      ]),
    );
    expect(said(reading)).toEqual([
      'Lots, row 2, column date: "3/4/2026": this is no calendar day',
      'Lots, row 2, column material: "unobtainium": no material has this name',
      'Lots, row 2, column inspect every: "often": a whole number was expected',
      'Movements, row 2, column lot: the cell is empty',
      'Movements, row 2, column site: the cell is empty',
      expect.stringContaining('Movements, row 2, column gross: "20 tons": a bare "ton"'),
      'Movements, row 4, column kind: "arrival": no kind of movement has this name',
      'Movements, row 5, column reverses: "R-1": a row of kind receipt has no use for this column',
      expect.stringContaining('Movements, row 6, column assay: "0.83": this may be a percentage'),
      'Movements, row 7, column assay: "83 %": the content is 16000000 g as a mass and 16600000 g by its percentage',
      'Movements, row 8, column gross: the cell is empty',
    ]);
    expect(reading).toMatchObject({ records: [], rows: 7, refused: 7 });
    expect(reading.problems.every(({ advice }) => advice !== '')).toBe(true);
  });

  it('may give content both ways where they agree to the gram', () => {
    const { records } = readSheets(sheetWith('Movements', [{ ...RECEIPT, content: '16,600 kg', assay: '83' }]));
    expect(records[0]?.payload).toMatchObject({ content: 16_600_000 });
  });

  it('of a lot that keeps its content must give it, and of another must not', () => {
    const without = readSheets(sheetWith('Lots', [CARD]), sheetWith('Movements', [RECEIPT]));
    expect(said(without)).toEqual([
      'Movements, row 2, column content: the content is missing: lot L keeps its Sb content',
    ]);
    const rayon = { ...CARD, 'content of': '' };
    const withIt = readSheets(sheetWith('Lots', [rayon]), sheetWith('Movements', [{ ...RECEIPT, assay: '83 %' }]));
    expect(said(withIt)).toEqual(['Movements, row 2, column content: the card of lot L keeps no content']);
  });

  it('with a number given before are counted where they say the same, else a problem', () => {
    const { records, duplicates, problems, refused, rows } = readSheets(
      sheetWith('Movements', [RECEIPT, RECEIPT, { ...RECEIPT, gross: '2 t' }, { ...RECEIPT, holder: 'vault' }]),
    );
    expect([records.length, duplicates, refused, rows]).toEqual([2, 1, 1, 4]);
    expect(said({ problems })).toEqual([
      'Movements, row 4, column number: "R-1": this number stands at Movements, row 2 with other words',
    ]);
  });

  it('of an upgrade in pounds close: the loss takes the gram of rounding, and no more', () => {
    const upgrade = { number: 'U', date: '2026-03-01', kind: 'upgrade', lot: 'L', into: 'M', site: 'A' };
    const lossOf = (gross: string, out: string, loss: string): unknown => {
      const row = { ...upgrade, gross, 'out gross': out, 'loss gross': loss };
      const [record] = readSheets(sheetWith('Movements', [row])).records;
      return record?.kind === 'upgrade'
        ? record.payload.gross - record.payload.out.gross - record.payload.loss.gross
        : null;
    };
    expect(lossOf('3 lb', '1 lb', '2 lb')).toBe(0);
    expect(lossOf('44,092 lb', '40,001 lb', '4,091 lb')).toBe(0);
    expect(lossOf('44,092 lb', '40,001 lb', '4,092 lb')).toBe(-453);
    expect(lossOf('10 kg', '8 kg', '2.001 kg')).toBe(-1);
    expect(lossOf('3 lb', '4 lb', '-1 lb')).toBe(0);
  });
});

describe('sheets', () => {
  it('are told by their heading where they have no name of ours, in any order of columns', () => {
    const { name: _, table } = sheetWith('Movements', [RECEIPT]);
    const turned = {
      header: [...table.header].reverse(),
      rows: table.rows.map((r) => ({ ...r, cells: [...r.cells].reverse() })),
    };
    expect(readSheets({ name: null, table: turned }).records).toHaveLength(1);
    expect(readSheets({ name: 'Sheet1', table }).records).toHaveLength(1);
  });

  it('may name the unit of a mass in the heading', () => {
    const { table } = sheetWith('Movements', [{ ...RECEIPT, gross: '20000.5' }]);
    const header = table.header.map((name) => (name === 'gross' ? 'Gross (kg)' : name.toUpperCase()));
    const { records } = readSheets({ name: 'Movements', table: { ...table, header } });
    expect(records[0]?.payload).toMatchObject({ gross: 20_000_500 });
  });

  it('with a column missing, doubled or unknown say so, and lose no row', () => {
    const { table } = sheetWith('Movements', [RECEIPT, { ...RECEIPT, number: 'R-2' }]);
    const reading = (header: readonly string[]) => readSheets({ name: 'Movements', table: { ...table, header } });
    const renamed = reading(table.header.map((name) => (name === 'date' ? 'day' : name)));
    expect(said(renamed)).toEqual([
      'Movements, row 1, column date: the sheet Movements has no column "date"',
      'Movements, row 1, column day: "day" is no column of the sheet Movements',
    ]);
    expect([renamed.rows, renamed.refused]).toEqual([2, 2]);
    expect(said(reading(table.header.map((name) => (name === 'note' ? 'lot' : name))))).toEqual([
      'Movements, row 1, column lot: the column "lot" stands twice',
    ]);
    const beyond = readSheets({
      name: 'Sites',
      table: { header: ['date', 'site', 'name', ''], rows: [{ line: 2, cells: ['2026-01-01', 'A', 'A', 'x'] }] },
    });
    expect(said(beyond)).toEqual(['Sites, row 2, column 4: the cell stands under no heading']);
  });

  it('that are none of a stock book are a problem; notes are left alone', () => {
    const table = { header: ['anything'], rows: [{ line: 2, cells: ['x'] }] };
    const own = sheetWith('Movements', [RECEIPT]);
    expect(said(readSheets(own, { name: 'Summary', table }))).toEqual([
      expect.stringMatching(/^Summary, row 1: the sheet is none of a stock book/),
    ]);
    expect(
      readSheets(own, { name: 'Notes of May', table }, { name: 'Sheet3', table: { header: [], rows: [] } }).problems,
    ).toEqual([]);
  });
});
