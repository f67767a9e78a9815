import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween, daysOf, endOfDate, isIsoDate, isPeriod, latestDay } from '../../src/units/period.ts';

describe('first and last day', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2022-09-30', '2022-09-30', '2022-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['FY2025', '2024-10-01', '2025-09-30'],
    ['2021/2024', '2021-01-01', '2024-12-31'],
    ['2025-10/2026-01', '2025-10-01', '2026-01-31'],
  ];
  test.each(cases)('%s', (period, start, end) => {
    expect(daysOf(period)).toEqual({ start, end });
    expect(endOfDate(period)).toBe(end);
  });
  test.each(['', '25', '2025-13', '2025-00', '2025-02-30', '2025-Q5', 'FY2025-01', '2024/2021', '2021/2022/2023'])(
    '"%s" is no period',
    (text) => {
      expect(isPeriod(text)).toBe(false);
      expect(() => endOfDate(text)).toThrow('is not a date');
    },
  );
});

test('the latest day a placeholder can have been', () => {
  expect(latestDay('2026-06-01', 'month')).toBe('2026-06-30');
  expect(latestDay('2024-02-01', 'month')).toBe('2024-02-29');
  expect(latestDay('2026-01-01', 'year')).toBe('2026-12-31');
  expect(latestDay('2026-06-09', 'day')).toBe('2026-06-09');
});

describe('days', () => {
  test('a date is one real day', () => {
    expect(['2025-10-24', '2024-02-29'].every(isIsoDate)).toBe(true);
    expect(['2025-10', '2025-02-29', '2025-1-1'].some(isIsoDate)).toBe(false);
  });
  test('the two cancellation dates of the cobalt request are nine days apart', () => {
    expect(daysBetween('2025-10-15', '2025-10-24')).toBe(9);
    expect(daysBetween('2025-10-24', '2025-10-15')).toBe(-9);
  });
  test('agree with the calendar', () => {
    const date = fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from, to] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        expect(daysAfter(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });
});
