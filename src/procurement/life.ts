import type { EvidenceId } from '../ledger/evidence.ts';
import type { DatePrecision, IsoDate } from '../units/period.ts';
import type { EventKind, Term } from '../vocabulary/event-payload.ts';
import { closingDay, type Dated, happenedBy } from './happenings.ts';
import type { Prepared } from './prepared.ts';
import type { Procurement } from './procurement.ts';
import { extendsDeadline, isAsking, type ProcurementState, stateAfter } from './state.ts';

/** A state from the day it had surely begun; `to` is the day the next began, or the last day looked at. */
export interface StateSpan {
  readonly state: ProcurementState;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** False where `from` is only the last day it can have been. */
  readonly fromExact: boolean;
}

/** Days in which nothing was published although an outcome was due, or nothing at all where no closing day is known. */
export interface Silence {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly why: 'closed, no outcome published' | 'nothing published since, closing day not known';
  /** The newest report before it. */
  readonly evidence: EvidenceId;
}

/** A step as a mark in time. */
export interface LifeMark {
  readonly evidence: EvidenceId;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  readonly surelyBy: IsoDate;
  readonly kind: EventKind;
  readonly title: string;
  /** Whether it moves the closing day, and to when. */
  readonly extends: boolean;
  readonly closes: IsoDate | null;
  readonly amends: readonly Term[];
}

/** The whole life of a procurement up to a day: its states end to end, its steps, its silences. */
export interface ProcurementLife {
  readonly procurement: Procurement;
  readonly spans: readonly StateSpan[];
  readonly silences: readonly Silence[];
  readonly marks: readonly LifeMark[];
}

/** The lives of procurements up to a day; `procurements` is the fold of the same ledger on that day. */
export function livesOf(
  prepared: Prepared,
  procurements: readonly Procurement[],
  date: IsoDate,
): readonly ProcurementLife[] {
  const happenings = new Map(prepared.procurements.map((own) => [own.id, happenedBy(own.happenings, date)]));
  return procurements.map((procurement) => {
    const own = happenings.get(procurement.id) ?? [];
    return {
      procurement,
      spans: withContinued(spansOf(own, date), procurement, date),
      silences: silencesOf(own, date),
      marks: own.map(markOf),
    };
  });
}

/** The days on which something happened, each once and in order. */
const turningDays = (happenings: readonly Dated[]): readonly IsoDate[] =>
  [...new Set(happenings.map(({ by }) => by))].sort();

function spansOf(happenings: readonly Dated[], date: IsoDate): readonly StateSpan[] {
  const states = turningDays(happenings).flatMap((day) => {
    const state = stateAfter(happenedBy(happenings, day));
    return state === null ? [] : [{ state: state.state, from: day, fromExact: state.sinceExact }];
  });
  const turns = states.filter(({ state }, n) => state !== states[n - 1]?.state);
  return turns.map((turn, n) => ({ ...turn, to: turns[n + 1]?.from ?? date }));
}

/** A cancelled request is continued from the day another took up its need, as its state says. */
function withContinued(
  spans: readonly StateSpan[],
  { state, stateSince, stateSinceExact }: Procurement,
  date: IsoDate,
): readonly StateSpan[] {
  if (state !== 'cancelled (continued)') return spans;
  const before = spans.filter(({ from }) => from < stateSince);
  const cut = before.map((span) => (span.to > stateSince ? { ...span, to: stateSince } : span));
  return [...cut, { state, from: stateSince, fromExact: stateSinceExact, to: date }];
}

/** Only while an answer is awaited; an extension told of later shows that there was no silence but one of the sources. */
function silencesOf(happenings: readonly Dated[], date: IsoDate): readonly Silence[] {
  const days = turningDays(happenings);
  return days.flatMap((day, n) => {
    const known = happenedBy(happenings, day);
    const [state, closes, last] = [stateAfter(known), closingDay(known), known.at(-1)];
    const next = days[n + 1];
    const to = next ?? date;
    // Without a closing day nothing was due that came in the end.
    if (closes === null && next !== undefined) return [];
    if (state === null || last === undefined || !isAsking(state.state)) return [];
    if (happenings.some((h) => h.by > day && extendsDeadline(h))) return [];
    return silence(closes, day, to, last.report.id);
  });
}

function silence(closes: IsoDate | null, day: IsoDate, to: IsoDate, evidence: EvidenceId): readonly Silence[] {
  const from = closes !== null && closes > day ? closes : day;
  if (from >= to) return [];
  const why = closes === null ? 'nothing published since, closing day not known' : 'closed, no outcome published';
  return [{ from, to, why, evidence }];
}

function markOf(happening: Dated): LifeMark {
  const { report, reports, by } = happening;
  const { id, date, datePrecision, kind, payload } = report;
  return {
    ...{ evidence: id, date, datePrecision, surelyBy: by, kind, title: payload.title },
    extends: kind === 'amendment' && extendsDeadline(happening),
    closes: closingDay([happening]),
    amends: [...new Set(reports.flatMap((r) => r.payload.amends ?? []))],
  };
}
