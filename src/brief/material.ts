import { knownOn as publishedBy } from '../ledger/as-of.ts';
import type { Claim } from '../ledger/claim.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type Edition, editionOf, type Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { type MaterialView, viewOf } from '../market/material-view.ts';
import { pricePoints } from '../market/prices.ts';
import { productionTables } from '../market/production.ts';
import { type RelianceCheck, relianceChecks } from '../market/reliance.ts';
import { usSeries } from '../market/series.ts';
import { commitmentsOn } from '../policy/commitments.ts';
import { type Measure, measuresOn } from '../policy/measures.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { annualPlan, type Inventory, inventoryHistory, type PlanLine } from '../stockpile/inventory.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { claimsOn } from './claims.ts';
import {
  conflictsAmong,
  type Disagreeing,
  revisionsIn,
  type TitledConflict,
  type TitledRevision,
} from './conflicts.ts';
import { happeningsOf } from './happenings.ts';
import { type Headline, headlineOf } from './headline.ts';
import { notModelled } from './not-modelled.ts';
import { type Strip, stripOf } from './strip.ts';
import { materialName } from './words.ts';

/** A publication that a brief draws on. */
export interface SourceUse {
  readonly source: Source;
  readonly edition: Edition | null;
  readonly published: Period;
}

/** How much there is of what has a list of its own. */
export interface MaterialCounts {
  readonly events: number;
  readonly claims: number;
  readonly conflicts: number;
  readonly revisions: number;
}

/** What is asked first of one material as known on a day; its tables, series and lists are answers of their own. */
export interface MaterialBrief {
  readonly material: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly knownOn: IsoDate;
  readonly headline: Headline;
  readonly procurements: readonly Procurement[];
  readonly reliance: readonly RelianceCheck[];
  readonly inventory: Inventory | null;
  readonly annualPlan: readonly PlanLine[];
  readonly measures: readonly Measure[];
  readonly sources: readonly SourceUse[];
  readonly counts: MaterialCounts;
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

/** One material's statements as known on the day, for the market's tables. */
export function materialView({ material, statements, vocabulary, sources, knownOn }: MaterialBriefInput): MaterialView {
  return viewOf(material, statements, vocabulary, sources, knownOn);
}

/** Answers across the desks for one material; pure, so the same contents give the same brief. */
export function materialBrief(input: MaterialBriefInput): MaterialBrief {
  const { vocabulary, sources, material, knownOn, judgements } = input;
  const events = eventsOf(input);
  const view = materialView(input);
  const { statements } = view;
  const market = {
    production: productionTables(view),
    series: usSeries(view),
    prices: pricePoints(view),
    inventory: inventoryHistory(view),
  };
  const reliance = relianceChecks(view);
  const procurements = procurementOn(events, knownOn, { statements, judgements, vocabulary, knownOn });
  const name = materialName(material, vocabulary);
  const { inventory, production } = market;
  return {
    material,
    name,
    symbol: vocabulary.materials.get(material)?.symbol ?? null,
    knownOn,
    headline: headlineOf(market),
    procurements,
    reliance,
    inventory,
    annualPlan: annualPlan(view),
    measures: measuresOn(events, knownOn, judgements),
    sources: sourcesUsed([...statements, ...events], sources),
    counts: countsOf(input),
    notModelled: notModelled({ name, production, inventory, procurements, reliance }),
  };
}

function countsOf(input: MaterialBriefInput): MaterialCounts {
  return {
    events: materialEvents(input).length,
    claims: materialClaims(input).length,
    conflicts: materialConflicts(input).length,
    revisions: materialRevisions(input).length,
  };
}

/** What happened, newest first, each by the report that is followed; other reports stay in the ledger and in conflicts. */
export function materialEvents(input: MaterialBriefInput): readonly Event[] {
  return happeningsOf(eventsOf(input), input.judgements, input.knownOn);
}

/** Request, outcome, then every stake, loan and offtake of the material up to a day, in time order. */
export function materialStrip(input: MaterialBriefInput, on = input.knownOn): Strip {
  const { material, statements, judgements, vocabulary, knownOn } = input;
  const events = eventsOf(input);
  const procurements = procurementOn(events, on, { statements, judgements, vocabulary, knownOn });
  const commitments = commitmentsOn(events, on, { judgements, vocabulary, knownOn });
  return stripOf({ material, procurements, commitments, events });
}

/** What is claimed of the material, scored as of the day. */
export function materialClaims({ claims, material, statements, events, knownOn }: MaterialBriefInput) {
  const own = claims.filter((claim) => claim.materials.includes(material));
  return claimsOn(own, [...statements, ...events], knownOn);
}

/** Where sources disagree about the material. */
export function materialConflicts(input: MaterialBriefInput): readonly TitledConflict[] {
  return conflictsAmong(disagreeing(input));
}

/** Numbers of the material that a source changed between its editions. */
export function materialRevisions(input: MaterialBriefInput): readonly TitledRevision[] {
  return revisionsIn(disagreeing(input));
}

function disagreeing(input: MaterialBriefInput): Disagreeing {
  const { vocabulary, judgements, knownOn } = input;
  return { vocabulary, statements: materialView(input).statements, events: eventsOf(input), judgements, knownOn };
}

/** Reports about the material published by the day. */
function eventsOf({ material, events, knownOn }: MaterialBriefInput): readonly Event[] {
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
