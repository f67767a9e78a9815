import type { Event } from '../../src/ledger/event.ts';
import { preparedProcurements } from '../../src/procurement/prepared.ts';
import { procurementsOn } from '../../src/procurement/procurement.ts';
import { type Spell, spellsOf } from '../../src/procurement/survival/spell.ts';
import type { DatePrecision } from '../../src/units/period.ts';
import type { EventKind, ProcurementStep } from '../../src/vocabulary/event-payload.ts';
import { event } from './statements.ts';

/** How a step is told: when it was published, how exactly its day is known, by whom. */
export interface Telling {
  readonly published?: string;
  readonly datePrecision?: DatePrecision;
  readonly stance?: 'official' | 'reported';
}

/** A step of a procurement, told on its day in a notice of the buyer's own unless said otherwise. */
export function stepOf(
  id: string,
  kind: EventKind,
  date: string,
  payload: Partial<ProcurementStep> = {},
  { published = date, datePrecision = 'day', stance = 'official' }: Telling = {},
): Event {
  return event({
    ...{ kind, date, published, datePrecision, stance, original: `${id} ${kind} ${date}` },
    subject: { kind: 'procurement', id, material: 'cobalt' },
    payload: {
      occurrence: `${id}-${kind}-${date}`,
      title: `${id}: ${kind}`,
      materials: ['cobalt'],
      parties: ['dla'],
      ...payload,
    },
  } as Parameters<typeof event>[0]);
}

/** The askings of some steps as known on a day. */
export function askingsOf(events: readonly Event[], day: string): readonly Spell[] {
  const prepared = preparedProcurements(events, { knownOn: day });
  return spellsOf(prepared, procurementsOn(prepared, day), day);
}
