import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, escapeFormula } from '../../src/units/csv.ts';

/** What a spreadsheet shows of a cell: an apostrophe in front of an escaped one is not part of it. */

describe('CSV out', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 555 0100', "'+1 555 0100"],
    ['-cmd|calc', "'-cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', "'\r=1"],
    [' =1+1', "' =1+1"],
    ['-12.5', '-12.5'],
    ['+3', '+3'],
    ['-1e-7', '-1e-7'],
    ['85-100', '85-100'],
    ['', ''],
  ])('writes %j as %j', (text, written) => expect(escapeFormula(text)).toBe(written));

  it('quotes what RFC 4180 wants quoted, and leaves a missing cell empty', () => {
    expect(csvOf(['a', 'b'], [['x,"y"', null]])).toBe('a,b\r\n"x,""y""",\r\n');
    expect(csvOf(['a'], [['two\r\nlines']])).toBe('a\r\n"two\r\nlines"\r\n');
  });

  it('gives back every text through a real CSV reader', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(csvOf(['a', 'b'], rows), { relax_column_count: false });
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(escapeFormula)));
      }),
    );
  });

  it('never writes a cell that a spreadsheet would run', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '\n=');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const [, row]: string[][] = parse(csvOf(['a'], [[first + rest]]));
        const cell = row?.[0] ?? '';
        expect(/^[=+\-@\t\r\n]/.test(cell.trimStart()) && Number.isNaN(Number(cell))).toBe(false);
      }),
    );
  });
});
