import type { Period } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import type { EvidenceId, SourceId } from './evidence.ts';
import type { Statement } from './statement.ts';

/** A known mistake of a source, with what we read instead and why; itself evidence, never an edit of the statement. */
export interface Correction {
  readonly id: string;
  readonly source: SourceId;
  readonly published: Period;
  /** Statements it applies to; every field given must match. */
  readonly match: {
    readonly material?: string;
    readonly property?: string;
    readonly period?: Period;
    readonly original?: string;
  };
  readonly mistake: string;
  /** Unit the number really is in, or the value that should stand. */
  readonly read: { readonly unit: Unit } | { readonly value: Value };
  readonly reason: string;
  readonly evidence: string;
}

/** A statement as corrected: the source's own stays, and says which correction is applied. */
export interface Corrected {
  readonly statement: Statement;
  readonly corrects: EvidenceId | null;
  readonly correction: Correction | null;
}

function applies(correction: Correction, s: Statement): boolean {
  const { material, property, period, original } = correction.match;
  return (
    correction.source === s.source &&
    correction.published === s.published &&
    (material === undefined || material === s.subject.id) &&
    (property === undefined || property === s.property) &&
    (period === undefined || period === s.period) &&
    (original === undefined || original === s.original)
  );
}

/** Reads a statement through the corrections; the first that matches applies. */
export function correct(s: Statement, corrections: readonly Correction[]): Corrected {
  const correction = corrections.find((c) => applies(c, s)) ?? null;
  if (correction === null) return { statement: s, corrects: null, correction: null };
  const value = 'value' in correction.read ? correction.read.value : inUnit(s.value, correction.read.unit);
  return {
    statement: { ...s, value, stance: 'derived', derivedFrom: [s.id], rule: `correction ${correction.id}` },
    corrects: s.id,
    correction,
  };
}

function inUnit(value: Value, unit: Unit): Value {
  if ('quantity' in value) return { ...value, quantity: quantity(value.quantity.amount, unit, value.quantity.basis) };
  if (value.kind !== 'range') return value;
  const { low, high } = value;
  return {
    ...value,
    low: low === null ? null : quantity(low.amount, unit, low.basis),
    high: high === null ? null : quantity(high.amount, unit, high.basis),
  };
}
