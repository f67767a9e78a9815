import type { Event } from '../ledger/event.ts';
import type { IsoDate } from '../units/period.ts';
import type { PolicyStep } from '../vocabulary/event-payload.ts';

/**
 * State of a measure on a day. After a suspension's last day, with nothing published since, neither the suspension nor the
 * measure it suspended is known to be in force: the state is unknown.
 */
export type MeasureState =
  | 'announced'
  | 'in force'
  | 'suspended in whole or part'
  | 'repealed'
  | 'expired'
  | 'unknown, renewal not found';

/** What of a measure decides its standing among the others. */
export interface Standing {
  readonly event: Event;
  readonly effective: IsoDate | null;
  readonly expires: IsoDate | null;
  readonly state: MeasureState;
}

/** A measure's state among the others, with the measure that decided it. */
export interface Stood {
  readonly state: MeasureState;
  /** Last day of the suspension it is under, or of the one whose renewal was not found. */
  readonly suspendedUntil: IsoDate | null;
  /** The suspension, repeal or renewal that decides the state; null where its own days do. */
  readonly by: Event | null;
}

const policyOf = ({ event }: Pick<Standing, 'event'>): PolicyStep => event.payload as PolicyStep;
const hasBegun = ({ state }: Standing): boolean => state !== 'announced';

/** State and end of suspension of a measure, given every measure with the state its own dates give it. */
export function standingOf(measure: Standing, all: readonly Standing[]): Stood {
  const { occurrence } = policyOf(measure);
  const begun = all.filter(hasBegun);
  const repeal = begun.find((m) => policyOf(m).repeals?.includes(occurrence));
  if (repeal !== undefined) return { state: 'repealed', suspendedUntil: null, by: repeal.event };
  if (policyOf(measure).suspends !== undefined) return { ...ofSuspension(measure, begun), suspendedUntil: null };
  const last = lastOf(begun.filter((m) => policyOf(m).suspends?.includes(occurrence)));
  if (last === null || measure.state === 'expired') return own(measure);
  return underSuspension(measure, last, begun);
}

const own = ({ state }: Standing): Stood => ({ state, suspendedUntil: null, by: null });

/** The suspension that ends last; one without an end lasts. */
function lastOf(suspensions: readonly Standing[]): Standing | null {
  return suspensions.reduce<Standing | null>((last, m) => (last === null || endOf(m) > endOf(last) ? m : last), null);
}

const endOf = ({ expires }: Standing): IsoDate => expires ?? '9999-12-31';

function underSuspension(measure: Standing, suspension: Standing, all: readonly Standing[]): Stood {
  const { event: by, expires: suspendedUntil, state } = suspension;
  if (state === 'in force') return { state: 'suspended in whole or part', suspendedUntil, by };
  if (state !== 'expired') return own(measure);
  const follower = followerOf(suspension, all);
  if (follower === null) return { state: 'unknown, renewal not found', suspendedUntil, by };
  return { ...own(measure), by: follower.event };
}

/** A suspension that ran out is over when something followed it; in silence nobody knows. */
function ofSuspension(suspension: Standing, all: readonly Standing[]): Pick<Stood, 'state' | 'by'> {
  if (suspension.state !== 'expired') return { state: suspension.state, by: null };
  const suspends = policyOf(suspension).suspends ?? [];
  const renewal = all.find(
    (m) => endOf(m) > endOf(suspension) && policyOf(m).suspends?.some((name) => suspends.includes(name)),
  );
  const follower = renewal ?? followerOf(suspension, all);
  return follower === null
    ? { state: 'unknown, renewal not found', by: null }
    : { state: 'expired', by: follower.event };
}

/**
 * The measure that took effect after the suspension's end, on what it held back: of the same subject, or naming either of
 * the two. One without a day of effect, such as talk of a renewal, settles nothing.
 */
function followerOf(suspension: Standing, all: readonly Standing[]): Standing | null {
  const { occurrence, suspends = [] } = policyOf(suspension);
  const names = [occurrence, ...suspends];
  const follower = all.find(
    ({ event, effective }) =>
      effective !== null &&
      effective > endOf(suspension) &&
      (event.subject.id === suspension.event.subject.id ||
        (event.payload.relatesTo ?? []).some((name) => names.includes(name))),
  );
  return follower ?? null;
}
