import { groupBy, preferred } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { contentFigure } from '../market/content.ts';
import { figureIn } from '../market/unit-price.ts';
import { type DatePrecision, daysAfter, daysOf, type IsoDate, type Period } from '../units/period.ts';
import type { ProcurementStep } from '../vocabulary/event-payload.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { shareOfMoney } from './contract.ts';
import { type Happening, happenedBy, newestGiving, settingTerms } from './happenings.ts';
import { type Order, ordersOf } from './order.ts';
import { type Prepared, type ProcurementContext, preparedProcurements } from './prepared.ts';
import { type Procurement, procurementsOn } from './procurement.ts';

/** A word a report gives, with that report. */
export interface Told<T = string> {
  readonly value: T;
  readonly evidence: EvidenceId;
}

/** The award that made a contract of a request. */
export interface Awarded {
  readonly evidence: readonly EvidenceId[];
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
}

/** Shares of one role of money in another; each names its denominator in its rule. */
export interface MoneyShares {
  readonly minimumOfCeiling: Figure | null;
  readonly orderedOfCeiling: Figure | null;
  readonly deliveredOfOrdered: Figure | null;
  readonly paidOfOrdered: Figure | null;
}

/** What the supplier books stands in for deliveries and never is one. */
export interface SupplierRevenue {
  readonly period: Period;
  readonly figure: Figure;
  /** Of what was ordered. */
  readonly ofOrdered: Figure | null;
  /** Of the ceiling. */
  readonly ofCeiling: Figure | null;
}

/** The money, quantity and orders of a buying effort as of a day; `awarded` is null where nothing was signed under it. */
export interface Contract {
  readonly procurement: Procurement;
  readonly awarded: Awarded | null;
  /** Organisation ids of those who sell under it. */
  readonly suppliers: readonly string[];
  readonly numbers: readonly Told[];
  readonly form: Told | null;
  readonly grade: Told | null;
  readonly competition: Told<'competed' | 'not competed'> | null;
  readonly termYears: Told<number> | null;
  /** The quantity as mass of the element, by the form's formula (pure compound). */
  readonly content: Figure | null;
  /** Ceiling over quantity: a maximum, in both units the field uses (F-23). */
  readonly perPound: Figure | null;
  readonly perTonne: Figure | null;
  readonly shares: MoneyShares;
  /** Oldest first. */
  readonly orders: readonly Order[];
  readonly supplierRevenue: readonly SupplierRevenue[];
  /** How orders are priced, in the words of each source. */
  readonly pricing: readonly Told[];
  /** What is said of its orders on the federal spending record; null where nothing is. */
  readonly record: Told | null;
  /** Orders placed after this day may be missing from the federal record, which shows DoD's 90 days late. */
  readonly completeUntil: IsoDate;
}

/** DoD's contract actions are published 90 days late (FAR 4.6, DoD's delay in FPDS). */
export const DELAY_DAYS = 90;

/** Every buying effort with its money, as of a day: a pure fold over its events. */
export function contractsOn(
  events: readonly Event[],
  date: IsoDate,
  context: ProcurementContext = {},
): readonly Contract[] {
  const prepared = preparedProcurements(events, context);
  return contractsFrom(prepared, procurementsOn(prepared, date), date);
}

/** The same from what was laid out before and its states on the day. */
export function contractsFrom(
  { procurements: laidOut, context }: Prepared,
  procurements: readonly Procurement[],
  date: IsoDate,
): readonly Contract[] {
  const byId = new Map(laidOut.map((own) => [own.id, own]));
  const records = (context.statements ?? []).filter(({ property }) => property === 'spending-record');
  return procurements.map((procurement) => {
    const own = byId.get(procurement.id);
    const statements = [...(own?.statements ?? []), ...records];
    return contractOf(procurement, happenedBy(own?.happenings ?? [], date), date, { ...context, statements });
  });
}

/** Whether something was signed: an award, or orders that can only stand under one. */
export function isSigned({ awarded, orders }: Contract): boolean {
  return awarded !== null || orders.length > 0;
}

