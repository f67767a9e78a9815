import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../src/numeric/beta.ts';
import { betaTable, fromTable } from '../../src/numeric/quantile-table.ts';

describe('a table of quantiles', () => {
  it.each([
    [1, 5],
    [5, 1],
    [1.2, 4.8],
    [11 / 3, 7 / 3],
  ])('follows the beta distribution with shapes %d and %d to 1e-6', (a, b) => {
    const table = betaTable(a, b);
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), (u) => {
        expect(Math.abs(fromTable(table, u) - betaQuantile(u, a, b))).toBeLessThan(1e-6);
      }),
    );
  });
  it('never falls and stays between the ends', () => {
    const table = betaTable(2, 4);
    const values = Array.from({ length: 4001 }, (_, n) => fromTable(table, (n + 0.5) / 4001));
    for (const u of [2 ** -54, 1 - 2 ** -53]) values.push(fromTable(table, u));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
    expect(values.slice(1, 4001).every((value, n) => value >= (values[n] ?? 1))).toBe(true);
  });
});
