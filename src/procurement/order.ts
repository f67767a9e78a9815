import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { moneyPerMass } from '../market/unit-price.ts';
import type { DatePrecision, IsoDate } from '../units/period.ts';
import { add, isMoney } from '../units/quantity.ts';
import { quantityOf } from '../units/value.ts';
import { fromReports } from './contract.ts';
import { type Happening, reportGiving, surelyBy } from './happenings.ts';

/** One order under a contract, or the orders so far where a source gives no more than their sum. */
export interface Order {
  readonly occurrence: string;
  /** Ids of its reports, the one followed first. */
  readonly evidence: readonly EvidenceId[];
  readonly title: string;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  /** The day by which it had surely been placed. */
  readonly surelyBy: IsoDate;
  /** True where the source adds several orders up and gives neither their number nor their days. */
  readonly several: boolean;
  readonly obligated: Figure | null;
  /** What it orders; null where no source says, never money divided by a price. */
  readonly quantity: Figure | null;
  /** Money over quantity of this order: what was paid on average (F-23). */
  readonly unitPrice: Figure | null;
  /** Sum of the amounts known up to and with this one. */
  readonly orderedSoFar: Figure | null;
  readonly note: string | null;
}

/** Orders in order of time, each once however many report it. */
export function ordersOf(happenings: readonly Happening[], asOf: IsoDate): readonly Order[] {
  const placed = happenings.filter(({ report }) => report.kind === 'order').map((h) => orderOf(h, asOf));
  return placed.map((order, i) => ({ ...order, orderedSoFar: orderedBy(placed.slice(0, i + 1)) }));
}

/** Occurrences so named are the orders of a contract as a list adds them up. */
const SEVERAL = /-orders$/;

function orderOf(happening: Happening, asOf: IsoDate): Order {
  const { report, reports } = happening;
  const obligated = said(happening, 'obligated', asOf);
  const quantity = said(happening, 'quantity', asOf);
  return {
    occurrence: report.payload.occurrence,
    evidence: reports.map(({ id }) => id),
    title: report.payload.title,
    date: report.date,
    datePrecision: report.datePrecision,
    surelyBy: surelyBy(happening),
    several: SEVERAL.test(report.payload.occurrence),
    obligated,
    quantity,
    unitPrice: moneyPerMass(obligated, quantity, 'money of the order over its quantity; an average'),
    orderedSoFar: null,
    note: report.payload.note ?? null,
  };
}

function said(happening: Happening, field: 'obligated' | 'quantity', asOf: IsoDate): Figure | null {
  const report = reportGiving(happening, field);
  const amount = report?.payload[field];
  return report === null || amount === undefined ? null : fromReports(amount, [report], asOf, 'as reported');
}

/** Orders add to orders and to nothing else; one without an amount is left out and told. */
function orderedBy(orders: readonly Order[]): Figure | null {
  const known = orders.flatMap(({ obligated }) => obligated ?? []);
  const amounts = known.flatMap(({ value }) => {
    const q = quantityOf(value);
    return q !== null && isMoney(q) ? [q] : [];
  });
  const [first, ...rest] = amounts;
  const [figure] = known;
  if (first === undefined || figure === undefined) return null;
  const total = rest.reduce((sum, q) => add(sum, q), first);
  const silent = orders.length - amounts.length;
  return {
    ...figure,
    value: { kind: 'reported', quantity: { ...total, amount: Number(total.amount.toPrecision(12)) } },
    evidence: known.flatMap(({ evidence }) => evidence),
    rule: `sum of the orders up to this one${silent === 0 ? '' : `; ${silent} without an amount left out`}`,
  };
}
