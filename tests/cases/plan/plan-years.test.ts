import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivals, ordersIn, planTime } from '../../../src/cases/plan/plan-years.ts';

const periods = [
  { label: '2027', phase: 'conflict', days: 365 },
  { label: '2028', phase: 'recovery', days: 366 },
];

describe('the time of a plan', () => {
  it('begins with the fiscal year of the day it is made on, and the case follows the buying years', () => {
    const time = planTime('2026-11-24', 2, periods);
    expect(time.years.map(({ label, kind, days }) => [label, kind, days])).toEqual([
      ['FY2027', 'buying', 365],
      ['FY2028', 'buying', 366],
      ['2027', 'case', 365],
      ['2028', 'case', 366],
    ]);
    expect(time.begins).toBe(24);
    expect(time.now).toBeCloseTo(54 / 30.4375, 6);
    expect(planTime('2026-09-30', 1, periods).years[0]?.label).toBe('FY2026');
  });

  it('takes months of the case as months', () => {
    const time = planTime('2026-10-01', 1, [{ label: '2026-12', phase: 'peace', days: 31 }]);
    expect(time.ends).toEqual([12, 13]);
  });

  it('orders nothing before its day and its notice, nor what would come too late', () => {
    const time = planTime('2026-10-01', 2, periods);
    expect(ordersIn(time, 0, 0, 18)).toEqual({ from: 0, to: 12 });
    expect(ordersIn(time, 0, 1.5, 18)).toEqual({ from: 1.5, to: 12 });
    expect(ordersIn(time, 1, 0, 18)).toEqual({ from: 12, to: 18 });
    expect(ordersIn(time, 1, 0, 12)).toBeNull();
    expect(ordersIn(time, 2, 0, 100)).toBeNull();
  });

  it('lets everything ordered arrive once', () => {
    const time = planTime('2026-10-01', 3, periods);
    const months = fc.double({ min: 0, max: 11, noNaN: true });
    fc.assert(
      fc.property(months, months, fc.double({ min: 0, max: 24, noNaN: true }), (a, length, lead) => {
        const shares = arrivals(time, { from: a, to: a + length + 0.1 }, lead);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
