import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Edition, Source } from '../ledger/source.ts';
import type { Concentration } from '../market/concentration.ts';
import type { ImportSources } from '../market/imports.ts';
import type { PlaceShare } from '../market/place-share.ts';
import type { PricePoint } from '../market/prices.ts';
import type { ProductionTable } from '../market/production.ts';
import type { RelianceCheck } from '../market/reliance.ts';
import type { Series } from '../market/series.ts';
import type { Measure } from '../policy/measures.ts';
import type { Procurement } from '../procurement/procurement.ts';
import type { Inventory, PlanLine } from '../stockpile/inventory.ts';
import type { IsoDate, Period } from '../units/period.ts';
import type { ScoredClaim } from './claims.ts';
import type { TitledConflict, TitledRevision } from './conflicts.ts';

/** The few numbers asked for first; null is not known, never zero. */
export interface Headline {
  readonly held: Figure | null;
  readonly heldNote: string | null;
  readonly worldProduction: Figure | null;
  readonly topProducer: PlaceShare | null;
  readonly usConsumption: Figure | null;
  readonly netImportReliance: Figure | null;
  readonly price: Figure | null;
}

/** A publication that a brief draws on. */
export interface SourceUse {
  readonly source: Source;
  readonly edition: Edition | null;
  readonly published: Period;
}

/** Everything the ledger says of one material as known on a day. */
export interface MaterialBrief {
  readonly material: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly knownOn: IsoDate;
  readonly headline: Headline;
  readonly procurements: readonly Procurement[];
  /** Latest edition first, then earlier editions. */
  readonly production: readonly ProductionTable[];
  readonly concentration: readonly Concentration[];
  readonly reliance: readonly RelianceCheck[];
  readonly series: readonly Series[];
  readonly importSources: readonly ImportSources[];
  readonly inventory: Inventory | null;
  readonly annualPlan: readonly PlanLine[];
  readonly prices: readonly PricePoint[];
  readonly measures: readonly Measure[];
  readonly events: readonly Event[];
  readonly claims: readonly ScoredClaim[];
  readonly conflicts: readonly TitledConflict[];
  readonly revisions: readonly TitledRevision[];
  readonly sources: readonly SourceUse[];
  /** What no source at hand says, in plain sentences. */
  readonly notModelled: readonly string[];
}
