import { describe, expect, it } from 'vitest';
import { needsOf } from '../../src/stockpile/stock-needs.ts';
import { g, SITE, stock } from '../support/stock-records.ts';

const SALE = stock('sale', '2024-01-01', { number: '1', lot: 'A', authority: 'AMP', ...g(1) });

describe('what a check has to see', () => {
  it('is the lots, numbers and authorities named', () => {
    const split = stock('transfer', '2024-01-02', { number: '2', lot: 'B', into: 'C', part: g(1) });
    expect(needsOf([SALE, split])).toEqual({
      numbers: ['1', '2'],
      lots: ['A', 'B', 'C'],
      authorities: ['AMP'],
      named: [],
    });
  });

  it('is those of what is reversed, once its record is found', () => {
    const undo = stock('reversal', '2024-01-03', { number: '3', reverses: '1', reason: 'x' });
    expect(needsOf([undo])).toEqual({ numbers: ['3', '1'], lots: [], authorities: [], named: [] });
    expect(needsOf([undo], [SALE])).toMatchObject({ lots: ['A'], authorities: ['AMP'] });
  });

  it('is all that names a site whose card is to be reversed, and all that left under an authority whose card changes', () => {
    const undo = stock('reversal', '2024-01-03', { number: '3', reverses: 'C-1', reason: 'x' });
    expect(needsOf([undo], [SITE]).named).toEqual(['hawthorne']);
    const card = stock('authority', '2024-01-03', { number: '4', authority: 'AMP', rule: 'plan', allows: 'sale' });
    expect(needsOf([card]).authorities).toEqual(['AMP']);
  });
});
