import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { PlaceShare } from '../market/place-share.ts';
import type { Measure } from '../policy/measures.ts';
import type { IsoDate } from '../units/period.ts';
import type { TitledConflict } from './conflicts.ts';

/** One material in the situation table. */
export interface SituationRow {
  readonly material: string;
  readonly name: string;
  readonly held: Figure | null;
  readonly heldAge: string | null;
  /** Quantity of the procurement that counts most as of the day: the furthest along, else the latest. */
  readonly asked: Figure | null;
  readonly askedState: string | null;
  readonly ceiling: Figure | null;
  readonly obligated: Figure | null;
  readonly delivered: Figure | null;
  readonly worldProduction: Figure | null;
  readonly topProducer: PlaceShare | null;
  readonly netImportReliance: Figure | null;
  readonly conflicts: number;
  readonly revisions: number;
  readonly latestEvent: Event | null;
}

/** How much the ledger knows on the day; `problems` is for the caller to fill, who knows the intake. */
export interface SituationCounts {
  readonly statements: number;
  readonly events: number;
  readonly claims: number;
  readonly sources: number;
  readonly conflicts: number;
}

/** All materials with more than market tables, what expires, what is new and what disagrees. */
export interface Situation {
  readonly knownOn: IsoDate;
  readonly rows: readonly SituationRow[];
  /** Measures that end ahead or ended within 60 days, nearest first. */
  readonly expiring: readonly Measure[];
  readonly recent: readonly Event[];
  readonly conflicts: readonly TitledConflict[];
  readonly counts: SituationCounts;
}
