import { aalenJohansen, type Occupation, reachOf } from '../../numeric/aalen-johansen.ts';
import type { Stretch } from '../../numeric/counting.ts';
import { logLogBand } from '../../numeric/log-log-band.ts';
import { FEWEST_FOR_BAND, FEWEST_MOVES, moveDays } from './enough.ts';
import { ASK_STATES, type AskState, FINAL_STATES } from './turns.ts';

/** Share of samples in which a band holds the truth, were many such samples drawn. */
export const LEVEL = 0.95;

/** A chance from a day on, until the next point. */
export interface CurvePoint {
  /** Days since the origin. */
  readonly day: number;
  /** Requests at risk just before the day: in the state, or of a state nothing follows in any that can be left. */
  readonly atRisk: number;
  readonly probability: number;
  /** Pointwise 95 % band; null before the sixth move, and where everything has moved. */
  readonly low: number | null;
  readonly high: number | null;
  /** Least and most that other readings of days known as months or years give. */
  readonly readingLow: number;
  readonly readingHigh: number;
}

/** The chance of being in one state over time, or why it is not printed. */
export interface Curve {
  readonly state: AskState;
  /** Moves to it under watch; of the first state, moves out of it. */
  readonly moves: number;
  readonly refused: string | null;
  readonly points: readonly CurvePoint[];
}

/** One reading worked out: its chances, as far as they are determined. */
export interface Reckoned {
  readonly stretches: readonly Stretch[];
  readonly occupations: readonly Occupation[];
  readonly reach: number;
}

/** The estimator over the stretches of one reading. */
export function reckoned(stretches: readonly Stretch[], initial: AskState): Reckoned {
  const [states, from] = [ASK_STATES.length, ASK_STATES.indexOf(initial)];
  const all = aalenJohansen(stretches, states, from);
  const reach = reachOf(stretches, all, states, from);
  return { stretches, reach, occupations: all.filter(({ time }) => time <= reach) };
}

/** A curve for each state the stretches know of, the first reading followed and the others beside it. */
export function curvesOf(followed: Reckoned, others: readonly Reckoned[], initial: AskState): readonly Curve[] {
  const { stretches } = followed;
  const known = new Set(stretches.flatMap(({ from, to }) => [from, to ?? from]));
  return ASK_STATES.filter((_, index) => known.has(index)).map((state) => {
    const days = moveDays(state, stretches);
    const moves = days.length;
    const bandFrom = days[FEWEST_FOR_BAND - 1] ?? Number.POSITIVE_INFINITY;
    const refused = moves < FEWEST_MOVES ? `Only ${moves} moves: a chance is printed from ${FEWEST_MOVES} on.` : null;
    const points =
      refused === null ? followed.occupations.map((step) => pointOf(step, { state, initial, bandFrom }, others)) : [];
    return { state, moves, refused, points };
  });
}

/** Which state a point is of, and from which day on it has a band. */
interface Of {
  readonly state: AskState;
  readonly initial: AskState;
  readonly bandFrom: number;
}

function pointOf(step: Occupation, { state, initial, bandFrom }: Of, others: readonly Reckoned[]): CurvePoint {
  const index = ASK_STATES.indexOf(state);
  const probability = bounded(step.probability[index] ?? 0);
  const variance = step.covariance[index]?.[index] ?? 0;
  const band =
    step.time < bandFrom ? null : logLogBand(probability, variance, LEVEL, state === initial ? 'falls' : 'rises');
  const read = [probability, ...others.flatMap((other) => chanceAt(other, step.time, index) ?? [])];
  return {
    ...{ day: step.time, probability, low: band?.low ?? null, high: band?.high ?? null },
    atRisk: FINAL_STATES.includes(state) ? step.atRisk.reduce((a, b) => a + b, 0) : (step.atRisk[index] ?? 0),
    ...{ readingLow: Math.min(...read), readingHigh: Math.max(...read) },
  };
}

/** The chance another reading gives on a day; null before its first move and beyond its reach. */
function chanceAt({ occupations, reach }: Reckoned, day: number, state: number): number | null {
  if (day > reach) return null;
  const step = occupations.findLast(({ time }) => time <= day);
  return step === undefined ? null : bounded(step.probability[state] ?? 0);
}

/** Sums of products of shares leave 0 and 1 by less than a billionth. */
const bounded = (p: number): number => Math.min(1, Math.max(0, p));
