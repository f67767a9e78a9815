import { knownOn as publishedBy } from '../ledger/as-of.ts';
import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { viewOf } from '../market/material-view.ts';
import type { PlaceShare } from '../market/place-share.ts';
import { pricePoints } from '../market/prices.ts';
import { productionTables } from '../market/production.ts';
import { usSeries } from '../market/series.ts';
import { expiring, type Measure, measuresOn } from '../policy/measures.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { inventoryHistory } from '../stockpile/inventory.ts';
import type { IsoDate } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { conflictsAmong, revisionsIn, type TitledConflict, type TitledRevision } from './conflicts.ts';
import { happeningsOf } from './happenings.ts';
import { headlineOf } from './headline.ts';
import type { LedgerContents } from './material.ts';
import { materialName } from './words.ts';

/** One material in the situation table. */
export interface SituationRow {
  readonly material: string;
  readonly name: string;
  readonly held: Figure | null;
  /** Age of the newest inventory figure, and what its source says that casts doubt on it. */
  readonly heldAge: string | null;
  /** Quantity of the procurement that counts most as of the day, else of the request it continues. */
  readonly asked: Figure | null;
  /** What became of that quantity: `contracted`, `asked, open`, `asked, cancelled`; null without one. */
  readonly askedText: string | null;
  /** State of the procurement that counts most, and of how many it is one: `ordering, 1 of 3`. */
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

/** The situation across materials as known on a day. */
export function situation(input: SituationInput): Situation {
  const { vocabulary, judgements, knownOn } = input;
  const statements = publishedBy(input.statements, knownOn);
  const events = publishedBy(input.events, knownOn);
  const known = { ...input, statements, events };
  const disagreeing = { vocabulary, statements, events, judgements, knownOn };
  const [conflicts, revisions] = [conflictsAmong(disagreeing), revisionsIn(disagreeing)];
  const happenings = happeningsOf(events, judgements, knownOn);
  const claimed = new Set(input.claims.map((claim) => claim.evidence));
  const said = new Set([...statements, ...events].filter((e) => claimed.has(e.id)).map((e) => e.id));
  return {
    knownOn,
    rows: (input.materials ?? listed(known)).map((material) =>
      rowOf(material, known, conflicts, revisions, happenings),
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
  conflicts: readonly TitledConflict[],
  revisions: readonly TitledRevision[],
  happenings: readonly Event[],
): SituationRow {
  const { vocabulary, sources, judgements, knownOn, events } = contents;
  const view = viewOf(material, contents.statements, vocabulary, sources, knownOn);
  const inventory = inventoryHistory(view);
  const { held, heldNote, worldProduction, topProducer, netImportReliance } = headlineOf({
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
    heldAge: heldNote,
    ...asked(procurements),
    worldProduction,
    topProducer,
    netImportReliance,
    conflicts: conflicts.filter((c) => c.material === material).length,
    revisions: revisions.filter((r) => r.material === material).length,
    latestEvent: happenings.find((e) => e.payload.materials.includes(material)) ?? null,
  };
}

const FURTHEST: readonly string[] = ['delivering', 'ordering', 'awarded', 'open (extended)', 'open', 'announced'];

const CONTRACTED: readonly string[] = ['awarded', 'ordering', 'delivering'];

/** What became of a procurement's quantity, in words a table has room for. */
function askedTextOf({ state }: Procurement): string {
  if (CONTRACTED.includes(state)) return 'contracted';
  return `asked, ${state.replace(/ \(.*\)$/, '')}`;
}

/** The procurement whose quantity speaks: the one given, else the request it continues, which keeps its own state. */
function withQuantity(p: Procurement | undefined, all: readonly Procurement[]): Procurement | null {
  if (p === undefined || p.quantity !== null) return p ?? null;
  const others = all.filter((other) => other !== p);
  return withQuantity(
    others.find((other) => other.id === p.continues),
    others,
  );
}

/** Contracts before requests, the largest ceiling first: the one that counts most speaks, and says of how many. */
function weightiest(procurements: readonly Procurement[]): readonly Procurement[] {
  const rank = ({ state }: Procurement): number => {
    if (CONTRACTED.includes(state)) return 0;
    return FURTHEST.includes(state) ? FURTHEST.indexOf(state) : FURTHEST.length;
  };
  const size = ({ ceiling }: Procurement): number =>
    ceiling !== null && 'quantity' in ceiling.value ? ceiling.value.quantity.amount : 0;
  return [...procurements].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

function stateOf(first: Procurement | undefined, procurements: readonly Procurement[]): string | null {
  if (first === undefined) return null;
  const others = procurements.filter((p) => !p.state.startsWith('cancelled')).length;
  const state = first.noOutcomeSince === null ? first.state : `${first.state}, no outcome`;
  return others > 1 ? `${state}, 1 of ${others}` : state;
}

/** One procurement speaks for the material; a quantity it continues is shown as what became of that request. */
function asked(
  procurements: readonly Procurement[],
): Pick<SituationRow, 'asked' | 'askedText' | 'askedState' | 'ceiling' | 'obligated' | 'delivered'> {
  const [first] = weightiest(procurements);
  const quantified = withQuantity(first, procurements);
  return {
    asked: quantified?.quantity ?? null,
    askedText: quantified === null ? null : askedTextOf(quantified),
    askedState: stateOf(first, procurements),
    ceiling: first?.ceiling ?? null,
    obligated: first?.obligated ?? null,
    delivered: first?.delivered ?? null,
  };
}
