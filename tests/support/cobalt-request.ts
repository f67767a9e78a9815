import type { Event } from '../../src/ledger/event.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { ProcurementStep } from '../../src/vocabulary/event-payload.ts';
import { event } from './statements.ts';

export const dollars = (
  millions: number,
  role: 'ceiling' | 'guaranteed minimum' | 'obligated' | 'delivered' | 'paid',
) => quantity(millions, 'MUSD', { role, prices: 'nominal' });

/** A step of a cobalt procurement as one source reports it. */
export function step(
  kind: 'solicitation' | 'amendment' | 'cancellation' | 'reissue promised' | 'paused' | 'award' | 'order' | 'delivery',
  date: string,
  payload: Partial<ProcurementStep> = {},
  change: Parameters<typeof event>[0] = {},
): Event {
  return event({
    kind,
    date,
    published: date,
    source: 'reuters',
    original: `${kind} ${date}`,
    payload: {
      occurrence: `co-${kind}-${date}`,
      title: `DLA ${kind}`,
      materials: ['cobalt'],
      parties: ['dla'],
      ...payload,
    },
    ...change,
  } as Parameters<typeof event>[0]);
}

const cancelled = { occurrence: 'co-cancelled' } as const;
const glencore = { subject: { kind: 'procurement', id: 'dla-cobalt-glencore', material: 'cobalt' } } as const;

/** The cobalt request of 2025 and the contract that took its place, told by several sources. */
export const COBALT: readonly Event[] = [
  step('solicitation', '2025-08-18', {
    ceiling: dollars(500, 'ceiling'),
    guaranteedMinimum: dollars(2, 'guaranteed minimum'),
    quantity: quantity(7480, 't', 'unstated'),
    termYears: 5,
  }),
  step('amendment', '2025-08-27', { amends: ['deadline', 'eligible sources'], closes: '2025-09-11' }),
  step('cancellation', '2025-10-15', cancelled),
  step('cancellation', '2025-10-24', cancelled, { source: 'fastmarkets-2025-12', published: '2025-12' }),
  step('reissue promised', '2025-11-14'),
  step('paused', '2025-12-04'),
  step(
    'award',
    '2026-05-14',
    {
      ceiling: dollars(1800, 'ceiling'),
      continues: 'dla-cobalt-2025',
      parties: ['dla', 'glencore'],
      competition: 'not competed',
    },
    glencore,
  ),
  step('order', '2026-05-15', { obligated: dollars(240.3, 'obligated') }, glencore),
  step('order', '2026-06-29', { obligated: dollars(210.3, 'obligated') }, glencore),
];
