import type { Claim } from '../ledger/claim.ts';
import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey, surelyBy } from '../ledger/event.ts';
import type { EvidenceId, OrganisationId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import { type DatePrecision, daysBetween, endOfDate, type IsoDate, type Period } from '../units/period.ts';
import type { ProjectStep } from '../vocabulary/event-payload.ts';

/** A day somebody gave by which a project was to be ready. */
export interface Guidance {
  readonly evidence: EvidenceId;
  readonly speaker: OrganisationId | null;
  readonly title: string;
  /** When it was said; the source may know only a month. */
  readonly said: Period;
  readonly due: IsoDate;
  readonly note: string | null;
  /** How much later than the guidance before it; null for the first. */
  readonly slip: Slip | null;
  readonly outcome: GuidanceOutcome;
}

/** What became of a day: moved by later guidance, met, missed, passed without evidence, or still to come. */
export type GuidanceOutcome = 'open' | 'moved' | 'met' | 'missed' | 'due, no evidence';

/** A distance of days, in words that do not say more than is known. */
export interface Slip {
  /** Null where only a month or year is known. */
  readonly days: number | null;
  readonly text: string;
}

/** That what was guided to is done, and how late. */
export interface Completion {
  readonly evidence: EvidenceId;
  readonly title: string;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  readonly afterLast: Slip | null;
  readonly afterFirst: Slip | null;
}

/** The guidance of a project in the order it was given, and its completion. */
export interface GuidanceHistory {
  readonly guidance: readonly Guidance[];
  readonly completion: Completion | null;
}

export interface GuidanceInput {
  /** Events of one project. */
  readonly events: readonly Event[];
  /** Dated claims about it with what records each. */
  readonly claims: readonly { readonly claim: Claim; readonly said: Statement | Event }[];
  readonly judgements: readonly Judgement[];
  readonly day: IsoDate;
}

/** Days a source gave for a project, each against the last: a pure fold, in any order of events. */
export function guidanceOn(input: GuidanceInput): GuidanceHistory {
  const happened = happenings(input);
  const given = [...happened.flatMap(dueOf), ...input.claims.flatMap(dueOfClaim)];
  const days = distinct(given).sort((a, b) => a.saidBy.localeCompare(b.saidBy) || a.due.localeCompare(b.due));
  const done = completionOf(happened, days.length > 0);
  const guidance = days.map((one, n): Guidance => {
    const before = days[n - 1];
    const { saidBy: _, ...said } = one;
    return {
      ...said,
      slip: before === undefined ? null : slipBetween(before.due, one.due),
      outcome: outcomeOf(one.due, days[n + 1], done, input.day),
    };
  });
  return { guidance, completion: done === null ? null : withLateness(done, days) };
}

type Given = Omit<Guidance, 'slip' | 'outcome'> & { readonly saidBy: IsoDate; readonly source: string };
interface Happened {
  readonly event: Event;
  readonly reports: readonly Event[];
}

function happenings({ events, judgements, day }: GuidanceInput): readonly Happened[] {
  const sorted = [...events].sort((a, b) => a.id.localeCompare(b.id));
  return [...groupBy(sorted, eventKey).values()].flatMap((reports) => {
    const event = preferredReport(reports, judgements, day);
    if (event === null || surelyBy(event, reports) > day) return [];
    return [{ event, reports: [event, ...reports.filter(({ id }) => id !== event.id)] }];
  });
}

const stepOf = ({ payload }: Event): ProjectStep => payload as ProjectStep;

function dueOf({ reports }: Happened): readonly Given[] {
  const event = reports.find((report) => stepOf(report).due !== undefined);
  const due = event === undefined ? undefined : stepOf(event).due;
  if (event === undefined || due === undefined) return [];
  const { id, speaker = null, published, source, payload } = event;
  const said = { evidence: id, speaker, title: payload.title, said: published, due, note: payload.note ?? null };
  return [{ ...said, source, saidBy: endOfDate(published) }];
}

function dueOfClaim({ claim, said }: GuidanceInput['claims'][number]): readonly Given[] {
  const { due, text, speaker } = claim;
  if (due === null) return [];
  const { id, published, source } = said;
  return [
    { evidence: id, speaker, title: text, said: published, due, note: null, source, saidBy: endOfDate(published) },
  ];
}

/** One publication that gives one day is one guidance, however often it is kept; events come first and stay. */
function distinct(given: readonly Given[]): Given[] {
  return [...groupBy(given, ({ source, due }) => `${source} ${due}`).values()].flatMap(([first]) => first ?? []);
}

/** The happening the guidance was about: named by it, or naming it, with no day of its own. */
function completionOf(happened: readonly Happened[], guided: boolean): Happened | null {
  if (!guided) return null;
  const named = new Set(happened.flatMap(({ event, reports }) => (givesDue(reports) ? related(event) : [])));
  const own = new Set(happened.flatMap(({ event, reports }) => (givesDue(reports) ? [event.payload.occurrence] : [])));
  const done = happened.filter(
    ({ event, reports }) =>
      event.kind === 'capacity' &&
      !givesDue(reports) &&
      named.has(event.payload.occurrence) &&
      !own.has(event.payload.occurrence),
  );
  return done.sort((a, b) => surelyBy(a.event, a.reports).localeCompare(surelyBy(b.event, b.reports))).at(-1) ?? null;
}

const givesDue = (reports: readonly Event[]): boolean => reports.some((report) => stepOf(report).due !== undefined);
const related = ({ payload }: Event): readonly string[] => payload.relatesTo ?? [];

function outcomeOf(due: IsoDate, next: Given | undefined, done: Happened | null, day: IsoDate): GuidanceOutcome {
  if (next !== undefined && next.due !== due) return 'moved';
  if (done !== null) return surelyBy(done.event, done.reports) <= due ? 'met' : 'missed';
  return due < day ? 'due, no evidence' : 'open';
}

function withLateness({ event }: Happened, days: readonly Given[]): Completion {
  const { id, payload, date, datePrecision } = event;
  const after = (given: Given | undefined): Slip | null =>
    given === undefined ? null : slipBetween(given.due, date, datePrecision);
  return {
    ...{ evidence: id, title: payload.title, date, datePrecision },
    afterLast: after(days.at(-1)),
    afterFirst: after(days[0]),
  };
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
const monthOf = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** How much later one date is than another; months or years where the later is known no better. */
export function slipBetween(from: IsoDate, to: IsoDate, precision: DatePrecision = 'day'): Slip {
  if (precision === 'day') {
    const days = daysBetween(from, to);
    return { days, text: days === 0 ? 'the same day' : directed(Math.abs(days), 'day', days > 0) };
  }
  const months = monthOf(to) - monthOf(from);
  const [n, unit] =
    precision === 'month' ? [months, 'month'] : [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), 'year'];
  return { days: null, text: n === 0 ? `within the same ${unit}` : `about ${directed(Math.abs(n), unit, n > 0)}` };
}

const directed = (n: number, unit: string, later: boolean): string =>
  `${counted(n, unit)} ${later ? 'later' : 'earlier'}`;
