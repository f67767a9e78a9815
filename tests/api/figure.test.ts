import { describe, expect, it } from 'vitest';
import { figureDto } from '../../src/api/present/figure.ts';
import type { Figure } from '../../src/ledger/figure.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';

const figure = (value: Value, more: Partial<Figure> = {}): Figure => ({
  value,
  asOf: '2026-01-01',
  evidence: ['a'],
  rule: 'as the source gives it',
  marking: 'public',
  ...more,
});
const tonnes = (amount: number) => quantity(amount, 't', { contentOf: 'Sb' });

describe('a figure as the API returns it', () => {
  it.each<[string, Value, Partial<Figure>, object]>([
    [
      'an amount',
      { kind: 'estimated', quantity: tonnes(40_000) },
      {},
      { text: 'e 40,000 t', kind: 'estimated', amount: 40_000, unit: 't', basis: 'Sb content' },
    ],
    [
      'a range',
      { kind: 'range', low: tonnes(85), high: tonnes(100) },
      {},
      { amount: null, low: 85, high: 100, unit: 't' },
    ],
    [
      'an open range',
      { kind: 'range', low: tonnes(50), high: null },
      {},
      { text: '>50 t', amount: null, low: 50, high: null, unit: 't' },
    ],
    [
      'withheld',
      { kind: 'withheld' },
      {},
      { text: 'W', kind: 'withheld', amount: null, low: null, high: null, unit: null, basis: null },
    ],
    ['zero', { kind: 'zero' }, {}, { text: '0', kind: 'zero', amount: null }],
    [
      'a printed percentage',
      { kind: 'reported', quantity: quantity(57.72, 'pct', 'none') },
      {},
      { text: '57.72 %', basis: null },
    ],
    [
      'a computed percentage',
      { kind: 'reported', quantity: quantity(36.3636, 'pct', 'none') },
      { evidence: ['a', 'b'] },
      { text: '36.4 %', amount: 36.3636 },
    ],
    [
      'what a formula gives',
      { kind: 'reported', quantity: quantity(2582.31, 'index', 'none') },
      { method: 'F-03' },
      { text: '2,582', method: 'F-03' },
    ],
    ['a sum', { kind: 'reported', quantity: tonnes(118_990) }, { evidence: ['a', 'b'] }, { text: '118,990 t' }],
  ])('keeps %s apart from the others', (_name, value, more, expected) => {
    expect(figureDto(figure(value, more))).toMatchObject(expected);
  });
});
