import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/ledger/id.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { certificate } from '../../src/stockpile/print-certificate.ts';
import { countSheets } from '../../src/stockpile/print-count.ts';
import { printLabels } from '../../src/stockpile/print-labels.ts';
import type { PrintPage } from '../../src/stockpile/print-page.ts';
import { pickListOf } from '../../src/stockpile/print-pick.ts';
import { refusalsOf } from '../../src/stockpile/stock-check.ts';
import { exampleBook } from '../support/example-book.ts';
import { builtInVocabulary } from '../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const records = exampleBook();
const ON = '2026-07-01';
const book = bookDayOn(records, 'example', ON);

const cells = (page: PrintPage | null | undefined, n: number): readonly (readonly string[])[] =>
  page?.tables[n]?.rows.map((row) => row.cells) ?? [];
const field = (page: PrintPage | null | undefined, name: string): string | undefined =>
  page?.fields.find((f) => f.name === name)?.text;

it('the example of the template is a book nothing is refused of', () => {
  expect(refusalsOf([], records, vocabulary)).toEqual([]);
});

describe('a pick list', () => {
  it('says what to fetch where, with a box to tick, and what is left', () => {
    const page = pickListOf(records, { holder: 'example', on: ON, numbers: ['V-001', 'K-001'] }, vocabulary);
    expect(page?.tables.map(({ caption }) => caption)).toEqual([
      'Site A, Warehouse A (invented)',
      'Site B, Warehouse B (invented)',
    ]);
    expect(cells(page, 0)).toEqual([
      [
        ...['☐', 'SB-201', 'Antimony metal', '9 pallets', 'SB-201'],
        ...['2,000 kg', '1,994 kg Sb', '7,000 kg', 'sale V-001'],
      ],
    ]);
    expect(field(page, 'Gross mass of all lines')).toBe('3,000 kg');
    expect(page?.tables[0]?.rows[0]?.evidence).toContain(sha256Of('U-001'));
    expect(page?.tables[0]?.columns.filter(({ number }) => number)).toHaveLength(3);
  });

  it('shows the lots as they lie before: a whole lot at the site it leaves', () => {
    const moved = records.map((e) =>
      e.payload.number === 'T-001' ? { ...e, payload: { number: 'T-001', lot: 'W-101', site: 'A' } } : e,
    ) as typeof records;
    const page = pickListOf(moved, { holder: 'example', on: ON, numbers: ['T-001'] }, vocabulary);
    expect(page?.tables[0]?.caption).toBe('Site B, Warehouse B (invented)');
    expect(cells(page, 0)[0]?.slice(5, 8)).toEqual(['12,000 kg', '7,920 kg WO3', '0 kg']);
  });

  it('names a lot that has too little, and is none where no document takes anything', () => {
    const late = pickListOf(records, { holder: 'example', on: '2026-03-01', numbers: ['U-001', 'V-001'] }, vocabulary);
    expect(late?.notes).toContain('Lot SB-201 has less at hand than is asked for.');
    expect(pickListOf(records, { holder: 'example', on: ON, numbers: ['C-001'] }, vocabulary)).toBeNull();
    expect(pickListOf(records, { holder: 'other', on: ON, numbers: ['V-001'] }, vocabulary)).toBeNull();
  });
});

describe('a certificate', () => {
  const page = certificate(book, 'SB-201', vocabulary);

  it('says what the lot is, and the verdict of its assay against the revision in force', () => {
    expect(field(page, 'Goods')).toBe('Antimony metal');
    expect(field(page, 'Gross mass')).toBe('7,000 kg');
    expect(field(page, 'Content')).toBe('6,979 kg Sb');
    expect(field(page, 'Accepted under')).toBe('SB-M, revision 1');
    expect(field(page, 'Verdict')).toBe('in specification: every limit kept by the newest assay');
    expect(cells(page, 0)).toEqual([
      ['Sb', '99.65 %', '–', '99.7 %', 'within'],
      ['As', '–', '0.15 %', '0.08 %', 'within'],
      ['Pb', '–', '0.15 %', '0.1 %', 'within'],
    ]);
  });

  it('tells the history of custody, each line with its record', () => {
    expect(cells(page, 1)).toEqual([
      ['2026-04-14', 'U-001', 'upgrade', '9,000 kg', 'from SB-101; site A; route Reduction (invented)'],
      ['2026-04-18', 'Q-004', 're-assay', '–', 'laboratory Example Laboratory'],
      ['2026-04-20', 'A-004', 'accept', '–', 'specification SB-M'],
      ['2026-05-11', 'V-001', 'sale', '2,000 kg', 'party Example Buyer; authority BOARD-2026'],
    ]);
    expect(page?.tables[1]?.rows.map(({ evidence }) => evidence)).toEqual(
      ['U-001', 'Q-004', 'A-004', 'V-001'].map((number) => [sha256Of(number)]),
    );
  });

  it('passes nothing that was not assayed, and is none of a lot the book does not have', () => {
    const early = bookDayOn(records, 'example', '2026-04-15');
    expect(field(certificate(early, 'SB-201', vocabulary), 'Verdict')).toMatch(/^not assayed/);
    expect(certificate(book, 'NONE', vocabulary)).toBeNull();
  });
});

describe('count sheets', () => {
  it('are one a site, with what the book says or, blind, without', () => {
    const open = countSheets(book, { blind: false }, vocabulary);
    expect(open.map((page) => field(page, 'Site'))).toEqual(['A, Warehouse A (invented)', 'B, Warehouse B (invented)']);
    expect(cells(open[0], 0)[0]).toEqual([
      ...['SB-101', 'Antimony trioxide', '20 big bags', 'SB-101', '7,998 kg', '', '', ''],
    ]);
    const [blind] = countSheets(book, { blind: true, site: 'A' }, vocabulary);
    expect(JSON.stringify(blind)).not.toContain('7,998 kg');
    expect(blind?.tables[0]?.columns.map(({ name }) => name)).not.toContain('book, gross');
  });
});

describe('labels', () => {
  it('are one a lot with mass, with its marks as the text of the barcode', () => {
    const labels = printLabels(book, undefined, vocabulary);
    expect(labels.map(({ title, barcode }) => [title, barcode])).toEqual(
      ['CO-101', 'SB-101', 'SB-201', 'W-101', 'W-102'].map((lot) => [lot, lot]),
    );
    expect(field(labels[0], 'Goods')).toContain('alloy grade');
  });

  it('of marks that Code 128 B does not know have none, and say so', () => {
    const cyrillic = records.map((e) =>
      e.kind === 'lot' && e.payload.lot === 'CO-101' ? { ...e, payload: { ...e.payload, marks: 'кобальт' } } : e,
    );
    const [label] = printLabels(bookDayOn(cyrillic, 'example', ON), ['CO-101'], vocabulary);
    expect([label?.barcode, label?.notes.length, field(label, 'Marks')]).toEqual([null, 1, 'кобальт']);
  });
});

it('every page is marked as its records are', () => {
  const pages = [certificate(book, 'W-101', vocabulary), ...countSheets(book, { blind: true }, vocabulary)];
  expect(new Set(pages.map((page) => page?.marking))).toEqual(new Set(['internal']));
});
