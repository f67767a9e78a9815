import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { stockDueOn } from '../../src/stockpile/stock-due.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const TIN = { material: 'tin', form: 'metal', contentOf: 'Sn' };
const BOOK: readonly StockEvent[] = [
  line('C1', 'lot', '2026-01-01', { lot: 'A', ...TIN, inspectEvery: 180, assayEvery: 365 }),
  line('R1', 'receipt', '2026-01-10', { lot: 'A', site: 'hawthorne', ...tons(100, 0.99) }),
  line('I1', 'inspection', '2026-03-01', { lot: 'A', condition: 'dry, no tin pest', sound: true }),
  line('C2', 'lot', '2026-01-01', { lot: 'B', ...TIN }),
  line('R2', 'receipt', '2026-02-01', { lot: 'B', site: 'hawthorne', ...tons(50, 0.99) }),
  line('L1', 'loan', '2026-02-10', { lot: 'B', party: 'smelter', due: '2026-08-10', ...tons(20, 0.99) }),
  line('L2', 'loan', '2026-04-10', { lot: 'B', party: 'smelter', due: '2026-12-10', ...tons(10, 0.99) }),
  line('B1', 'return', '2026-06-01', { lot: 'B', party: 'smelter', ...tons(25, 0.99) }),
  line('L3', 'loan', '2026-05-01', { lot: 'B', party: 'foundry', ...tons(1, 0.99) }),
  line('P1', 'authority', '2026-01-01', {
    ...{ authority: 'board 1', rule: 'decision of the board', allows: 'sale' as const, until: '2026-09-30' },
  }),
];
const dueOn = (on: string, within = 30, records = BOOK) => stockDueOn(bookDayOn(records, 'own', on), within);
const keys = (list: ReturnType<typeof dueOn>) => list.due.map(({ what, lot, on, days }) => [what, lot, on, days]);

describe('what falls due', () => {
  it('counts an inspection from the last one, and an assay never made from the day the lot came in', () => {
    // 1 March 2026 + 180 days = 28 August; 10 January 2026 + 365 days = 10 January 2027.
    expect(keys(dueOn('2026-08-20', 200)).filter(([, lot]) => lot === 'A')).toEqual([
      ['inspection', 'A', '2026-08-28', 8],
      ['re-assay', 'A', '2027-01-10', 143],
    ]);
    const [inspection] = dueOn('2026-08-20').due;
    expect(inspection).toMatchObject({ site: 'hawthorne', evidence: [idOf('C1'), idOf('I1')] });
    expect(inspection?.detail).toBe('every 180 days, last on 2026-03-01');
  });

  it('is overdue from the day after, and due on its day', () => {
    const of = (on: string) => dueOn(on).due.find(({ lot }) => lot === 'A');
    expect(of('2026-08-28')).toMatchObject({ days: 0, overdue: false });
    expect(of('2026-08-29')).toMatchObject({ days: -1, overdue: true });
  });

  it('settles the oldest loan of a party first, and asks back what is left', () => {
    // 20 t and 10 t lent, 25 t back: nothing left of the first, 5 t of the second; a loan without a day is told.
    const { due, withoutRule } = dueOn('2026-12-01');
    expect(due.filter(({ what }) => what === 'return of a loan')).toMatchObject([
      { on: '2026-12-10', mass: tons(5, 0.99), evidence: [idOf('L2'), idOf('B1')] },
    ]);
    expect(withoutRule).toContainEqual({ what: 'return of a loan', lot: 'B', evidence: [idOf('L3')] });
  });

  it('before the return asks back each loan on its own day', () => {
    expect(keys(dueOn('2026-05-15', 365)).filter(([what]) => what === 'return of a loan')).toEqual([
      ['return of a loan', 'B', '2026-08-10', 87],
      ['return of a loan', 'B', '2026-12-10', 209],
    ]);
  });

  it('says where no rule is kept instead of nothing due', () => {
    expect(dueOn('2026-03-01').withoutRule.map(({ what, lot }) => [what, lot])).toEqual([
      ['inspection', 'B'],
      ['re-assay', 'B'],
    ]);
  });

  it('tells an authority that ends within the horizon and not one that is over', () => {
    expect(keys(dueOn('2026-09-10'))).toContainEqual(['end of an authority', null, '2026-09-30', 20]);
    expect(keys(dueOn('2026-10-01')).filter(([what]) => what === 'end of an authority')).toEqual([]);
  });

  it('forgets an inspection that was reversed, from the day it was', () => {
    const records = [...BOOK, line('X1', 'reversal', '2026-04-01', { reverses: 'I1', reason: 'wrong lot' })];
    const of = (on: string) =>
      dueOn(on, 365, records).due.find(({ lot, what }) => lot === 'A' && what === 'inspection');
    expect(of('2026-03-31')?.on).toBe('2026-08-28');
    // 10 January + 180 days.
    expect(of('2026-04-01')?.on).toBe('2026-07-09');
  });

  it('asks nothing of a lot that is gone', () => {
    const sold = [...BOOK, line('S1', 'sale', '2026-04-01', { lot: 'A', ...tons(100, 0.99) })];
    expect(dueOn('2027-06-01', 30, sold).due.filter(({ lot }) => lot === 'A')).toEqual([]);
  });
});
