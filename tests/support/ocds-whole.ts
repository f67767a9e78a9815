import type { Event } from '../../src/ledger/event.ts';
import type { OcdsContext } from '../../src/procurement/ocds-context.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { ProcurementStep } from '../../src/vocabulary/event-payload.ts';
import type { TradeCode } from '../../src/vocabulary/facts.ts';
import { dollars, step } from './cobalt-request.ts';
import { VOCABULARY } from './small-vocabulary.ts';
import { statement } from './statements.ts';

const organisation = (id: string, kind: 'agency' | 'company') =>
  [id, { id, name: id.toUpperCase(), kind, parent: null, interest: null }] as const;

const CODE: TradeCode = {
  ...{ code: '810520', system: 'HS6', jurisdiction: 'WCO', from: null, until: null, material: 'cobalt', form: 'metal' },
  ...{ heading: 'Cobalt, unwrought', mixedWith: null, note: null, source: 'hs', published: '2022', locator: '8105.20' },
};

const about = (property: string, role: 'obligated', millions: number) =>
  statement({
    subject: { kind: 'procurement', id: 'whole', material: 'cobalt' },
    ...{ property, period: '2026', published: '2026-06-30' },
    value: { kind: 'reported', quantity: dollars(millions, role) },
  });

/** What the export of the process below draws on. */
export const WHOLE_CONTEXT: OcdsContext = {
  vocabulary: {
    ...VOCABULARY,
    organisations: new Map([organisation('dla', 'agency'), organisation('glencore', 'company')]),
  },
  sources: new Map([
    [
      'reuters',
      {
        ...{
          id: 'reuters',
          producer: 'Reuters',
          title: 'Reuters',
          url: 'https://example.org/reuters',
          licence: 'all rights',
        },
        ...{ cadence: 'once', tier: 2, freshnessDays: null, editions: [], readDirectly: true },
      },
    ],
  ]),
  judgements: [],
  statements: [about('contract-obligated', 'obligated', 90)],
  codes: [CODE],
};

type Kind = Event['kind'];
const SUBJECT = { subject: { kind: 'procurement', id: 'whole', material: 'cobalt' } } as const;

function whole(kind: Kind, date: string, payload: Partial<ProcurementStep>, change: object = {}): Event {
  const made = step('award', date, { occurrence: `${kind}-${date}`, ...payload }, { ...SUBJECT, ...change });
  return { ...made, kind, id: `${kind.replaceAll(' ', '')}${date}`.padEnd(64, '0') } as Event;
}
const BOTH = ['dla', 'glencore'];

/** One contracting process with every kind of step, and every field an export can have. */
export const WHOLE: readonly Event[] = [
  whole('request for information', '2025-01-10', { closes: '2025-02-10', quantity: quantity(5, 't', 'unstated') }),
  whole('sources sought', '2025-02-11', {}),
  whole('presolicitation', '2025-03-01', {}),
  whole('solicitation', '2025-04-01', {
    ...{
      parties: BOTH,
      number: 'SP800025R0007',
      competition: 'not competed',
      termYears: 5,
      form: 'metal',
      grade: 'alloy',
    },
    ...{ ceiling: dollars(500, 'ceiling'), guaranteedMinimum: dollars(2, 'guaranteed minimum') },
    ...{
      quantity: quantity(7480, 't', 'unstated'),
      closes: '2025-05-01',
      eligibleSources: ['A'],
      eligibility: 'two letters',
    },
    ...{ specification: 'cut cathode', setAside: 'none', place: 'Hawthorne' },
  }),
  whole('amendment', '2025-04-20', {
    ...{ amends: ['deadline'], closes: '2025-06-01', reason: 'more time', extensionCount: 2, amendmentCount: 3 },
  }),
  whole(
    'cancellation',
    '2025-06-10',
    { reason: 'statement of work', inferred: 'medium' },
    { stance: 'claimed', speaker: 'dla' },
  ),
  whole('reissue promised', '2025-06-20', {}),
  whole('paused', '2025-07-01', {}),
  whole('award', '2025-09-01', {
    ...{ parties: BOTH, number: 'SP8000-25-D-0001', termYears: 5, form: 'metal', continues: 'earlier' },
    ...{ ceiling: dollars(600, 'ceiling'), guaranteedMinimum: dollars(3, 'guaranteed minimum') },
    quantity: quantity(8000, 't', 'unstated'),
  }),
  whole('order', '2025-10-01', {
    parties: BOTH,
    number: 'SP8000-25-F-0001',
    obligated: dollars(40, 'obligated'),
    quantity: quantity(100, 't', 'gross'),
  }),
  whole('amendment', '2025-11-01', { amends: ['ceiling'], ceiling: dollars(700, 'ceiling') }),
  whole('delivery', '2025-12-01', {
    parties: BOTH,
    delivered: dollars(10, 'delivered'),
    quantity: quantity(25, 't', 'gross'),
  }),
  whole('payment', '2026-01-01', { parties: BOTH, paid: dollars(9, 'paid') }),
  whole('supplier revenue', '2026-02-01', { parties: BOTH }),
  // A contract of which only an order is told.
  whole(
    'order',
    '2026-03-01',
    { parties: BOTH },
    { subject: { kind: 'procurement', id: 'unreported', material: 'cobalt' } },
  ),
];
