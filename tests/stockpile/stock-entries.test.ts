import { describe, expect, it } from 'vitest';
import { lotOn } from '../../src/stockpile/lot.ts';
import { entriesOf } from '../../src/stockpile/stock-entries.ts';
import { g, METAL, SITE, SPECIFICATION, stock } from '../support/stock-records.ts';

const BOOK = [
  ...[SITE, SPECIFICATION, METAL],
  stock('receipt', '2024-01-10', { number: '1', lot: 'A', site: 'hawthorne', ...g(100, 99) }),
  stock('accept', '2024-01-20', { number: '2', lot: 'A', specification: 'P-2A', revision: '1' }),
  stock('loan', '2024-02-01', { number: '3', lot: 'A', ...g(30, 29) }),
];
const rows = (records: readonly (typeof SITE)[]) =>
  entriesOf(records, 'A').map(({ date, site, grade, books, accepted, uncommitted, onLoan }) => [
    ...[date, site, grade],
    ...[books, accepted, uncommitted, onLoan].map(({ gross }) => gross),
  ]);

describe('entries of a lot', () => {
  it('say what changes in each total on a day', () => {
    expect(rows(BOOK)).toEqual([
      ['2024-01-10', 'hawthorne', 'II', 100, 0, 0, 0],
      ['2024-01-20', 'hawthorne', 'II', 0, 100, 100, 0],
      ['2024-02-01', 'hawthorne', 'II', 0, 0, -30, 30],
    ]);
  });

  it('take a lot from where it lay, or what it was graded, to where and what it is', () => {
    const moved = [...BOOK, stock('transfer', '2024-03-01', { number: '4', lot: 'A', site: 'scotia' })];
    expect(rows(moved).slice(3)).toEqual([
      ['2024-03-01', 'hawthorne', 'II', -100, -100, -70, -30],
      ['2024-03-01', 'scotia', 'II', 100, 100, 70, 30],
    ]);
    const graded = [...BOOK, stock('lot', '2024-03-01', { ...METAL.payload, number: '4', grade: 'I' } as never)];
    expect(rows(graded).slice(3)).toEqual([
      ['2024-03-01', 'hawthorne', 'II', -100, -100, -70, -30],
      ['2024-03-01', 'hawthorne', 'I', 100, 100, 70, 30],
    ]);
  });

  it('change when a specification the lot was accepted under comes into the book, or leaves it', () => {
    const assay = stock('re-assay', '2024-01-25', { number: '4', lot: 'A', content: 99, analytes: { As: 0.5 } });
    const late = stock('specification', '2024-02-15', { ...SPECIFICATION.payload } as never);
    const without = BOOK.filter((e) => e !== SPECIFICATION);
    const gone = stock('reversal', '2024-02-20', {
      number: '5',
      reverses: SPECIFICATION.payload.number,
      reason: 'wrong',
    });
    expect(rows([...without, assay, late, gone]).slice(3)).toEqual([
      ['2024-02-15', 'hawthorne', 'II', 0, -100, -70, 0],
      ['2024-02-20', 'hawthorne', 'II', 0, 100, 70, 0],
    ]);
  });

  it('are those of one holder', () => {
    const other = { ...SITE, holder: 'other' };
    expect(() => entriesOf([...BOOK, other], 'A')).toThrow('two books');
    expect(() => lotOn([...BOOK, other], 'A', '2024-01-01')).toThrow('two books');
  });
});
