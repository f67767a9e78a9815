import type { Alert } from '../../policy/alerts.ts';
import { type MeasureScope, materialMatch, scopeOf } from '../../policy/measure-scope.ts';
import type { Measure } from '../../policy/measures.ts';
import type { TradeCode } from '../../vocabulary/facts.ts';
import { dotted } from '../../vocabulary/trade-code.ts';
import type { AlertDto, MeasureLineDto } from '../contract-measures.ts';
import { type Context, placeName } from './context.ts';
import { dateTextOf } from './event.ts';
import { sourceRef } from './source.ts';

/** What is asked of the measures' scope: a material, and the codes the vocabulary knows. */
export interface ScopeAsked {
  readonly material: string | undefined;
  readonly codes: readonly TradeCode[];
}

const placeNames = (codes: readonly string[], context: Context) => codes.map((id) => placeName(context, id));

function scopeDto(scope: MeasureScope, context: Context) {
  const { jurisdiction, materials, forms, origins, destinations, codes } = scope;
  return {
    country: jurisdiction === null ? null : { id: jurisdiction, name: placeName(context, jurisdiction) },
    materials: [...materials],
    materialNames: materials.map((id) => context.vocabulary.materials.get(id)?.name ?? id),
    forms: [...forms],
    ...{ origins: [...origins], originNames: placeNames(origins, context) },
    ...{ destinations: [...destinations], destinationNames: placeNames(destinations, context) },
    codes: codes.map(dotted),
  };
}

/** A measure as it stands on the day, with what it covers and why it is in its state. */
export function measureLineDto(measure: Measure, { material, codes }: ScopeAsked, context: Context): MeasureLineDto {
  const { event, state, reason, effective, expires, deadline, suspendedUntil, daysLeft, evidence } = measure;
  const { occurrence, title, note } = event.payload;
  const scope = scopeOf(event, codes);
  return {
    ...{ id: occurrence, title, kind: event.kind, state, reason },
    ...scopeDto(scope, context),
    ...{ dateText: dateTextOf(event), effective, expires, deadline, suspendedUntil, daysLeft },
    match: material === undefined ? null : materialMatch(material, event.kind, scope, context.vocabulary),
    note: note ?? null,
    evidence: [...evidence],
    source: sourceRef(event, context),
  };
}

/** An alert with what its end leaves open. */
export function alertDto({ measure, what, on, days, leavesOpen }: Alert): AlertDto {
  return {
    ...{ what, on, days },
    title: measure.event.payload.title,
    leavesOpen: leavesOpen.map(({ event }) => event.payload.title),
    evidence: [...measure.evidence],
  };
}
