import { groupBy, preferred } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { formatDate } from '../units/format.ts';
import { type DatePrecision, daysBetween, type IsoDate } from '../units/period.ts';
import type { EventKind } from '../vocabulary/event-payload.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { asLastSet, type ContractMoney, ceilingPace, ceilingUnitPrice, contractMoney } from './contract.ts';
import {
  type Happening,
  happeningsBy,
  isStep,
  type Known,
  newestGiving,
  settingTerms,
  surelyBy,
} from './happenings.ts';
import { extendsDeadline, isAsking, type ProcurementState, type StateSince, stateAfter } from './state.ts';

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

/** One buying effort from first notice to last delivery, as of a day. */
export interface Procurement extends ContractMoney {
  /** What somebody states all orders obligate, where `obligated` is summed from the orders themselves; the two may differ by rounding. */
  readonly obligatedStated: Figure | null;
  readonly id: string;
  readonly material: string;
  readonly title: string;
  readonly state: ProcurementState;
  /** The day by which the state had surely begun; a month in the source counts from its end. */
  readonly stateSince: IsoDate;
  /** False where `stateSince` is only the last day it can have been. */
  readonly stateSinceExact: boolean;
  /** Days since the newest step any source reports. */
  readonly daysSinceLastEvidence: number;
  readonly number: string | null;
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
  /** Procurement whose need this one continues, and the one that continues it. */
  readonly continues: string | null;
  readonly continuedBy: string | null;
  readonly steps: readonly ProcurementStep[];
}

/** The state in words; where the closing day has passed in silence, that is said with it. */
export function stateText({ state, noOutcomeSince }: Procurement): string {
  return noOutcomeSince === null ? state : `${state}, closed ${formatDate(noOutcomeSince)}, no outcome published`;
}

/** What else a procurement's answer may draw on. */
export interface ProcurementContext extends Known {
  /** Statements about procurements: contract quantity, ceiling, minimum. */
  readonly statements?: readonly Statement[];
  readonly vocabulary?: Vocabulary;
}

/** Every procurement as of a day: a pure fold over its events, in any order; the latest to change first. */
export function procurementOn(
  events: readonly Event[],
  date: IsoDate,
  context: ProcurementContext = {},
): readonly Procurement[] {
  const steps = events.filter(isStep);
  const owners = new Map(steps.map((e) => [e.payload.occurrence, e.subject.id]));
  const begun = groupBy(steps, (e) => e.subject.id);
  // Statements are many and looked through for every role of money; few are about a procurement.
  const about = { ...context, statements: (context.statements ?? []).filter(({ subject }) => begun.has(subject.id)) };
  const folded = [...begun].flatMap(([id, own]) => procurement(id, own, date, about, owners));
  return folded
    .map((p) => withContinuation(p, folded))
    .sort((a, b) => b.stateSince.localeCompare(a.stateSince) || a.id.localeCompare(b.id));
}

function procurement(
  id: string,
  own: readonly Event[],
  date: IsoDate,
  context: ProcurementContext,
  owners: ReadonlyMap<string, string>,
): readonly Procurement[] {
  const happenings = happeningsBy(own, date, context);
  const state = stateAfter(happenings);
  const [first] = happenings;
  if (state === null || first === undefined) return [];
  const ordered = contractMoney(happenings, date);
  const money = withStated(ordered, id, date, context);
  const asked = stated('contract-quantity', id, date, context) ?? asLastSet(happenings, 'quantity', date);
  const continued = newestGiving(happenings, 'continues')?.payload.continues;
  const closes = newestGiving(happenings, 'closes')?.payload.closes ?? null;
  return [
    {
      id,
      material: materialOf(first.report.subject) ?? first.report.payload.materials[0] ?? '',
      title: titleOf(happenings, first),
      ...sinceWhen(state),
      daysSinceLastEvidence: daysBetween(newestDay(happenings), date),
      number: newestGiving(settingTerms(happenings), 'number')?.payload.number ?? null,
      supplier: supplierOf(happenings, context.vocabulary),
      form: newestGiving(settingTerms(happenings), 'form')?.payload.form ?? null,
      quantity: asked,
      ...money,
      obligatedStated: ordered.obligated === null ? null : stated('contract-obligated', id, date, context),
      ceilingUnitPrice: ceilingUnitPrice(money.ceiling, asked),
      ceilingPace: ceilingPace(asked, newestGiving(settingTerms(happenings), 'termYears')?.payload.termYears ?? null),
      closes,
      noOutcomeSince: isAsking(state.state) && !wasExtendedLater(own, date, context) ? passed(closes, date) : null,
      continues: continued === undefined ? null : (owners.get(continued) ?? continued),
      continuedBy: null,
      steps: happenings.map(stepOf),
    },
  ];
}

const passed = (day: IsoDate | null, date: IsoDate): IsoDate | null => (day !== null && day < date ? day : null);

/** An extension told of later shows that offers were still taken on the day, whatever closing day was known. */
function wasExtendedLater(own: readonly Event[], date: IsoDate, context: ProcurementContext): boolean {
  return happeningsBy(own, END_OF_TIME, context).some((h) => surelyBy(h) > date && extendsDeadline(h));
}

const END_OF_TIME: IsoDate = '9999-12-31';

const newestDay = (happenings: readonly Happening[]): IsoDate =>
  happenings.map(surelyBy).reduce((newest, day) => (day > newest ? day : newest));

type Since = Pick<Procurement, 'state' | 'stateSince' | 'stateSinceExact'>;

const sinceWhen = ({ state, since, sinceExact }: StateSince): Since => ({
  state,
  stateSince: since,
  stateSinceExact: sinceExact,
});

function stepOf(happening: Happening): ProcurementStep {
  const { id, date, datePrecision, kind, payload } = happening.report;
  return { evidence: id, date, datePrecision, surelyBy: surelyBy(happening), kind, title: payload.title };
}

/** The award names it best, then the solicitation, then whatever came first. */
function titleOf(happenings: readonly Happening[], first: Happening): string {
  const named = (['award', 'solicitation'] as const).flatMap(
    (kind) => happenings.find((h) => h.report.kind === kind) ?? [],
  );
  return (named[0] ?? first).report.payload.title;
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

/** A statement about the procurement, as judged or by rule where several answer; null where none does. */
function stated(property: string, id: string, date: IsoDate, context: ProcurementContext): Figure | null {
  const { statements = [], judgements = [], knownOn = date } = context;
  const answers = statements.filter((s) => s.property === property && s.subject.id === id);
  const newest = [...groupBy(answers, statementKey).values()]
    .flatMap((group) => preferred(group, judgements, knownOn) ?? [])
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  if (newest === undefined) return null;
  return figureOf(newest, date, answers.length > 1 ? 'the statement followed among several' : 'as stated');
}

/** Where no step carries a role, a statement about the contract may; it fills its own role only. */
function withStated(money: ContractMoney, id: string, date: IsoDate, context: ProcurementContext): ContractMoney {
  return {
    ...money,
    ceiling: money.ceiling ?? stated('contract-ceiling', id, date, context),
    guaranteedMinimum: money.guaranteedMinimum ?? stated('contract-guaranteed-minimum', id, date, context),
    obligated: money.obligated ?? stated('contract-obligated', id, date, context),
  };
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
