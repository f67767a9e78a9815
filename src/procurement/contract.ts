import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { combined, moneyPerMass, quantityIn } from '../market/unit-price.ts';
import type { IsoDate } from '../units/period.ts';
import { add, convert, isMoney, type Quantity, quantity } from '../units/quantity.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import type { ProcurementMoney } from '../vocabulary/event-payload.ts';
import {
  type Happening,
  newestGiving,
  reportGiving,
  type StepEvent,
  type StepKind,
  settingTerms,
} from './happenings.ts';

/** Money of a procurement by role. Roles never add and a missing one is null, never a copy of another. */
export interface ContractMoney {
  readonly ceiling: Figure | null;
  readonly guaranteedMinimum: Figure | null;
  /** Sum of what its orders obligate, and of nothing else. */
  readonly obligated: Figure | null;
  readonly delivered: Figure | null;
  readonly paid: Figure | null;
}

type Role = keyof ProcurementMoney;

/** Money by role as the happenings give it. */
export function contractMoney(happenings: readonly Happening[], asOf: IsoDate): ContractMoney {
  const sumOver = (kind: StepKind, role: Role): Figure | null =>
    summed(
      happenings.filter((h) => h.report.kind === kind),
      role,
      asOf,
    );
  return {
    ceiling: asLastSet(happenings, 'ceiling', asOf),
    guaranteedMinimum: asLastSet(happenings, 'guaranteedMinimum', asOf),
    obligated: sumOver('order', 'obligated'),
    delivered: sumOver('delivery', 'delivered'),
    paid: sumOver('payment', 'paid'),
  };
}

/** A figure a later step replaces: ceiling, guaranteed minimum, quantity. */
export function asLastSet(
  happenings: readonly Happening[],
  field: 'ceiling' | 'guaranteedMinimum' | 'quantity',
  asOf: IsoDate,
): Figure | null {
  const report = newestGiving(settingTerms(happenings), field);
  const amount = report?.payload[field];
  if (report === null || amount === undefined) return null;
  return fromReports(amount, [report], asOf, `as set by the ${report.kind} of ${report.date}`);
}

const KIND_WORDS: Partial<Readonly<Record<StepKind, string>>> = {
  order: 'order',
  delivery: 'delivery',
  payment: 'payment',
};
const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

/** Each happening counts once, however many sources report it. */
function summed(happenings: readonly Happening[], role: Role, asOf: IsoDate): Figure | null {
  const reports = happenings.flatMap((h) => reportGiving(h, role) ?? []);
  const amounts = reports.flatMap((r) => r.payload[role] ?? []);
  const [first, ...rest] = amounts;
  if (first === undefined) return null;
  const silent = happenings.length - amounts.length;
  const without = silent === 0 ? '' : `; ${silent} without an amount left out`;
  const total = rest.reduce<Quantity>((sum, q) => add(sum, q), first);
  const [kind = 'step'] = reports.map((r) => KIND_WORDS[r.kind] ?? 'step');
  const counted = amounts.length === 1 ? `1 ${kind}` : `sum of ${amounts.length} ${plural(kind)}`;
  const tidy = { ...total, amount: Number(total.amount.toPrecision(12)) };
  return fromReports(tidy, reports, asOf, `${counted} as reported${without}`);
}

/** An amount that one or several reports give, with their ids. */
export function fromReports(value: Quantity, reports: readonly StepEvent[], asOf: IsoDate, rule: string): Figure {
  return {
    value: { kind: 'reported', quantity: value },
    asOf,
    evidence: reports.map((r) => r.id),
    rule,
    marking: highestMarking(reports.map((r) => r.marking)),
  };
}

/** Ceiling over quantity, in dollars per the quantity's own unit (F-23): a maximum, not a price anyone paid. */
export function ceilingUnitPrice(ceiling: Figure | null, asked: Figure | null): Figure | null {
  return moneyPerMass(
    ceiling,
    asked,
    'hypothetical: ceiling divided by the whole quantity; a maximum, not a price paid',
  );
}

/** One role of money as a percentage of another (F-23): a comparison with its denominator in the rule, never a sum. */
export function shareOfMoney(part: Figure | null, whole: Figure | null, words: string): Figure | null {
  const [a, b] = [quantityIn(part), quantityIn(whole)];
  if (part === null || whole === null || a === null || b === null || !isMoney(a) || !isMoney(b)) return null;
  const under = convertAmount(b.amount, b.unit, 'USD');
  if (under <= 0) return null;
  const percent = (convertAmount(a.amount, a.unit, 'USD') / under) * 100;
  return {
    ...combined(part, whole),
    value: { kind: 'reported', quantity: quantity(percent, 'pct', 'none') },
    rule: words,
    method: 'F-23',
  };
}

/** The whole quantity over the term, in tonnes a month (F-23): the pace if every tonne of the ceiling were ordered. */
export function ceilingPace(asked: Figure | null, termYears: number | null): Figure | null {
  const mass = quantityIn(asked);
  if (asked === null || mass === null || termYears === null || termYears <= 0) return null;
  if (dimensionOf(mass.unit) !== 'mass') return null;
  const months = termYears * 12;
  const tonnes = convert(mass, 't').amount;
  return {
    asOf: asked.asOf,
    evidence: asked.evidence,
    marking: asked.marking,
    value: { kind: 'reported', quantity: quantity(tonnes / months, 't/month', mass.basis) },
    rule: `hypothetical: the whole quantity spread evenly over ${months} months`,
    method: 'F-23',
  };
}
