import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';
import type { Unit } from '../units/unit.ts';

/** One US line over the years as one edition prints it; absences stay points with their kind. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly property: string;
  readonly form: string | null;
  readonly unit: Unit | null;
  readonly source: string;
  readonly edition: string;
  readonly points: readonly { readonly period: Period; readonly figure: Figure }[];
}
