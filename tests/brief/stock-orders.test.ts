import { describe, expect, it } from 'vitest';
import { orderReceiptsOn } from '../../src/brief/stock-orders.ts';
import type { Event } from '../../src/ledger/event.ts';
import { contractsOn } from '../../src/procurement/contract-record.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import { type Basis, type Quantity, quantity } from '../../src/units/quantity.ts';
import type { EventKind, ProcurementStep } from '../../src/vocabulary/event-payload.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { event } from '../support/statements.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const step = (kind: EventKind, occurrence: string, date: string, payload: Partial<ProcurementStep>): Event =>
  event({
    ...{ kind, date, published: date, original: occurrence },
    subject: { kind: 'procurement', id: 'dla-antimony-usac', material: 'antimony' },
    payload: { occurrence, title: occurrence, materials: ['antimony'], parties: ['dla', 'usac'], ...payload },
  } as Partial<Event>);
const mass = (amount: number, unit: string, basis: Basis): Quantity => quantity(amount, unit, basis);
const dollars = quantity(10, 'MUSD', { role: 'obligated', prices: 'nominal' });
const EVENTS = [
  step('award', 'award', '2025-09-22', { number: 'SP8000-25-D-0005', quantity: mass(6_685_871, 'lb', 'unstated') }),
  step('order', 'order-1', '2025-10-10', { obligated: dollars, quantity: mass(400, 't', 'gross') }),
  step('order', 'order-2', '2026-02-10', { obligated: dollars }),
];
const CONTRACTS = contractsOn(EVENTS, '2026-11-23', { vocabulary: VOCABULARY });
const CARD = { material: 'antimony', form: 'metal', contentOf: 'Sb' };
const BOOK = [
  line('C1', 'lot', '2025-01-01', { lot: 'A', ...CARD, order: 'SP800025D0005' }),
  line('R1', 'receipt', '2025-12-01', { lot: 'A', site: 'depot', ...tons(100, 0.99) }),
  line('R2', 'receipt', '2026-01-15', { lot: 'A', site: 'depot', ...tons(60, 0.99) }),
  line('C2', 'lot', '2025-01-01', { lot: 'B', ...CARD }),
  line('R3', 'receipt', '2026-01-20', { lot: 'B', site: 'depot', ...tons(7, 0.99) }),
  line('R4', 'receipt', '2026-01-21', { lot: 'B', site: 'depot', order: 'PO-77', ...tons(30, 0.99) }),
];
const day = bookDayOn(BOOK, 'own', '2026-11-23');
const lines = orderReceiptsOn(day, CONTRACTS, [{ order: 'PO-77', gross: 40_000_000 }]);
const amount = (value: number, unit = 't') => ({ value: { quantity: { amount: value, unit } } });

describe('receipts against orders', () => {
  it('add up what came in under an order, named by receipt or card, however its number is spelled', () => {
    expect(lines.map(({ order, receipts, received }) => [order, receipts, received.gross])).toEqual([
      ['PO-77', 1, 30_000_000],
      ['SP800025D0005', 2, 160_000_000],
    ]);
    expect(lines[1]).toMatchObject({ first: '2025-12-01', last: '2026-01-15', evidence: [idOf('R1'), idOf('R2')] });
  });

  it('stand against what you say you ordered', () => {
    // 30 of 40 t: 75 %, 10 t outstanding.
    expect(lines[0]?.against).toMatchObject([
      { whose: 'stated by you', share: amount(75, 'pct'), outstanding: amount(10), remark: null },
    ]);
  });

  it('stand against the public orders in sum, and the whole contract apart; money without a quantity gives none', () => {
    // 160 of 400 t: 40 %, 240 t outstanding; the second order has money and no quantity.
    expect(lines[1]?.against).toMatchObject([
      {
        ...{ whose: 'public orders', share: amount(40, 'pct'), outstanding: amount(240) },
        remark: '1 of 2 orders left out: no quantity that adds',
      },
      { whose: 'quantity of the public contract', procurement: 'dla-antimony-usac' },
    ]);
    const silent = contractsOn(
      [EVENTS[0], EVENTS[2]].flatMap((e) => e ?? []),
      '2026-11-23',
      { vocabulary: VOCABULARY },
    );
    expect(orderReceiptsOn(day, silent)[1]?.against[0]).toMatchObject({
      ...{ ordered: null, share: null, outstanding: null },
      remark: 'no quantity is published; money is not divided by a price',
    });
    const whole = lines[1]?.against[1];
    expect(whole?.remark).toContain('holds if gross weight');
    const share = whole?.share?.value;
    expect(share !== undefined && 'quantity' in share ? share.quantity.amount : 0).toBeCloseTo(
      (160e6 / (6_685_871 * 453.59237)) * 100,
      6,
    );
    expect(whole?.share?.evidence).toEqual([
      ...(CONTRACTS[0]?.procurement.quantity?.evidence ?? []),
      idOf('R1'),
      idOf('R2'),
    ]);
  });

  it('know of no receipt before its day', () => {
    const early = orderReceiptsOn(bookDayOn(BOOK, 'own', '2025-12-31'), CONTRACTS);
    expect(early.map(({ order, received }) => [order, received.gross])).toEqual([['SP800025D0005', 100_000_000]]);
  });
});
