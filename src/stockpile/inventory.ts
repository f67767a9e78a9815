import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';

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
