import type { IsoDate } from '../units/period.ts';
import type { Confidence } from '../vocabulary/event-payload.ts';
import { type Happening, isExact, reportGiving, type StepKind, surelyBy } from './happenings.ts';

/** State of a procurement, always a fold over its events. */
export type ProcurementState =
  | 'request for information'
  | 'sources sought'
  | 'announced'
  | 'open'
  | 'open (extended)'
  | 'open (re-issued)'
  | 'cancelled'
  | 'cancelled (re-issue promised)'
  | 'cancelled (re-issue paused)'
  | 'cancelled (continued)'
  | 'paused'
  | 'awarded'
  | 'ordering'
  | 'delivering';

/** A state and the day by which it had surely begun. */
export interface StateSince {
  readonly state: ProcurementState;
  readonly since: IsoDate;
  /** Whether `since` is the day itself, and not only the last it can have been. */
  readonly sinceExact: boolean;
  /** Where the step that made it was inferred and not published: how sure one may be of it. */
  readonly inferred: Confidence | null;
}

type Rule = (state: ProcurementState | null, step: Happening) => ProcurementState | null;

/** Every state, in the order of a procurement's life. */
export const PROCUREMENT_STATES: readonly ProcurementState[] = [
  'request for information',
  'sources sought',
  'announced',
  'open',
  'open (extended)',
  'open (re-issued)',
  'cancelled',
  'cancelled (re-issue promised)',
  'cancelled (re-issue paused)',
  'cancelled (continued)',
  'paused',
  'awarded',
  'ordering',
  'delivering',
];

const ASKING: readonly ProcurementState[] = PROCUREMENT_STATES.slice(0, 6);
const SOUNDING: readonly ProcurementState[] = ['request for information', 'sources sought'];

/** Whether the market is only asked what it could do: an answer to that is no demand, and its quantity is none. */
export const isSounding = (state: ProcurementState): boolean => SOUNDING.includes(state);

/** Whether an answer is still awaited from those asked: no award, no cancellation, no pause. */
export const isAsking = (state: ProcurementState): boolean => ASKING.includes(state);

const isCancelled = (state: ProcurementState | null): boolean => state?.startsWith('cancelled') ?? false;
const wasAwarded = (state: ProcurementState | null): boolean =>
  state === 'awarded' || state === 'ordering' || state === 'delivering';

/** What a step makes of the state before it; an extension is not a cancellation, a promise is not a re-issue. */
const RULES: Readonly<Record<StepKind, Rule>> = {
  'request for information': (state) => state ?? 'request for information',
  'sources sought': (state) => state ?? 'sources sought',
  presolicitation: (state) => (state === null || isSounding(state) ? 'announced' : state),
  solicitation: (state) => (wasAwarded(state) ? state : isCancelled(state) ? 'open (re-issued)' : 'open'),
  amendment: (state, step) =>
    extendsDeadline(step) && state !== null && !isCancelled(state) && !wasAwarded(state) ? 'open (extended)' : state,
  cancellation: () => 'cancelled',
  'reissue promised': (state) => (isCancelled(state) ? 'cancelled (re-issue promised)' : state),
  paused: (state) => (isCancelled(state) ? 'cancelled (re-issue paused)' : 'paused'),
  award: (state) => (state === 'ordering' || state === 'delivering' ? state : 'awarded'),
  order: (state) => (state === 'delivering' ? state : 'ordering'),
  delivery: () => 'delivering',
  payment: (state) => state ?? 'delivering',
  'supplier revenue': (state) => state,
};

/** Whether an amendment moves the closing day; sources tell different parts of it, and one that tells of the deadline is enough. */
export function extendsDeadline({ reports }: Happening): boolean {
  return reports.some(
    ({ payload }) => payload.amends?.includes('deadline') === true || (payload.extensionCount ?? 0) > 0,
  );
}

/** The state after all happenings, and since when; null before the first. */
export function stateAfter(happenings: readonly Happening[]): StateSince | null {
  return happenings.reduce<StateSince | null>((before, happening) => {
    const { report } = happening;
    const state = RULES[report.kind](before?.state ?? null, happening);
    return state === null || state === before?.state
      ? before
      : {
          ...{ state, since: surelyBy(happening), sinceExact: isExact(happening) },
          inferred: reportGiving(happening, 'inferred')?.payload.inferred ?? null,
        };
  }, null);
}
