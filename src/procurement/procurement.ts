import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatDate } from '../units/format.ts';
import { type DatePrecision, daysBetween, type IsoDate } from '../units/period.ts';
import type { Confidence, EventKind } from '../vocabulary/event-payload.ts';
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
import { naming, type ProcurementNames } from './naming.ts';
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

/** One buying effort from first notice to last delivery, as of a day. */
export interface Procurement extends ProcurementNames, ContractMoney, AmendmentCounts {
  /** What somebody states all orders obligate, where `obligated` is summed from the orders themselves; the two may differ by rounding. */
  readonly obligatedStated: Figure | null;
  readonly id: string;
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
  /** What it asks for and on what terms, as last set. */
  readonly terms: Terms;
  /** Other procurements it is linked to. */
  readonly links: readonly ProcurementLink[];
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
  const continued = newestGiving(happenings, 'continues')?.payload.continues;
  const closes = closingDay(happenings);
  const last = newestOf(happenings);
  const extendedLater = wasExtendedLater(all, date);
  return {
    ...{ id, links, closes },
    ...sinceWhen(state),
    ...naming(id, happenings, context.vocabulary),
    ...amendmentCounts(happenings, asOf),
    kind: kindOf(happenings),
    issued: dayOf(happenings.find(isRequest)),
    awarded: dayOf(happenings.find(({ report }) => report.kind === 'award')),
    competition: newestGiving(happenings, 'competition')?.payload.competition ?? null,
    reason: reasonOf(happenings),
    lastEvidence: last,
    daysSinceLastEvidence: daysBetween(last.date, date),
    form: newestGiving(settingTerms(happenings), 'form')?.payload.form ?? null,
    terms: termsOf(happenings, asOf),
    ...amountsOf(happenings, statements, date, context),
    extendedLater,
    noOutcomeSince: isAsking(state.state) && !extendedLater ? passed(closes, date) : null,
    continues: continued === undefined ? judgedNeed(id, joins) : (owners.get(continued) ?? continued),
    continuedBy: null,
    steps: happenings.map(stepOf),
  };
}

type Amounts = ContractMoney & Pick<Procurement, 'quantity' | 'obligatedStated' | 'ceilingUnitPrice' | 'ceilingPace'>;

/** Quantity and money by role, from the steps and, where they say nothing, from statements. */
function amountsOf(
  happenings: readonly Happening[],
  statements: readonly Statement[],
  date: IsoDate,
  context: ProcurementContext,
): Amounts {
  const asOf = context.knownOn ?? date;
  const ordered = contractMoney(happenings, asOf);
  const money = withStated(ordered, statements, date, context);
  const quantity = stated('contract-quantity', statements, date, context) ?? asLastSet(happenings, 'quantity', asOf);
  const years = newestGiving(settingTerms(happenings), 'termYears')?.payload.termYears ?? null;
  return {
    ...money,
    quantity,
    obligatedStated: ordered.obligated === null ? null : stated('contract-obligated', statements, date, context),
    ceilingUnitPrice: ceilingUnitPrice(money.ceiling, quantity),
    ceilingPace: ceilingPace(quantity, years),
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

const judgedNeed = (id: string, joins: Prepared['joins']): string | null =>
  joins.find(({ relation, second }) => relation === 'same need' && second === id)?.first ?? null;

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
