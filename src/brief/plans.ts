import type { Figure } from '../ledger/figure.ts';
import type { KnownDay, Procurement } from '../procurement/procurement.ts';
import { usFiscalYearOf } from '../stockpile/fiscal-year.ts';
import { type PlanYear, type PlanYearLine, planYears } from '../stockpile/plans.ts';
import type { Period } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { LedgerContents } from './material.ts';

/** A request or award set beside a plan: what was asked for or awarded in the year, over its whole term. */
export interface PlanEffort {
  readonly procurement: string;
  readonly title: string;
  readonly state: string;
  readonly day: KnownDay;
  /** The whole quantity, over all years of the contract. */
  readonly quantity: Figure | null;
  /** What of it falls on a month, were all of it ordered (F-23). */
  readonly pace: Figure | null;
}

/** What is said of a material in a year's plan. */
export type PlanState = 'stated' | 'no line found' | 'not released';

/** One material in one fiscal year: the plan against requests and awards. */
export interface PlanRow {
  readonly material: string;
  readonly line: PlanYearLine | null;
  readonly state: PlanState;
  /** Lines of other goods that contain the material, where it has none of its own: samarium-cobalt alloy for cobalt. */
  readonly containedIn: readonly PlanYearLine[];
  readonly requests: readonly PlanEffort[];
  readonly awards: readonly PlanEffort[];
}

/** A fiscal year's plan with its rows. */
export interface PlanReview extends Omit<PlanYear, 'lines'> {
  readonly rows: readonly PlanRow[];
}

/** Every year with a plan, or with requests or awards; latest first. */
export function planReviews(
  { statements, judgements, vocabulary, knownOn }: LedgerContents,
  procurements: readonly Procurement[],
): readonly PlanReview[] {
  const years = planYears(statements, { vocabulary, judgements, asOf: knownOn });
  const known = new Map(years.map((year) => [year.fiscalYear, year]));
  const asked = procurements.flatMap(({ issued, awarded }) => [issued, awarded].flatMap((day) => fiscalYearOf(day)));
  return [...new Set([...known.keys(), ...asked])]
    .sort((a, b) => b.localeCompare(a))
    .map((fiscalYear) => reviewOf(known.get(fiscalYear) ?? unread(fiscalYear), procurements, vocabulary));
}

const unread = (fiscalYear: Period): PlanYear => ({ fiscalYear, status: 'no line read', notices: [], lines: [] });

/** The fiscal year a day falls in; a year alone falls in two and decides nothing. */
function fiscalYearOf(day: KnownDay | null): readonly Period[] {
  if (day === null || day.datePrecision === 'year') return [];
  return [usFiscalYearOf(day.date)];
}

function reviewOf(year: PlanYear, procurements: readonly Procurement[], vocabulary: Vocabulary): PlanReview {
  const { lines, ...rest } = year;
  const within = procurements.filter(({ issued, awarded }) =>
    [issued, awarded].some((day) => fiscalYearOf(day).includes(year.fiscalYear)),
  );
  const own = lines.map((line) => rowOf(line.material, line, year, procurements, vocabulary));
  const bought = new Set(lines.filter(({ action }) => action === 'acquisition').map(({ material }) => material));
  const others = [...new Set(within.map(({ material }) => material))]
    // Data and services are bought of no material.
    .filter((material) => material !== '' && !bought.has(material))
    .sort()
    .map((material) => rowOf(material, null, year, procurements, vocabulary));
  return { ...rest, rows: [...own, ...others] };
}

function rowOf(
  material: string,
  line: PlanYearLine | null,
  { fiscalYear, status, lines }: PlanYear,
  procurements: readonly Procurement[],
  vocabulary: Vocabulary,
): PlanRow {
  const own = line?.action === 'disposal' ? [] : procurements.filter((one) => one.material === material);
  const contains = (other: string): boolean => vocabulary.materials.get(other)?.contains.includes(material) ?? false;
  return {
    material,
    line,
    state: line !== null ? 'stated' : status === 'not released' ? 'not released' : 'no line found',
    containedIn: line === null ? lines.filter((other) => contains(other.material)) : [],
    requests: effortsIn(own, fiscalYear, ({ issued }) => issued),
    awards: effortsIn(own, fiscalYear, ({ awarded }) => awarded),
  };
}

function effortsIn(
  procurements: readonly Procurement[],
  fiscalYear: Period,
  dayOf: (one: Procurement) => KnownDay | null,
): readonly PlanEffort[] {
  return procurements
    .flatMap((one): readonly PlanEffort[] => {
      const day = dayOf(one);
      if (day === null || !fiscalYearOf(day).includes(fiscalYear)) return [];
      const { id, title, state, quantity, ceilingPace } = one;
      return [{ procurement: id, title, state, day, quantity, pace: ceilingPace }];
    })
    .sort((a, b) => a.day.date.localeCompare(b.day.date) || a.procurement.localeCompare(b.procurement));
}
