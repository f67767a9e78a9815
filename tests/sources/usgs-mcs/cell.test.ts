import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellMeaning, readCell, valueOfCell } from '../../../src/sources/usgs-mcs/cell.ts';

const number = (amount: number, estimated = false): CellMeaning => ({ kind: 'number', amount, estimated });
const range = (low: number | null, high: number | null): CellMeaning => ({ kind: 'range', low, high });

const CASES: readonly (readonly [string, CellMeaning])[] = [
  ['40,000', number(40_000)],
  ['1,234,567.8', number(1_234_567.8)],
  ['5.31', number(5.31)],
  ['68 ', number(68)],
  ['\u00a068\u00a0', number(68)],
  ['-76', number(-76)],
  ['−76', number(-76)],
  ['e5,000', number(5000, true)],
  ['—', { kind: 'zero' }],
  ['0', { kind: 'zero' }],
  ['0.00', { kind: 'zero' }],
  ['W', { kind: 'withheld' }],
  ['NA', { kind: 'not available' }],
  ['XX', { kind: 'not applicable' }],
  ['E', { kind: 'net exporter' }],
  ['s', range(0, 0.5)],
  ['Less than ½ unit.', range(0, 0.5)],
  ['>50', range(50, null)],
  ['>2,000,000', range(2_000_000, null)],
  ['<1,000', range(0, 1000)],
  ['50–300', range(50, 300)],
  ['330 - 390', range(330, 390)],
  ['10,000 - 15,000', range(10_000, 15_000)],
  ['Large', { kind: 'described', text: 'Large' }],
  ['Moderate to large', { kind: 'described', text: 'Moderate to large' }],
  ['Very small', { kind: 'described', text: 'Very small' }],
  ['Variable, depending on type of product', { kind: 'described', text: 'Variable, depending on type of product' }],
];

describe('a cell as written', () => {
  test.each(CASES)('%j', (written, meaning) => expect(readCell(written)).toEqual(meaning));

  test.each(['?1', '?10'])('%j lost its sign and is no number', (written) => {
    expect(readCell(written)).toMatchObject({ kind: 'unreadable', code: 'lost-sign' });
  });

  test.each(['', 'twelve', '1,23', '12,3456', '300–50', '>', '9'.repeat(400), '1e5', 'w'])(
    '%j is unreadable',
    (written) => {
      expect(readCell(written)).toMatchObject({ kind: 'unreadable', code: 'unreadable-cell' });
    },
  );

  test('never throws and never gives an amount that is not finite', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>?e–\-,. 0-9]{0,12}$/)), (written) => {
        const meaning = readCell(written);
        if (meaning.kind === 'number') expect(Number.isFinite(meaning.amount)).toBe(true);
        if (meaning.kind === 'range' && meaning.high !== null)
          expect(meaning.high).toBeGreaterThanOrEqual(meaning.low ?? 0);
      }),
    );
  });

  test('reads back any number USGS could print with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (amount) => {
        expect(readCell(amount.toLocaleString('en-US'))).toEqual(number(amount));
      }),
    );
  });
});

describe('a cell as a value', () => {
  const measure = { unit: 't', basis: { contentOf: 'Sb' } } as const;

  test('an estimate stays one, also as a range', () => {
    expect(valueOfCell({ kind: 'number', amount: 5, estimated: false }, measure, true)).toMatchObject({
      kind: 'estimated',
    });
    expect(valueOfCell({ kind: 'range', low: 1, high: 2 }, measure, true)).toMatchObject({
      kind: 'range',
      estimated: true,
    });
    expect(valueOfCell({ kind: 'number', amount: 5, estimated: true }, measure, false)).toMatchObject({
      kind: 'estimated',
    });
  });

  test('an absence needs no unit, a number does', () => {
    expect(valueOfCell({ kind: 'withheld' }, null, false)).toEqual({ kind: 'withheld' });
    expect(valueOfCell({ kind: 'number', amount: 5, estimated: false }, null, false)).toBeNull();
  });
});
