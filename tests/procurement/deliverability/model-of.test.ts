import { describe, expect, it } from 'vitest';
import { ordersOf } from '../../../src/procurement/deliverability/model-of.ts';
import type { OrderedMass } from '../../../src/procurement/deliverability/order-mass.ts';
import type { Order } from '../../../src/procurement/order.ts';
import { sure } from './chain-model.ts';

/** An order of a day, with what is known of its mass. */
const ordered = (surelyBy: string, readings: OrderedMass['readings']): OrderedMass => ({
  ...{ mass: null, prices: [], readings },
  order: {
    ...{ title: 'order', date: surelyBy, datePrecision: 'day', surelyBy, evidence: 'e', note: null },
    ...{ quantity: null, obligated: null, unitPrice: null },
  } as unknown as Order,
});

describe('orders held against deliveries', () => {
  it('are all of them', () => {
    const both = [ordered('2026-01-15', sure(100)), ordered('2026-03-31', sure(50))];
    expect(ordersOf(both).map(({ month, tonnes }) => [month - 2026 * 12, tonnes[0]?.low])).toEqual([
      [0, 100],
      [2, 50],
    ]);
  });

  it('are none where one has no mass: the rest is not all that was ordered, and no chance of it is given', () => {
    expect(ordersOf([ordered('2026-01-15', sure(100)), ordered('2026-03-31', [])])).toEqual([]);
  });
});
