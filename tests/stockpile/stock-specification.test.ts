import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { specificationsOn } from '../../src/stockpile/stock-specification.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const COBALT = { material: 'cobalt', form: 'metal', contentOf: 'Co', grade: 'alloy-grade' };
const lot = (name: string, specification?: string) =>
  line(`C-${name}`, 'lot', '2026-01-01', { lot: name, ...COBALT, ...(specification ? { specification } : {}) });
const arrived = (name: string) =>
  line(`R-${name}`, 'receipt', '2026-01-02', { lot: name, site: 'hammond', ...tons(10, 0.998) });
const limits = (sulfur: number) => [
  { analyte: 'Co', min: 99.8 },
  { analyte: 'S', max: sulfur },
];
const P54 = { specification: 'P-54', material: 'cobalt', form: 'metal' };
const BOOK: readonly StockEvent[] = [
  line('S1', 'specification', '2025-01-01', { ...P54, revision: 'R5', limits: limits(0.005) }),
  line('S2', 'specification', '2026-06-01', { ...P54, revision: 'R6', limits: limits(0.003) }),
  ...['A', 'B', 'D'].flatMap((name) => [lot(name, 'P-54'), arrived(name)]),
  ...[lot('E'), arrived('E'), lot('F', 'P-99'), arrived('F')],
  line('T-A', 're-assay', '2026-01-15', { lot: 'A', content: 9_985_000, analytes: { Co: 99.85, S: 0.004 } }),
  line('K-A', 'accept', '2026-01-20', { lot: 'A', specification: 'P-54', revision: 'R5' }),
  line('T-D', 're-assay', '2026-01-15', { lot: 'D', content: 9_985_000, analytes: { Co: 99.85 } }),
];
const on = (day: string) => specificationsOn(bookDayOn(BOOK, 'own', day));
const verdicts = (day: string) => on(day).map(({ lot: name, verdict }) => [name, verdict]);
const ofLot = (name: string, day: string) => on(day).find((one) => one.lot === name);

describe("lots against today's specification", () => {
  it('follow the revision in force on the day, not the one a lot was accepted under', () => {
    // 0.004 % sulfur keeps the 0.005 of R5 and breaks the 0.003 of R6.
    expect(ofLot('A', '2026-05-31')).toMatchObject({ verdict: 'in specification', inForce: { revision: 'R5' } });
    const after = ofLot('A', '2026-06-01');
    expect(after).toMatchObject({
      verdict: 'off specification',
      standing: 'accepted',
      acceptedUnder: { revision: 'R5' },
      inForce: { revision: 'R6', since: '2026-06-01' },
      detail: 'S 0.004 %, most 0.003 %',
      assay: { date: '2026-01-15', ageDays: 137 },
    });
    expect(after?.limits).toEqual([
      { analyte: 'Co', min: 99.8, found: 99.85, verdict: 'within' },
      { analyte: 'S', max: 0.003, found: 0.004, verdict: 'above' },
    ]);
    expect(after?.evidence).toEqual([idOf('C-A'), idOf('S2'), idOf('T-A')]);
  });

  it('never pass what was not assayed, and tell what of an assay is missing', () => {
    expect(ofLot('B', '2026-06-01')).toMatchObject({ verdict: 'not assayed', assay: null });
    expect(ofLot('D', '2026-06-01')).toMatchObject({ verdict: 'partly assayed', detail: 'S not assayed' });
  });

  it('say where a lot names no specification, or one the book has not', () => {
    expect(ofLot('E', '2026-06-01')?.detail).toBe('its card names no specification');
    expect(ofLot('F', '2026-06-01')?.detail).toBe('the book has no card of P-99 by the day');
  });

  it('stand with the worst first', () => {
    expect(verdicts('2026-06-01')).toEqual([
      ['A', 'off specification'],
      ['B', 'not assayed'],
      ['D', 'partly assayed'],
      ['E', 'no specification'],
      ['F', 'no specification'],
    ]);
  });
});
