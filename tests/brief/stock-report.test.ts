import { describe, expect, it } from 'vitest';
import { STOCK_BOOK_REPORTS, type StockReportInput, stockReport } from '../../src/brief/stock-report.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { enteredUse } from '../../src/stockpile/stock-cover.ts';
import { coverRulesFrom } from '../../src/vocabulary/cover-rule.ts';
import { builtInVocabulary, tableOf } from '../support/mcs.ts';
import { SB, tonnes } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const OXIDE = { material: 'antimony', form: 'oxide', contentOf: 'Sb' };
const RECORDS = [
  line('S1', 'site', '2026-01-01', { site: 'depot', name: 'Depot', capacity: 100_000_000, costPerTonneYear: 73 }),
  line('P1', 'specification', '2026-01-01', {
    ...{ specification: 'P-2', revision: '1', ...OXIDE, limits: [{ analyte: 'As', max: 0.1 }] },
  }),
  line('C1', 'lot', '2026-01-01', { lot: 'A', ...OXIDE, specification: 'P-2', order: 'PO-1' }),
  line('R1', 'receipt', '2026-01-02', { lot: 'A', site: 'depot', ...tons(40, 0.8) }),
  line('T1', 're-assay', '2026-01-03', { lot: 'A', content: 32_000_000, analytes: { As: 0.2 } }),
  line('K1', 'accept', '2026-01-04', { lot: 'A' }),
  line('N1', 'requirement', '2026-01-01', {
    requirement: 'metal',
    material: 'antimony',
    form: 'unwrought',
    gross: 1e6,
  }),
];
const day = bookDayOn(RECORDS, 'own', '2026-06-01');
const published = statement({
  subject: { kind: 'stockpile', id: 'own', material: 'antimony' },
  ...{ property: 'inventory', period: '2026-03', published: '2026-04-01', value: tonnes(30, SB) },
});
const INPUT: StockReportInput = {
  ...{ day, records: RECORDS, vocabulary: VOCABULARY, statements: [published], contracts: [] },
  viewOf: (material) => viewOf(material, [], VOCABULARY, SOURCES, '2026-06-01'),
  rules: [...coverRulesFrom(tableOf('data/cover-rules.csv'), builtInVocabulary().vocabulary).things.values()].slice(
    0,
    1,
  ),
  uses: [enteredUse({ ...OXIDE, grade: null }, 219, 'gross', day)],
  knownOn: '2026-06-01',
};
/** The texts of a report's tables by column. */
const texts = (name: (typeof STOCK_BOOK_REPORTS)[number]) =>
  stockReport(name, INPUT).tables.map(({ columns, rows }) =>
    rows.map(({ cells }) => Object.fromEntries(columns.map(({ id }, i) => [id, cells[i]?.text]))),
  );

describe('reports of a stock book', () => {
  it.each(STOCK_BOOK_REPORTS)('%s has a row of evidence under every line, and a cell for every column', (name) => {
    const { tables, notes } = stockReport(name, INPUT);
    expect(notes.length).toBeGreaterThan(0);
    const rows = tables.flatMap((table) => table.rows.map((row) => ({ ...row, width: table.columns.length })));
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells, evidence, width } of rows) {
      expect(cells).toHaveLength(width);
      for (const { figure } of cells) expect(evidence).toEqual(expect.arrayContaining([...(figure?.evidence ?? [])]));
      expect(evidence.length).toBeGreaterThan(0);
      expect(cells.every(({ figure }) => figure === null || figure.rule !== '')).toBe(true);
    }
  });

  it('print what they found, and say why where there is no figure', () => {
    expect(texts('off-specification')[0]).toMatchObject([
      { lot: 'A', gross: '40 t', verdict: 'off specification', detail: 'As 0.2 %, most 0.1 %', assay: '4 months old' },
    ]);
    expect(texts('need')).toMatchObject([
      [{ requirement: 'metal', wanted: '1 t', usable: '0 t', short: '1 t', unsound: 'none', state: 'short' }],
      [{ from: 'Antimony, Oxide', available: '40 t', route: 'no route known', gives: 'not known' }],
    ]);
    // 2 January to 1 June 2026: 151 days of 40 t; 40 x 151 / 365 x 73 = 1,208 dollars.
    expect(texts('storage')).toMatchObject([
      [{ site: 'Depot', used: '40 t', capacity: '100 t', share: '40 %' }],
      [{ site: 'depot', cost: '$1,208' }],
    ]);
    expect(texts('receipts')[0]).toMatchObject([
      { order: 'PO-1', received: '40 t', against: 'no such order in the ledger, and none stated', share: 'not known' },
    ]);
    // 32 t of antimony against 30 published.
    expect(texts('reconciliation')[0]).toMatchObject([
      { on: '2026-03-31', difference: '2 t', state: 'unexplained difference' },
    ]);
    // 40 / 219 x 365 = 66.7 days.
    expect(texts('cover')[0]).toMatchObject([
      { whose: 'stated by you', days: 'e 66.7 days', rule: 'JOGMEC, 60 days', wanted: '60', state: 'covered' },
    ]);
  });

  it('link a lot where they name one, and mark figures as the book is marked', () => {
    const [row] = stockReport('off-specification', INPUT).tables[0]?.rows ?? [];
    expect(row?.cells[0]).toEqual({ text: 'A', figure: null, lot: 'A' });
    expect(row?.cells[3]?.figure?.marking).toBe('internal');
    expect(row?.evidence).toEqual([idOf('C1'), idOf('P1'), idOf('T1')]);
  });

  it('say of an empty book that it is empty', () => {
    const empty = { ...INPUT, day: bookDayOn([], 'own', '2026-06-01'), records: [], statements: [], uses: [] };
    for (const name of STOCK_BOOK_REPORTS) {
      for (const table of stockReport(name, empty).tables) {
        expect([table.rows, table.empty]).toEqual([[], expect.stringMatching(/\.$/)]);
      }
    }
  });
});
