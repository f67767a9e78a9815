import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { formatDate } from '../units/format.ts';
import { type DatePrecision, daysBetween, type IsoDate } from '../units/period.ts';
import type { Confidence, EventKind } from '../vocabulary/event-payload.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { asLastSet, type ContractMoney, ceilingPace, ceilingUnitPrice, contractMoney } from './contract.ts';
import { type AmendmentCounts, amendmentCounts } from './counts.ts';
import {
  closingDay,
  type Dated,
  type Happening,
  happenedBy,
  isRequest,
  newestGiving,
  settingTerms,
} from './happenings.ts';
import { linksAmong, type ProcurementLink } from './links.ts';
import { numberText, piidOf, sameNumber } from './number.ts';
import { type Prepared, type PreparedProcurement, type ProcurementContext, preparedProcurements } from './prepared.ts';
import { extendsDeadline, isAsking, type ProcurementState, type StateSince, stateAfter } from './state.ts';
import { stated, withStated } from './stated.ts';
import { type Terms, termsOf } from './terms.ts';

/** One happening of a procurement, by its preferred report. */
export interface ProcurementStep {
  readonly evidence: EvidenceId;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  /** The day by which it had surely happened. */
  readonly surelyBy: IsoDate;
  readonly kind: EventKind;
  readonly title: string;
}

/** What a procurement has come to be: its furthest formal step. */
export type ProcurementKind =
  | 'request for information'
  | 'sources sought'
  | 'presolicitation'
  | 'solicitation'
  | 'contract';

/** A step's day as far as it is known, with the report that gives it. */
export interface KnownDay {
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  readonly evidence: EvidenceId;
}

/** A number of a procurement in its one spelling, and the kind of step that bears it. */
export interface ProcurementNumber {
  readonly number: string;
  readonly kind: EventKind;
  readonly evidence: EvidenceId;
}

/** One buying effort from first notice to last delivery, as of a day. */
export interface Procurement extends ContractMoney, AmendmentCounts {
  /** What somebody states all orders obligate, where `obligated` is summed from the orders themselves; the two may differ by rounding. */
  readonly obligatedStated: Figure | null;
  readonly id: string;
  readonly material: string;
  /** Every material it is about, that one among them. */
  readonly materials: readonly string[];
  readonly title: string;
  readonly state: ProcurementState;
  /** The day by which the state had surely begun; a month in the source counts from its end. */
  readonly stateSince: IsoDate;
  /** False where `stateSince` is only the last day it can have been. */
  readonly stateSinceExact: boolean;
  /** How sure one may be of a state that somebody inferred; null where its step was published. */
  readonly inferred: Confidence | null;
  readonly kind: ProcurementKind;
  /** The first step that asked the market; null where only the award is known. */
  readonly issued: KnownDay | null;
  readonly awarded: KnownDay | null;
  readonly competition: 'competed' | 'not competed' | null;
  /** Why it was cancelled, as a source gives it. */
  readonly reason: { readonly text: string; readonly evidence: EvidenceId } | null;
  /** The newest step any source reports, and days since. */
  readonly lastEvidence: { readonly date: IsoDate; readonly evidence: EvidenceId };
  readonly daysSinceLastEvidence: number;
  /** The number it goes by, in its one spelling: the award's, else the request's. */
  readonly number: string | null;
  /** Every number its steps bear, in order of time. */
  readonly numbers: readonly ProcurementNumber[];
  /** Ids joined into it because they bear the same number. */
  readonly joined: readonly string[];
  /** What it asks for and on what terms, as last set. */
  readonly terms: Terms;
  /** Other procurements it is linked to. */
  readonly links: readonly ProcurementLink[];
  readonly supplier: string | null;
  readonly form: string | null;
  readonly quantity: Figure | null;
  /** Ceiling over quantity: a maximum, not a price paid (F-23). */
  readonly ceilingUnitPrice: Figure | null;
  /** Quantity over term, were all of it ordered: hypothetical (F-23). */
  readonly ceilingPace: Figure | null;
  /** Day offers close, as last set. */
  readonly closes: IsoDate | null;
  /** The closing day, once it has passed while nothing more was published: neither award nor cancellation nor another day. */
  readonly noOutcomeSince: IsoDate | null;
  /** In hindsight: a report of a later day tells that the closing day was moved again. */
  readonly extendedLater: boolean;
  /** Procurement whose need this one continues, and the one that continues it. */
  readonly continues: string | null;
  readonly continuedBy: string | null;
  readonly steps: readonly ProcurementStep[];
}