function contractOf(
  procurement: Procurement,
  happenings: readonly Happening[],
  date: IsoDate,
  context: ProcurementContext,
): Contract {
  const { vocabulary } = context;
  const terms = settingTerms(happenings);
  const form = newest(terms, 'form');
  const award = happenings.findLast(({ report }) => report.kind === 'award') ?? null;
  const suppliers = award === null ? [] : sellersIn(award, vocabulary);
  return {
    procurement,
    awarded: awardedIn(award),
    suppliers,
    numbers: numbersIn(happenings),
    form,
    grade: newest(terms, 'grade'),
    competition: newest(terms, 'competition'),
    termYears: newest(terms, 'termYears'),
    content: contentFigure(procurement.quantity, procurement.material, form?.value ?? null, vocabulary),
    perPound: figureIn(procurement.ceilingUnitPrice, 'USD/lb'),
    perTonne: figureIn(procurement.ceilingUnitPrice, 'USD/t'),
    shares: sharesOf(procurement),
    orders: ordersOf(happenings, date),
    supplierRevenue: revenueOf(procurement, date, context),
    pricing: wordsOf('contract-pricing', context),
    record: recordOf(procurement, suppliers, context),
    completeUntil: daysAfter(date, -DELAY_DAYS),
  };
}

function awardedIn(award: Happening | null): Awarded | null {
  if (award === null) return null;
  const { date, datePrecision } = award.report;
  return { evidence: award.reports.map(({ id }) => id), date, datePrecision };
}

/** The parties of the award that are no part of a government. */
function sellersIn({ report }: Happening, vocabulary: Vocabulary | undefined): readonly string[] {
  const buyers = ['agency', 'government'];
  return report.payload.parties.filter((id) => !buyers.includes(vocabulary?.organisations.get(id)?.kind ?? ''));
}

function newest<F extends keyof ProcurementStep>(
  happenings: readonly Happening[],
  field: F,
): Told<NonNullable<ProcurementStep[F]>> | null {
  const report = newestGiving(happenings, field);
  const value = report?.payload[field];
  return report === null || value === undefined
    ? null
    : { value: value as NonNullable<ProcurementStep[F]>, evidence: report.id };
}

/** Every number it goes by, oldest first: the solicitation's and the contract's differ. */
function numbersIn(happenings: readonly Happening[]): readonly Told[] {
  const told = happenings.flatMap(({ reports }) =>
    reports.flatMap(({ id, payload: { number } }) => (number === undefined ? [] : [{ value: number, evidence: id }])),
  );
  return told.filter(({ value }, i) => told.findIndex((other) => other.value === value) === i);
}

function sharesOf({ ceiling, guaranteedMinimum, obligated, delivered, paid }: Procurement): MoneyShares {
  return {
    minimumOfCeiling: shareOfMoney(guaranteedMinimum, ceiling, 'guaranteed minimum as a share of the ceiling'),
    orderedOfCeiling: shareOfMoney(obligated, ceiling, 'ordered as a share of the ceiling'),
    deliveredOfOrdered: shareOfMoney(delivered, obligated, 'delivered as a share of what was ordered'),
    paidOfOrdered: shareOfMoney(paid, obligated, 'paid as a share of what was ordered'),
  };
}

/** Answers of a property about this procurement for times begun by the day, newest last, the one followed where several sources answer. */
function answers(property: string, date: IsoDate, context: ProcurementContext): readonly Statement[] {
  const { statements = [], judgements = [], knownOn = date } = context;
  const said = statements.filter((s) => s.property === property && (daysOf(s.period)?.start ?? '') <= date);
  return [...groupBy(said, statementKey).values()]
    .flatMap((group) => preferred(group, judgements, knownOn) ?? [])
    .sort((a, b) => a.period.localeCompare(b.period));
}

function revenueOf(
  { obligated, ceiling }: Procurement,
  date: IsoDate,
  context: ProcurementContext,
): readonly SupplierRevenue[] {
  return answers('supplier-revenue', date, context).map((s) => {
    const figure = figureOf(s, date, 'what the supplier books; a sign of delivery, never the delivery');
    return {
      period: s.period,
      figure,
      ofOrdered: shareOfMoney(figure, obligated, 'supplier revenue as a share of what was ordered'),
      ofCeiling: shareOfMoney(figure, ceiling, 'supplier revenue as a share of the ceiling'),
    };
  });
}

function wordsOf(property: string, { statements = [] }: ProcurementContext): readonly Told[] {
  return statements.flatMap(({ id, property: said, value }) =>
    said === property && value.kind === 'described' ? [{ value: value.text, evidence: id }] : [],
  );
}

/** A source speaks of a supplier's orders; of its contracts those with an order or a minimum are meant. */
function recordOf(
  { obligated, guaranteedMinimum }: Procurement,
  suppliers: readonly string[],
  { statements = [] }: ProcurementContext,
): Told | null {
  if (obligated === null && guaranteedMinimum === null) return null;
  const said = statements.find(
    ({ property, subject }) => property === 'spending-record' && suppliers.includes(subject.id),
  );
  return said?.value.kind === 'described' ? { value: said.value.text, evidence: said.id } : null;
}
