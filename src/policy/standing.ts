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
  readonly suspendedUntil: IsoDate | null;
}

const policyOf = ({ event }: Standing): PolicyStep => event.payload as PolicyStep;
const hasBegun = ({ state }: Standing): boolean => state !== 'announced';

/** State and end of suspension of a measure, given every measure with the state its own dates give it. */
export function standingOf(measure: Standing, all: readonly Standing[]): Pick<Standing, 'state' | 'suspendedUntil'> {
  const { occurrence } = policyOf(measure);
  const begun = all.filter(hasBegun);
  if (begun.some((m) => policyOf(m).repeals?.includes(occurrence))) return { state: 'repealed', suspendedUntil: null };
  if (policyOf(measure).suspends !== undefined) return { state: ofSuspension(measure, begun), suspendedUntil: null };
  const last = lastOf(begun.filter((m) => policyOf(m).suspends?.includes(occurrence)));
  if (last === null || measure.state === 'expired') return { state: measure.state, suspendedUntil: null };
  const state = underSuspension(measure, last, begun);
  return { state, suspendedUntil: state === measure.state ? null : last.expires };
}

/** The suspension that ends last; one without an end lasts. */
function lastOf(suspensions: readonly Standing[]): Standing | null {
  return suspensions.reduce<Standing | null>((last, m) => (last === null || endOf(m) > endOf(last) ? m : last), null);
}

const endOf = ({ expires }: Standing): IsoDate => expires ?? '9999-12-31';

function underSuspension(measure: Standing, suspension: Standing, all: readonly Standing[]): MeasureState {
  if (suspension.state === 'in force') return 'suspended in whole or part';
  if (suspension.state !== 'expired') return measure.state;
  return isToldOfAfter(suspension, all) ? measure.state : 'unknown, renewal not found';
}

/** A suspension that ran out is over when something followed it; in silence nobody knows. */
function ofSuspension(suspension: Standing, all: readonly Standing[]): MeasureState {
  if (suspension.state !== 'expired') return suspension.state;
  const suspends = policyOf(suspension).suspends ?? [];
  const renewed = all.some(
    (m) => endOf(m) > endOf(suspension) && policyOf(m).suspends?.some((name) => suspends.includes(name)),
  );
  return renewed || isToldOfAfter(suspension, all) ? 'expired' : 'unknown, renewal not found';
}

/** Whether a later measure speaks of what the suspension held back: of the same subject, or naming either of the two. */
function isToldOfAfter(suspension: Standing, all: readonly Standing[]): boolean {
  const { occurrence, suspends = [] } = policyOf(suspension);
  const names = [occurrence, ...suspends];
  return all.some(
    ({ event }) =>
      event.date > endOf(suspension) &&
      (event.subject.id === suspension.event.subject.id ||
        (event.payload.relatesTo ?? []).some((name) => names.includes(name))),
  );
}