/** The state in words; where the closing day has passed in silence, that is said with it. */
export function stateText({ state, noOutcomeSince, inferred }: Procurement): string {
  const words = inferred === null ? state : `${state}, inferred with ${inferred} confidence`;
  return noOutcomeSince === null ? words : `${words}, closed ${formatDate(noOutcomeSince)}, no outcome published`;
}

/** Every procurement as of a day: a pure fold over its events, in any order; the latest to change first. */
export function procurementOn(
  events: readonly Event[],
  date: IsoDate,
  context: ProcurementContext = {},
): readonly Procurement[] {
  return procurementsOn(preparedProcurements(events, context), date);
}

/** The same from what was laid out before, for the states of one ledger on many days. */
export function procurementsOn(prepared: Prepared, date: IsoDate): readonly Procurement[] {
  const begun = prepared.procurements.flatMap((own) => {
    const happenings = happenedBy(own.happenings, date);
    const state = stateAfter(happenings);
    return state === null ? [] : [{ ...own, state, all: own.happenings, happenings }];
  });
  const links = linksAmong(begun, prepared.owners, prepared.joins);
  const folded = begun.map((own) => foldOf(own, date, prepared, links.get(own.id) ?? []));
  return folded
    .map((p) => withContinuation(p, folded))
    .sort((a, b) => b.stateSince.localeCompare(a.stateSince) || a.id.localeCompare(b.id));
}

/** A procurement that had begun by the day. */
interface Begun extends PreparedProcurement {
  readonly state: StateSince;
  /** Happenings of every day, for what only hindsight tells. */
  readonly all: readonly Dated[];
}

function foldOf(
  { id, happenings, all, statements, state }: Begun,
  date: IsoDate,
  { owners, joins, context }: Prepared,
  links: readonly ProcurementLink[],
): Procurement {
  const asOf = context.knownOn ?? date;
  const ordered = contractMoney(happenings, asOf);
  const money = withStated(ordered, statements, date, context);
  const asked = stated('contract-quantity', statements, date, context) ?? asLastSet(happenings, 'quantity', asOf);
  const setting = settingTerms(happenings);
  const continued = newestGiving(happenings, 'continues')?.payload.continues;
  const closes = closingDay(happenings);
  const last = newestOf(happenings);
  const extendedLater = wasExtendedLater(all, date);
  return {
    ...{ id, links, closes },
    joined: joinedIn(id, happenings),
    ...sinceWhen(state),
    ...naming(happenings, context.vocabulary),
    ...amendmentCounts(happenings, asOf),
    kind: kindOf(happenings),
    issued: dayOf(happenings.find(isRequest)),
    awarded: dayOf(happenings.find(({ report }) => report.kind === 'award')),
    competition: newestGiving(happenings, 'competition')?.payload.competition ?? null,
    reason: reasonOf(happenings),
    lastEvidence: last,
    daysSinceLastEvidence: daysBetween(last.date, date),
    form: newestGiving(setting, 'form')?.payload.form ?? null,
    terms: termsOf(happenings, asOf),
    quantity: asked,
    ...money,
    obligatedStated: ordered.obligated === null ? null : stated('contract-obligated', statements, date, context),
    ceilingUnitPrice: ceilingUnitPrice(money.ceiling, asked),
    ceilingPace: ceilingPace(asked, newestGiving(setting, 'termYears')?.payload.termYears ?? null),
    extendedLater,
    noOutcomeSince: isAsking(state.state) && !extendedLater ? passed(closes, date) : null,
    continues: continued === undefined ? judgedNeed(id, joins) : (owners.get(continued) ?? continued),
    continuedBy: null,
    steps: happenings.map(stepOf),
  };
}

function kindOf(happenings: readonly Happening[]): ProcurementKind {
  const kinds = happenings.map(({ report }) => report.kind);
  if (kinds.some((kind) => kind === 'award' || kind === 'order' || kind === 'delivery')) return 'contract';
  const order = ['solicitation', 'presolicitation', 'sources sought', 'request for information'] as const;
  return order.find((kind) => kinds.includes(kind)) ?? 'solicitation';
}

const dayOf = (happening: Happening | undefined): KnownDay | null => {
  if (happening === undefined) return null;
  const { date, datePrecision, id } = happening.report;
  return { date, datePrecision, evidence: id };
};

function reasonOf(happenings: readonly Happening[]): Procurement['reason'] {
  const cancelled = happenings.filter(({ report }) => report.kind === 'cancellation');
  const report = newestGiving(cancelled, 'reason');
  return report?.payload.reason === undefined ? null : { text: report.payload.reason, evidence: report.id };
}

