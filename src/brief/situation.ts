import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { revisedSeries } from '../ledger/revision.ts';
import type { Statement } from '../ledger/statement.ts';
import { viewOf } from '../market/material-view.ts';
import type { PlaceShare } from '../market/place-share.ts';
import { pricePoints } from '../market/prices.ts';
import { productionTables } from '../market/production.ts';
import { usSeries } from '../market/series.ts';
import { expiring, type Measure, measuresOn } from '../policy/measures.ts';
import { procurementOn } from '../procurement/procurement.ts';
import { inventoryHistory } from '../stockpile/inventory.ts';
import type { IsoDate } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { type Asked, asked } from './asked.ts';
import { conflictsAmong, type RankedRevision, rankedRevisions, type TitledConflict } from './conflicts.ts';
import { happeningsOf } from './happenings.ts';
import { headlineOf } from './headline.ts';
import type { LedgerContents } from './material.ts';
import { materialName } from './words.ts';

/** One material in the situation table. */
export interface SituationRow extends Asked {
  readonly material: string;
  readonly name: string;
  readonly held: Figure | null;
  /** Age of the newest inventory figure; what casts doubt on it stands in the figure's rule. */
  readonly heldAge: string | null;
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
  /** The newest happenings, each by its preferred report. */
  readonly recent: readonly Event[];
  readonly conflicts: readonly TitledConflict[];
  readonly counts: SituationCounts;
}

export interface SituationInput extends LedgerContents {
  /** Materials to list; without it, those with a procurement or an inventory. */
  readonly materials?: readonly string[];
}

const RECENT = 12;

/** What disagrees and what was revised, known on the day; found once and shared by every answer that counts or lists it. */
export interface Disputes {
  readonly conflicts: readonly TitledConflict[];
  readonly revisions: readonly RankedRevision[];
}

/** The disputes among the whole ledger's contents. */
export function disputesAmong(contents: LedgerContents): Disputes {
  const { statements, knownOn } = contents;
  return { conflicts: conflictsAmong(contents), revisions: rankedRevisions(revisedSeries(statements), knownOn) };
}

/** The situation across materials as known on a day. */
export function situation(input: SituationInput, disputes = disputesAmong(input)): Situation {
  const { judgements, knownOn } = input;
  const statements = publishedBy(input.statements, knownOn);
  const events = publishedBy(input.events, knownOn);
  const known = { ...input, statements, events };
  const { conflicts } = disputes;
  const materials = input.materials ?? listed(known);
  const own = statementsOf(materials, statements);
  const happenings = happeningsOf(events, judgements, knownOn);
  const claimed = new Set(input.claims.map((claim) => claim.evidence));
  const said = new Set([...statements, ...events].filter((e) => claimed.has(e.id)).map((e) => e.id));
  return {
    knownOn,
    rows: materials.map((material) =>
      rowOf(material, { ...known, statements: own.get(material) ?? [] }, disputes, happenings),
    ),
    expiring: expiring(measuresOn(events, knownOn, judgements)),
    recent: happenings.slice(0, RECENT),
    conflicts,
    counts: {
      statements: statements.length,
      events: events.length,
      claims: input.claims.filter((claim) => said.has(claim.evidence)).length,
      sources: new Set([...statements, ...events].map((e) => e.source)).size,
      conflicts: conflicts.length,
    },
  };
}

/** Statements by material, of those listed. */
function statementsOf(
  materials: readonly string[],
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const wanted = new Set(materials);
  return groupBy(
    statements.filter(({ subject }) => wanted.has(materialOf(subject) ?? '')),
    ({ subject }) => materialOf(subject) ?? '',
  );
}

/** Materials that somebody asks for or holds: market tables alone do not make a situation. */
function listed({ statements, events, vocabulary }: LedgerContents): readonly string[] {
  const asked = events.filter((e) => e.subject.kind === 'procurement').flatMap((e) => materialOf(e.subject) ?? []);
  const held = statements.filter((s) => s.property === 'inventory').flatMap((s) => materialOf(s.subject) ?? []);
  return [...new Set([...asked, ...held])].sort((a, b) =>
    materialName(a, vocabulary).localeCompare(materialName(b, vocabulary)),
  );
}

function rowOf(
  material: string,
  contents: LedgerContents,
  { conflicts, revisions }: Disputes,
  happenings: readonly Event[],
): SituationRow {
  const { vocabulary, sources, judgements, knownOn, events } = contents;
  const view = viewOf(material, contents.statements, vocabulary, sources, knownOn);
  const inventory = inventoryHistory(view);
  const { held, worldProduction, topProducer, netImportReliance } = headlineOf({
    inventory,
    production: productionTables(view),
    series: usSeries(view),
    prices: pricePoints(view),
  });
  const own = events.filter((e) => materialOf(e.subject) === material);
  const procurements = procurementOn(own, knownOn, { statements: view.statements, judgements, vocabulary, knownOn });
  return {
    material,
    name: materialName(material, vocabulary),
    held,
    heldAge: inventory?.points.at(-1)?.ageText ?? null,
    ...asked(procurements),
    worldProduction,
    topProducer,
    netImportReliance,
    conflicts: conflicts.filter((c) => c.material === material).length,
    revisions: revisions.filter((r) => r.material === material).length,
    latestEvent: happenings.find((e) => e.payload.materials.includes(material)) ?? null,
  };
}
