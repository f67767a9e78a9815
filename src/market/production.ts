import type { Figure } from '../ledger/figure.ts';
import type { Period } from '../units/period.ts';
import type { Country } from '../vocabulary/vocabulary.ts';

/** One place of a production table; a cell is null where the edition says nothing, and an absence keeps its kind. */
export interface ProductionRow {
  readonly place: string;
  readonly placeName: string;
  /** World and other countries are rows, but never countries. */
  readonly placeKind: Country['kind'];
  /** One per period of the table. */
  readonly cells: readonly (Figure | null)[];
  /** Share of the printed world total (else of the listed rows) in the last period, percent. */
  readonly share: Figure | null;
}

/** Production, capacity or reserves by place, as one edition of one source prints it. */
export interface ProductionTable {
  readonly property: string;
  readonly label: string;
  readonly stage: string | null;
  readonly form: string | null;
  readonly source: string;
  readonly edition: string;
  readonly published: Period;
  readonly periods: readonly Period[];
  readonly rows: readonly ProductionRow[];
  /** Sum of the listed rows per period, computed; absences are left out and named in the rule. */
  readonly sumListed: readonly (Figure | null)[];
}
