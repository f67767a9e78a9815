import type { Event } from '../../src/ledger/event.ts';
import type { PolicyStep } from '../../src/vocabulary/event-payload.ts';
import { event } from '../support/statements.ts';

/** A composed measure: an export control of 3 December 2024 unless told otherwise. */
export function policyEvent(occurrence: string, payload: Partial<PolicyStep> = {}, change: object = {}): Event {
  return event({
    kind: 'export control',
    date: '2024-12-03',
    published: '2024-12-03',
    subject: { kind: 'measure', id: occurrence },
    payload: { occurrence, title: occurrence, materials: ['antimony'], parties: [], ...payload },
    ...change,
  } as Parameters<typeof event>[0]);
}
