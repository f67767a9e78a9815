import type { Event } from '../../src/ledger/event.ts';
import type { Found, Intake } from '../../src/ledger/evidence.ts';
import { takeInEvent, takeInStatement } from '../../src/ledger/id.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { quantity } from '../../src/units/quantity.ts';

/** How composed test evidence was taken in. */
export const INTAKE: Intake = {
  snapshot: 'a'.repeat(64),
  recorded: '2026-01-01T00:00:00Z',
  marking: 'public',
  principal: 'test',
};

/** A composed statement: China's antimony mine output of 2024 unless told otherwise. */
export function statement(change: Partial<Found<Statement>> = {}, intake: Partial<Intake> = {}): Statement {
  const found: Found<Statement> = {
    source: 'usgs-mcs',
    locator: 'line 2',
    original: '60,000',
    published: '2025-01-31',
    stance: 'official',
    subject: { kind: 'material', id: 'antimony', place: 'CHN' },
    property: 'production-mine',
    period: '2024',
    value: { kind: 'estimated', quantity: quantity(60000, 't', { contentOf: 'Sb' }) },
    ...change,
  };
  return takeInStatement(found, { ...INTAKE, ...intake });
}

/** A composed event: the cancellation of the cobalt solicitation unless told otherwise. */
export function event(change: Partial<Found<Event>> = {}): Event {
  const found = {
    source: 'fm-cobalt-cancel',
    locator: 'paragraph 1',
    original: 'cancelled on Wednesday October 15',
    published: '2025-10-15',
    stance: 'reported',
    subject: { kind: 'procurement', id: 'dla-cobalt-2025', material: 'cobalt' },
    kind: 'cancellation',
    date: '2025-10-15',
    datePrecision: 'day',
    payload: { occurrence: 'dla-cobalt-2025-cancelled', title: 'DLA cancels', materials: ['cobalt'], parties: ['dla'] },
    ...change,
  } as Found<Event>;
  return takeInEvent(found, INTAKE);
}
