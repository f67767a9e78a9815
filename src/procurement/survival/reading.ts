import type { Stretch } from '../../numeric/counting.ts';
import type { Watched } from '../../numeric/mean-count.ts';
import { daysBetween, type IsoDate } from '../../units/period.ts';
import type { DayRange, Spell, Turn } from './spell.ts';
import { ASK_STATES, FINAL_STATES } from './turns.ts';

/** How days that are known as a month or a year only are read, and until when a request without an end is watched. */
export type Reading =
  | 'last possible days'
  | 'first possible days'
  | 'longest durations'
  | 'shortest durations'
  | 'watched until its own newest report';

/** The reading that is followed. */
export const FOLLOWED: Reading = 'last possible days';
/** The reading that is followed, then those it is compared with. */
export const READINGS: readonly Reading[] = [
  FOLLOWED,
  'first possible days',
  'longest durations',
  'shortest durations',
  'watched until its own newest report',
];

/** Since when time is counted: the day a request was asked, or the day it was cancelled. */
export type Origin = 'asked' | 'cancelled';

/** Half a day: what two steps of one day are set apart, since nobody is at risk for no time at all. */
const HALF_DAY = 0.5;

/** Days from the origin on which a spell turned, and the days of watch; null where it never came to the origin. */
interface Timed {
  readonly turns: readonly { readonly state: number; readonly time: number }[];
  readonly watchedFrom: number;
  readonly watchedTo: number;
}

/** The stretches of a spell under watch, as the estimator takes them; none where it was first seen after its end. */
export function stretchesOf(
  spell: Spell,
  reading: Reading,
  recordTo: IsoDate,
  origin: Origin = 'asked',
): readonly Stretch[] {
  const timed = timedOf(spell, reading, recordTo, origin);
  if (timed === null) return [];
  const { turns, watchedFrom, watchedTo } = timed;
  return turns.flatMap(({ state, time }, n) => {
    // After a cancellation only the way back is asked for, and not what became of the new request.
    if (origin === 'cancelled' && n > 0) return [];
    const next = turns[n + 1];
    const start = Math.max(time, watchedFrom);
    const stop = Math.min(next?.time ?? watchedTo, watchedTo);
    if (start >= stop || isFinal(state)) return [];
    return [{ from: state, start, stop, to: next !== undefined && next.time <= watchedTo ? next.state : null }];
  });
}

const isFinal = (state: number): boolean => FINAL_STATES.some((one) => ASK_STATES[state] === one);

function timedOf(spell: Spell, reading: Reading, recordTo: IsoDate, origin: Origin): Timed | null {
  const from = origin === 'asked' ? 0 : spell.turns.findIndex(({ state }) => state === 'cancelled');
  const first = spell.turns[from];
  if (first === undefined) return null;
  const zero = originDay(first, reading);
  const time = (range: DayRange): number => daysBetween(zero, dayOf(range, reading));
  const until = reading === 'watched until its own newest report' ? spell.lastReport : recordTo;
  return {
    turns: inOrder(spell.turns.slice(from), time),
    watchedFrom: Math.max(0, time(spell.seen)),
    watchedTo: daysBetween(zero, until < recordTo ? until : recordTo),
  };
}

/** Durations are longest from the first possible day to the last, and shortest the other way round. */
function originDay({ first, last }: DayRange, reading: Reading): IsoDate {
  return reading === 'first possible days' || reading === 'longest durations' ? first : last;
}

function dayOf({ first, last }: DayRange, reading: Reading): IsoDate {
  return reading === 'first possible days' || reading === 'shortest durations' ? first : last;
}

/** Days in the order of the steps: what would come before the step it follows comes half a day after it. */
function inOrder(turns: readonly Turn[], time: (range: DayRange) => number): Timed['turns'] {
  let last = -HALF_DAY;
  return turns.map((turn, n) => {
    last = n === 0 ? 0 : Math.max(time(turn), last + HALF_DAY);
    return { state: ASK_STATES.indexOf(turn.state), time: last };
  });
}

/** A spell as one that is extended again and again until it is cancelled or answered; null where it was not watched while open. */
export function extensionsOf(spell: Spell, reading: Reading, recordTo: IsoDate): Watched | null {
  const timed = timedOf(spell, reading, recordTo, 'asked');
  const zero = spell.turns[0];
  if (timed === null || zero === undefined) return null;
  const end = timed.turns.find(({ state }) => state !== OPEN && state !== EXTENDED);
  const [start, stop] = [timed.watchedFrom, Math.min(end?.time ?? timed.watchedTo, timed.watchedTo)];
  if (start >= stop) return null;
  const origin = originDay(zero, reading);
  const times = spell.extensions.map((extension) => Math.max(HALF_DAY, daysBetween(origin, dayOf(extension, reading))));
  return {
    ...{ start, stop, ended: end !== undefined && end.time <= timed.watchedTo },
    times: times.filter((t) => start < t && t <= stop),
  };
}

const [OPEN, EXTENDED] = [ASK_STATES.indexOf('open'), ASK_STATES.indexOf('extended')];
