import { type Figure, figureOf } from '../ledger/figure.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { aspectOf, editionName, type MaterialView } from '../market/material-view.ts';
import { daysBetween, endOfDate, type Period } from '../units/period.ts';
import { ageInWords } from './age.ts';

/** What a holder was said to hold at one time; it says nothing of the time since. */
export interface InventoryPoint {
  readonly period: Period;
  readonly figure: Figure;
  /** Days from the end of the period to the day asked for. */
  readonly ageDays: number;
  /** The same in words: `4 years 1 month old`. */
  readonly ageText: string;
  readonly note: string | null;
}

/** Published inventory of one holder; points, never a line. */
export interface Inventory {
  readonly holder: string;
  /** Oldest first. */
  readonly points: readonly InventoryPoint[];
  readonly note: string;
}

/** One line of an annual materials plan: a ceiling on what may be acquired or disposed of in a fiscal year. */
export interface PlanLine {
  readonly period: Period;
  readonly label: string;
  readonly figure: Figure;
  readonly note: string | null;
}

const POINTS_ONLY =
  'Each point is what a source said was held at that time; nothing is known of the time between points or since the last.';
const NO_GOVERNMENT_CHANGES =
  'USGS stopped including government stock changes in apparent consumption in 2023, so what the stockpile bought or sold since cannot be read from it.';

/** Inventory of the material's main holder, oldest point first; null where no source gives one. */
export function inventoryHistory(view: MaterialView): Inventory | null {
  const said = view.statements.filter((s) => s.property === 'inventory' && s.source !== OWN_SERIES);
  const [first] = said;
  if (first === undefined) return null;
  const points = said
    .filter((s) => s.subject.id === first.subject.id)
    .sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period)) || a.id.localeCompare(b.id))
    .map((s) => inventoryPoint(s, view));
  return { holder: holderName(first, view), points, note: noteOn(view) };
}

/** A stated inventory with its age on the day. */
export function inventoryPoint(s: Statement, view: MaterialView): InventoryPoint {
  const day = endOfDate(s.period);
  return {
    period: s.period,
    figure: figureOf(s, view.asOf, ruleOf(s, view)),
    ageDays: Math.max(0, daysBetween(day, view.asOf)),
    ageText: ageInWords(day, view.asOf),
    note: s.note ?? null,
  };
}

/** The source's own remark, such as that nothing was published since, belongs to the rule: it says how to read the number. */
function ruleOf(s: Statement, view: MaterialView): string {
  return [`as stated by ${editionName(s, view)}`, ...(s.note === undefined ? [] : [s.note])].join('; ');
}

function holderName(s: Statement, view: MaterialView): string {
  return view.vocabulary.organisations.get(s.subject.id)?.name ?? s.subject.id.toUpperCase();
}

function noteOn(view: MaterialView): string {
  const dropped = view.statements.some((s) => /government stock changes? no longer/i.test(s.note ?? ''));
  return dropped ? `${POINTS_ONLY} ${NO_GOVERNMENT_CHANGES}` : POINTS_ONLY;
}

const PLAN_LABELS: Readonly<Record<string, string>> = {
  'annual-materials-plan-acquisition': 'potential acquisition',
  'annual-materials-plan-disposal': 'potential disposal',
};

/** Annual materials plan lines, latest fiscal year first. */
export function annualPlan(view: MaterialView): readonly PlanLine[] {
  return view.statements
    .filter((s) => PLAN_LABELS[s.property] !== undefined)
    .sort((a, b) => endOfDate(b.period).localeCompare(endOfDate(a.period)) || a.id.localeCompare(b.id))
    .map((s) => ({
      period: s.period,
      label: [PLAN_LABELS[s.property] ?? s.property, aspectOf(s, view.vocabulary)]
        .filter((part) => part !== '')
        .join(', '),
      figure: figureOf(s, view.asOf, `most the plan allows, as stated by ${editionName(s, view)}`),
      note: s.note ?? null,
    }));
}
