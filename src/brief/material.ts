import { knownOn as publishedBy } from '../ledger/as-of.ts';
import type { Claim } from '../ledger/claim.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type Edition, editionOf, type Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { type Concentration, concentrations } from '../market/concentration.ts';
import { type ImportSources, importSources } from '../market/imports.ts';
import { viewOf } from '../market/material-view.ts';
import { type PricePoint, pricePoints } from '../market/prices.ts';
import { type ProductionTable, productionTables } from '../market/production.ts';
import { type RelianceCheck, relianceChecks } from '../market/reliance.ts';
import { type Series, usSeries } from '../market/series.ts';
import { type Measure, measuresOn } from '../policy/measures.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { annualPlan, type Inventory, inventoryHistory, type PlanLine } from '../stockpile/inventory.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type ScoredClaim, scoredClaims } from './claims.ts';
import { conflictsAmong, revisionsIn, type TitledConflict, type TitledRevision } from './conflicts.ts';
import { happeningsOf } from './happenings.ts';
import { type Headline, headlineOf } from './headline.ts';
import { notModelled } from './not-modelled.ts';
import { materialName } from './words.ts';

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
  /** What happened, newest first, each by the report that is followed; other reports stay in the ledger and in conflicts. */
  readonly events: readonly Event[];
  readonly claims: readonly ScoredClaim[];
  readonly conflicts: readonly TitledConflict[];
  readonly revisions: readonly TitledRevision[];
  readonly sources: readonly SourceUse[];
  /** What no source at hand says, in plain sentences. */
  readonly notModelled: readonly string[];
}

/** What the ledger holds, as a brief reads it. */
export interface LedgerContents {
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  /** The day as of which everything is answered; nothing published later is used. */
  readonly knownOn: IsoDate;
}

export interface MaterialBriefInput extends LedgerContents {
  readonly material: string;
}

/** Answers across the desks for one material; pure, so the same contents give the same brief. */
export function materialBrief(input: MaterialBriefInput): MaterialBrief {
  const { vocabulary, sources, material, knownOn, judgements } = input;
  const events = eventsOf(material, input);
  const view = viewOf(material, input.statements, vocabulary, sources, knownOn);
  const { statements } = view;
  const disagreeing = { vocabulary, statements, events, judgements, knownOn };
  const market = {
    production: productionTables(view),
    series: usSeries(view),
    prices: pricePoints(view),
    reliance: relianceChecks(view),
    inventory: inventoryHistory(view),
    procurements: procurementOn(events, knownOn, { statements, judgements, vocabulary, knownOn }),
  };
  const name = materialName(material, vocabulary);
  return {
    material,
    name,
    symbol: vocabulary.materials.get(material)?.symbol ?? null,
    knownOn,
    headline: headlineOf(market),
    ...market,
    concentration: concentrations(view),
    importSources: importSources(view),
    annualPlan: annualPlan(view),
    measures: measuresOn(events, knownOn, judgements),
    events: happeningsOf(events, judgements, knownOn),
    claims: scoredClaims(
      input.claims.filter((claim) => claim.materials.includes(material)),
      [...input.statements, ...input.events],
      knownOn,
    ),
    conflicts: conflictsAmong(disagreeing),
    revisions: revisionsIn(disagreeing),
    sources: sourcesUsed([...statements, ...events], sources),
    notModelled: notModelled({ name, ...market }),
  };
}

/** Reports about the material published by the day. */
function eventsOf(material: string, { events, knownOn }: LedgerContents): readonly Event[] {
  return publishedBy(events, knownOn).filter(
    (e) => materialOf(e.subject) === material || e.payload.materials.includes(material),
  );
}

/** Publications drawn on, best tier first, then newest. */
export function sourcesUsed(
  evidence: readonly (Statement | Event)[],
  sources: readonly Source[],
): readonly SourceUse[] {
  const known = new Map(sources.map((source) => [source.id, source]));
  return [...groupBy(evidence, (e) => `${e.source} | ${e.published}`).values()]
    .flatMap(([first]) => {
      const source = first === undefined ? undefined : known.get(first.source);
      if (first === undefined || source === undefined) return [];
      return [{ source, edition: editionOf(first, source), published: first.published }];
    })
    .sort(
      (a, b) =>
        a.source.tier - b.source.tier ||
        endOfDate(b.published).localeCompare(endOfDate(a.published)) ||
        a.source.id.localeCompare(b.source.id),
    );
}
