import { describe, expect, it } from 'vitest';
import { rotationOf } from '../../src/stockpile/rotation.ts';
import { tons } from '../support/stock-lines.ts';

const SALE = {
  sold: tons(100, 0.99),
  soldOn: '2026-01-01',
  backOn: '2026-03-02',
  proceeds: 1_800_000,
  price: 2_100_000,
};
const of = (value: unknown) => ({ value: { quantity: { amount: value } } });

describe('a rotation', () => {
  it('frees no tonnes, and costs what the rebuy takes beyond the sale', () => {
    // 2,100,000 - 1,800,000 = 300,000 dollars; 1 January to 2 March is 60 days.
    expect(rotationOf({ ...SALE, bought: tons(100, 0.99) }, '2026-01-01')).toMatchObject({
      ...{ isRotation: true, net: of(0), cost: of(300_000), without: of(60) },
      text: expect.stringContaining('frees no tonnes'),
    });
  });

  it('is none where another mass comes back', () => {
    expect(rotationOf({ ...SALE, bought: tons(80, 0.99) }, '2026-01-01')).toMatchObject({
      ...{ isRotation: false, net: of(-20) },
      text: expect.stringContaining('a disposal'),
    });
    expect(rotationOf({ ...SALE, bought: tons(101, 0.99) }, '2026-01-01').text).toContain('an acquisition');
  });

  it('leaves a cost unsaid where a side of it is', () => {
    const unsaid = { ...SALE, bought: tons(100, 0.99), proceeds: null, backOn: null };
    expect(rotationOf(unsaid, '2026-01-01')).toMatchObject({ cost: null, without: null });
  });
});
