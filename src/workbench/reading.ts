import type { Claim } from '../ledger/claim.ts';
import { type Corrected, type Correction, correct } from '../ledger/correction.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import type { Workbench } from './workbench.ts';

/** The evidence of one material, or of all, as known on a day: what the briefs are made of. */
export interface MaterialEvidence {
  /** Statements read through the corrections. */
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  readonly corrections: readonly Correction[];
  /** The statements a correction applied to, each with its own words and what they are read as. */
  readonly corrected: readonly Corrected[];
}

/** Loads the evidence of a material (of all materials for null) that was published by a day, read through corrections. */
export async function loadMaterialEvidence(
  { store }: Pick<Workbench, 'store'>,
  material: string | null,
  knownOn: IsoDate,
): Promise<MaterialEvidence> {
  const filter = material === null ? { knownOn } : { material, knownOn };
  const [stated, events, claims, judgements, corrections] = await Promise.all([
    store.statements(filter),
    store.events(filter),
    store.claims(),
    store.judgements(),
    store.corrections(),
  ]);
  const known = corrections.filter(({ published }) => endOfDate(published) <= knownOn);
  const read = stated.map((statement) => correct(statement, known));
  return {
    statements: read.map(({ statement }) => statement),
    events,
    claims: await knownClaims(store, about(claims, material), knownOn),
    judgements: judgements.filter(({ on }) => on <= knownOn),
    corrections: known,
    corrected: read.filter(({ correction }) => correction !== null),
  };
}

function about(claims: readonly Claim[], material: string | null): readonly Claim[] {
  return material === null ? claims : claims.filter(({ materials }) => materials.includes(material));
}

/** Claims whose statement was published by the day. */
async function knownClaims(store: LedgerStore, claims: readonly Claim[], knownOn: IsoDate): Promise<readonly Claim[]> {
  const said = await store.statements({ ids: claims.map(({ evidence }) => evidence), knownOn });
  const ids = new Set(said.map(({ id }) => id));
  return claims.filter(({ evidence }) => ids.has(evidence));
}
