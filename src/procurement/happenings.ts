import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import { PROCUREMENT_KINDS, type ProcurementStep } from '../vocabulary/event-payload.ts';

/** An event that is a step of a procurement. */
export type StepEvent = Extract<Event, { readonly kind: StepKind }>;

/** The kinds of PROCUREMENT_KINDS as a type; payloads alone cannot tell, since all their fields are optional. */
export type StepKind =
  | 'request for information'
  | 'sources sought'
  | 'presolicitation'
  | 'solicitation'
  | 'amendment'
  | 'cancellation'
  | 'reissue promised'
  | 'paused'
  | 'award'
  | 'order'
  | 'delivery'
  | 'payment'
  | 'supplier revenue';

/** One happening: the report that is followed, and every report of it, the followed one first. */
export interface Happening {
  readonly report: StepEvent;
  readonly reports: readonly StepEvent[];
}

/** How a fold knows which report to follow: by judgements, and as known on a day. */
export interface Known {
  readonly judgements?: readonly Judgement[];
  /** Reports published later are left out; without it, everything given counts. */
  readonly knownOn?: IsoDate;
}

const EVERYTHING: IsoDate = '9999-12-31';

/** Whether an event is a step of a procurement. */
export function isStep(event: Event): event is StepEvent {
  return event.subject.kind === 'procurement' && PROCUREMENT_KINDS.includes(event.kind);
}

/** Happenings up to a day, in order; the order in which events are given does not matter. */
export function happeningsBy(events: readonly Event[], date: IsoDate, known: Known = {}): readonly Happening[] {
  return happenedBy(happeningsAmong(events, known), date);
}

/** Every happening among the events, in no order of time: what is worked out once and folded on many days. */
export function happeningsAmong(events: readonly Event[], known: Known = {}): readonly Dated[] {
  const steps = events.filter(isStep).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...groupBy(steps, eventKey).values()].flatMap((reports) => {
    const followed = preferredReport(reports, known.judgements ?? [], known.knownOn ?? EVERYTHING);
    const report = reports.find((r) => r.id === followed?.id);
    if (report === undefined) return [];
    const happening = { report, reports: [report, ...reports.filter((r) => r !== report)] };
    return [{ ...happening, by: surelyBy(happening) }];
  });
}

/** A happening with the day by which it had surely happened. */
export interface Dated extends Happening {
  readonly by: IsoDate;
}

/** Of some happenings those up to a day, in order. */
export function happenedBy(happenings: readonly Dated[], date: IsoDate): readonly Dated[] {
  return inOrder(happenings.filter(({ by }) => by <= date));
}

/**
 * The day by which a happening had surely happened: a month ends, or it had been reported before it ended; a closing day
 * is set, and moved, before it has come.
 */
export function surelyBy({ report, reports }: Happening): IsoDate {
  const latest = endOfDate(report.date.slice(0, DIGITS[report.datePrecision]));
  const closing = reports.flatMap(({ payload }) => payload.closes ?? []);
  return [...reports.map((r) => endOfDate(r.published)), ...closing].reduce(
    (day, told) => (told < day && told >= report.date ? told : day),
    latest,
  );
}

/** Whether the day of a happening is known, and not only its month or year. */
export function isExact({ report }: Happening): boolean {
  return report.datePrecision === 'day';
}

/** Characters of a date that are known; the rest is a placeholder. */
const DIGITS = { day: 10, month: 7, year: 4 } as const;

const life = ({ report }: Happening): number => PROCUREMENT_KINDS.indexOf(report.kind);
const inLife = (a: Happening, b: Happening): number =>
  life(a) - life(b) || a.report.payload.occurrence.localeCompare(b.report.payload.occurrence);

/** Days in order; what is known to a month or year only goes where a procurement's life would have it in that time. */
function inOrder<H extends Happening>(happenings: readonly H[]): readonly H[] {
  const of = (precision: keyof typeof DIGITS): readonly H[] =>
    happenings.filter((h) => h.report.datePrecision === precision).sort(inLife);
  const days = [...of('day')].sort((a, b) => a.report.date.localeCompare(b.report.date));
  return [...of('month'), ...of('year')].reduce<readonly H[]>(inserted, days);
}

function inserted<H extends Happening>(list: readonly H[], item: H): readonly H[] {
  const length = DIGITS[item.report.datePrecision];
  const time = (h: Happening): string => h.report.date.slice(0, length);
  const next = list.findIndex((h) => time(h) > time(item) || (time(h) === time(item) && inLife(h, item) > 0));
  const at = next < 0 ? list.length : next;
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** The report of a happening that gives a field: the followed one if it does, else another report of the same happening. */
export function reportGiving(happening: Happening, field: keyof ProcurementStep): StepEvent | null {
  return happening.reports.find((r) => r.payload[field] !== undefined) ?? null;
}

/** Steps that set what is asked for; an order's quantity or money is its own and sets nothing. */
const SETTING: readonly StepKind[] = [
  'request for information',
  'sources sought',
  'presolicitation',
  'solicitation',
  'amendment',
  'award',
];

/** The happenings that can set a procurement's terms. */
export function settingTerms(happenings: readonly Happening[]): readonly Happening[] {
  return happenings.filter((h) => SETTING.includes(h.report.kind));
}

/** The newest happening's report that gives a field. */
export function newestGiving(happenings: readonly Happening[], field: keyof ProcurementStep): StepEvent | null {
  return happenings.reduceRight<StepEvent | null>((found, h) => found ?? reportGiving(h, field), null);
}

/** Steps that ask anew: each has a closing day of its own, and none takes over that of the request before it. */
const REQUESTS: readonly StepKind[] = ['request for information', 'sources sought', 'presolicitation', 'solicitation'];

/** Whether a step asks the market: a request for information, sources sought, a presolicitation or a solicitation. */
export const isRequest = ({ report }: Happening): boolean => REQUESTS.includes(report.kind);

/** Day offers or answers close, as last set since the newest request; null where nobody says. */
export function closingDay(happenings: readonly Happening[]): IsoDate | null {
  const from = happenings.findLastIndex(isRequest);
  return newestGiving(happenings.slice(Math.max(0, from)), 'closes')?.payload.closes ?? null;
}