const joinedIn = (id: string, happenings: readonly Happening[]): readonly string[] =>
  [...new Set(happenings.flatMap(({ reports }) => reports.map(({ subject }) => subject.id)))]
    .filter((name) => name !== id)
    .sort();

const judgedNeed = (id: string, joins: Prepared['joins']): string | null =>
  joins.find(({ relation, second }) => relation === 'same need' && second === id)?.first ?? null;

/** Each number once, by the first step that bears it; one without its office is that of a number with one. */
function numbersOf(happenings: readonly Happening[]): readonly ProcurementNumber[] {
  const all = happenings.flatMap(({ reports }) =>
    reports.flatMap(({ id, kind, payload }) =>
      payload.number === undefined ? [] : [{ number: numberText(payload.number), kind, evidence: id }],
    ),
  );
  const written = all.filter(({ number }) => piidOf(number)?.office !== null);
  const full = (number: string): string => written.find((other) => sameNumber(other.number, number))?.number ?? number;
  const named = all.map((item) => ({ ...item, number: full(item.number) }));
  return named.filter((item, n) => named.findIndex(({ number }) => number === item.number) === n);
}

const passed = (day: IsoDate | null, date: IsoDate): IsoDate | null => (day !== null && day < date ? day : null);

/** An extension told of later shows that offers were still taken on the day, whatever closing day was known. */
function wasExtendedLater(all: readonly Dated[], date: IsoDate): boolean {
  return all.some((h) => h.by > date && extendsDeadline(h));
}

function newestOf(happenings: readonly Dated[]): Procurement['lastEvidence'] {
  const newest = happenings.reduce((last, h) => (h.by >= last.by ? h : last));
  return { date: newest.by, evidence: newest.report.id };
}

type Since = Pick<Procurement, 'state' | 'stateSince' | 'stateSinceExact' | 'inferred'>;

const sinceWhen = ({ state, since, sinceExact, inferred }: StateSince): Since => ({
  ...{ state, inferred },
  stateSince: since,
  stateSinceExact: sinceExact,
});

function stepOf({ by, report }: Dated): ProcurementStep {
  const { id, date, datePrecision, kind, payload } = report;
  return { evidence: id, date, datePrecision, surelyBy: by, kind, title: payload.title };
}

type Named = Pick<Procurement, 'material' | 'materials' | 'title' | 'number' | 'numbers' | 'supplier'>;

function naming(happenings: readonly Happening[], vocabulary: Vocabulary | undefined): Named {
  const [first] = happenings;
  const numbers = numbersOf(happenings);
  const number = newestGiving(settingTerms(happenings), 'number')?.payload.number;
  return {
    numbers,
    materials: first?.report.payload.materials ?? [],
    material: first === undefined ? '' : (materialOf(first.report.subject) ?? first.report.payload.materials[0] ?? ''),
    title: titleOf(happenings),
    number: number === undefined ? null : (numbers.find((n) => sameNumber(n.number, number))?.number ?? null),
    supplier: supplierOf(happenings, vocabulary),
  };
}

/** The award names it best, then the solicitation, then whatever came first. */
function titleOf(happenings: readonly Happening[]): string {
  const named = (['award', 'solicitation'] as const).flatMap(
    (kind) => happenings.find((h) => h.report.kind === kind) ?? [],
  );
  return (named[0] ?? happenings[0])?.report.payload.title ?? '';
}

/** The parties of the award that are not the buyer. */
function supplierOf(happenings: readonly Happening[], vocabulary: Vocabulary | undefined): string | null {
  const award = happenings.findLast((h) => h.report.kind === 'award');
  if (award === undefined) return null;
  const sellers = award.report.payload.parties.filter((party) => !isBuyer(party, vocabulary));
  const names = sellers.map((party) => vocabulary?.organisations.get(party)?.name ?? party);
  return names.length === 0 ? null : names.join(', ');
}

function isBuyer(party: string, vocabulary: Vocabulary | undefined): boolean {
  const kind = vocabulary?.organisations.get(party)?.kind;
  return kind === 'agency' || kind === 'government' || /^(dla|defense logistics agency)\b/i.test(party);
}

/** A cancelled request that another procurement took up is continued, from the day that one began. */
function withContinuation(p: Procurement, all: readonly Procurement[]): Procurement {
  const next = all.find((other) => other.continues === p.id);
  if (next === undefined) return p;
  const continued = { ...p, continuedBy: next.id };
  const [first] = next.steps;
  if (!p.state.startsWith('cancelled') || first === undefined) return continued;
  const stateSinceExact = first.datePrecision === 'day';
  return { ...continued, state: 'cancelled (continued)', stateSince: first.surelyBy, stateSinceExact };
}
