import type { ChainModel, Readings } from '../../../src/procurement/deliverability/model.ts';

/** One number that is sure. */
export const sure = (amount: number): Readings => [{ low: amount, mode: null, high: amount }];
/** A range drawn evenly. */
export const span = (low: number, high: number): Readings => [{ low, mode: null, high }];

/** January 2026. */
export const JANUARY = 2026 * 12;

/** A small chain of one plant without ramp: 40 t a month of metal, feed for 60, one order of 300 t due over 10 months. */
export function chainModel(changes: Partial<ChainModel> = {}): ChainModel {
  return {
    id: 'test',
    start: JANUARY,
    end: JANUARY + 11,
    plants: [{ name: 'plant', now: sure(40), contents: [1], own: 0, conversion: sure(1), ramp: null }],
    taken: [],
    left: sure(1),
    feed: [sure(75)],
    recovery: sure(0.8),
    accepted: { month: JANUARY, after: null },
    sold: [],
    orders: [{ month: JANUARY - 1, tonnes: sure(300) }],
    deliveryMonths: sure(10),
    pace: { after: JANUARY - 1, months: 12, tonnesAMonth: 50 },
    ...changes,
  };
}
