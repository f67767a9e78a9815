import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { siteCosts, siteUsesOn } from '../../src/stockpile/stock-storage.ts';
import { daysAfter } from '../../src/units/period.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const TIN = { material: 'tin', form: 'metal' };
const site = (number: string, date: string, name: string, more = {}) =>
  line(number, 'site', date, { site: name, name, ...more });
const BOOK: readonly StockEvent[] = [
  site('S1', '2026-01-01', 'hawthorne', { capacity: 200_000_000, costPerTonneYear: 36.5 }),
  site('S2', '2026-01-01', 'scotia'),
  line('C1', 'lot', '2026-01-01', { lot: 'A', ...TIN }),
  line('R1', 'receipt', '2026-01-11', { lot: 'A', site: 'hawthorne', ...tons(100) }),
  line('L1', 'loan', '2026-01-21', { lot: 'A', party: 'smelter', ...tons(40) }),
];
const on = (day: string, records = BOOK) => bookDayOn(records, 'own', day);
const amount = (value: number, unit = 't') => ({ value: { quantity: { amount: value, unit } } });

describe('storage', () => {
  it('uses a site by what lies there, over its capacity', () => {
    // 100 - 40 lent = 60 t of 200 t: 30 %.
    expect(siteUsesOn(on('2026-01-31'))).toMatchObject([
      {
        site: 'hawthorne',
        used: amount(60),
        capacity: amount(200),
        share: amount(30, 'pct'),
        lots: ['A'],
        remark: null,
      },
      { site: 'scotia', used: amount(0), capacity: null, share: null, remark: 'its card states no capacity' },
    ]);
    expect(siteUsesOn(on('2026-01-31'))[0]?.share).toMatchObject({
      rule: 'used over the capacity of 200 t',
      evidence: [idOf('S1'), idOf('C1'), idOf('R1'), idOf('L1')],
    });
  });

  it('costs tonne-years by the balance at the end of each day', () => {
    // 1 to 31 January: 10 days of nothing, 10 days of 100 t, 11 days of 60 t = 1,660 tonne-days; 36.5 / 365 = 0.1 dollars
    // a tonne and day: 166 dollars. 1,660 / 31 = 53.548387 t on average.
    const [cost] = siteCosts(on('2026-01-31'), '2026-01-01');
    expect(cost).toMatchObject({
      site: 'hawthorne',
      cost: amount(166, 'USD'),
      average: amount(53.548387),
      remark: null,
    });
    expect(cost?.cost?.rule).toContain('4.547945 tonne-years');
  });

  it('takes a new rate from the day of its card', () => {
    const dearer = [...BOOK, site('S3', '2026-01-26', 'hawthorne', { costPerTonneYear: 73 })];
    // 5 of the 11 days of 60 t at 0.1 = 30, 6 at 0.2 = 72; 10 days of 100 t at 0.1 = 100.
    expect(siteCosts(on('2026-01-31', dearer), '2026-01-01')[0]?.cost).toMatchObject(amount(202, 'USD'));
  });

  it('gives no cost where none is kept, and counts none for days on which nothing lay there', () => {
    const silent = [...BOOK.slice(1), site('S4', '2026-01-16', 'hawthorne', { costPerTonneYear: 36.5 })];
    expect(siteCosts(on('2026-01-31', silent), '2026-01-01')[0]).toMatchObject({
      cost: null,
      remark: 'no cost is kept for 5 of 31 days',
    });
    const early = [...BOOK.slice(1), site('S4', '2026-01-11', 'hawthorne', { costPerTonneYear: 36.5 })];
    expect(siteCosts(on('2026-01-31', early), '2026-01-01')[0]?.cost).toMatchObject(amount(166, 'USD'));
  });

  it('is the sum of the days, wherever a span is cut', () => {
    const dollars = (from: string, to: string): number => {
      const value = siteCosts(on(to), from).find((one) => one.site === 'hawthorne')?.cost?.value;
      return value !== undefined && 'quantity' in value ? value.quantity.amount : 0;
    };
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [cut, end] = [Math.min(a, b), Math.max(a, b) + 1].map((n) => daysAfter('2026-01-01', n));
        if (cut === undefined || end === undefined) return;
        const parts = dollars('2026-01-01', cut) + dollars(daysAfter(cut, 1), end);
        expect(parts).toBeCloseTo(dollars('2026-01-01', end), 6);
      }),
    );
  });
});
