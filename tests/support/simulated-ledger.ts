import type { Event } from '../../src/ledger/event.ts';
import { factorKey, newStream, nextUniform, seek } from '../../src/numeric/stream.ts';
import type { Spell } from '../../src/procurement/survival/spell.ts';
import { ASK_STATES } from '../../src/procurement/survival/turns.ts';
import { daysAfter } from '../../src/units/period.ts';
import { askingsOf, stepOf } from './asking-steps.ts';
import { type Hazards, lifeOf } from './simulated-requests.ts';

/** First day of the simulated record, and its last. */
const FIRST_DAY = '2015-01-01';
const DAYS = 1500;
export const RECORD_TO = daysAfter(FIRST_DAY, DAYS);

/** Hazards a day between the first five of ASK_STATES. */
export const REQUEST_HAZARDS: Hazards = [
  [0, 0.012, 0.004, 0, 0.01],
  [0, 0, 0.01, 0, 0.006],
  [0, 0, 0, 0.008, 0],
  [0, 0, 0.003, 0, 0.01],
  [0, 0, 0, 0, 0],
];

const KIND_OF = new Map([
  ['extended', 'amendment'],
  ['cancelled', 'cancellation'],
  ['re-issued', 'solicitation'],
  ['awarded', 'award'],
] as const);

/** The events of simulated requests as a ledger would have them: notices of the buyer, some first published late, until the record ends. */
function eventsOf(requests: number, draw: number): readonly Event[] {
  const stream = newStream();
  seek(stream, draw, factorKey('ledger of requests'), draw);
  const next = (): number => nextUniform(stream);
  return Array.from({ length: requests }, (_, n) => {
    const asked = Math.floor(next() * (DAYS - 1));
    const seen = asked + (next() < 0.3 ? Math.floor(next() * 40) : 0);
    const told = (day: number) => ({ published: daysAfter(FIRST_DAY, Math.max(seen, day)) });
    const id = `request-${n}`;
    const steps = lifeOf(REQUEST_HAZARDS, next, DAYS).flatMap(({ stop, to }, m) => {
      const day = asked + Math.ceil(stop);
      const state = ASK_STATES[to ?? -1];
      const kind = KIND_OF.get(state as 'awarded');
      if (kind === undefined || Math.max(seen, day) > DAYS) return [];
      const payload = { occurrence: `${id}-${m}`, ...(kind === 'amendment' ? { amends: ['deadline' as const] } : {}) };
      return [stepOf(id, kind, daysAfter(FIRST_DAY, day), payload, told(day))];
    });
    return seen > DAYS ? [] : [stepOf(id, 'solicitation', daysAfter(FIRST_DAY, asked), {}, told(asked)), ...steps];
  }).flat();
}

/** The askings of a simulated ledger. */
export const simulatedAskings = (requests: number, draw: number): readonly Spell[] =>
  askingsOf(eventsOf(requests, draw), RECORD_TO);
