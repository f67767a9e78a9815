import { type Figure, figureOf } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { type Basis, basisName } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import { aspectOf, editionName, type MaterialView, placeName, propertyName } from './material-view.ts';

/** Statements that answer one question over time, as one line: what is common to them stands once. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly property: string;
  readonly place: string | null;
  readonly unit: Unit | null;
  /** What the amounts are amounts of, in words; null where a line mixes several or has none. */
  readonly basis: string | null;
  readonly source: string;
  readonly rule: string;
  readonly marking: string;
  /** Oldest first. */
  readonly points: readonly { readonly period: Period; readonly figure: Figure }[];
}

/** One line of statements of a property; throws `RangeError` for none, since a line has a point. */
export function lineOf(statements: readonly Statement[], view: MaterialView, called?: string): Line {
  const points = [...statements].sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period)));
  const [first] = points;
  if (first === undefined) throw new RangeError('a line needs a point');
  const rule = ruleOf(points, view);
  const place = first.subject.place ?? null;
  return {
    id: [first.source, first.property, first.subject.form, first.subject.detail, place, first.subject.partner]
      .filter((part) => part !== undefined && part !== null)
      .join('/'),
    label: called ?? labelOf(first, view),
    property: first.property,
    place,
    unit: only(points.flatMap(({ value }) => unitOf(value) ?? [])),
    basis: only(points.flatMap(({ value }) => basisOf(value) ?? [])),
    source: first.source,
    rule,
    marking: highestMarking(points.map(({ marking }) => marking)),
    points: points.map((s) => ({ period: s.period, figure: figureOf(s, view.asOf, rule) })),
  };
}

/** Editions drawn on, the newest first, and what all points have to say alike. */
function ruleOf(points: readonly Statement[], view: MaterialView): string {
  const editions = [...new Set(points.toReversed().map((s) => editionName(s, view)))];
  const [note, ...others] = new Set(points.map((s) => s.note ?? s.rule ?? ''));
  const [newest = '', ...earlier] = editions;
  const said = earlier.length > 2 ? `${newest} and ${earlier.length} earlier` : editions.join('; ');
  return [said, others.length === 0 ? note : ''].filter(Boolean).join(': ');
}

function labelOf(first: Statement, view: MaterialView): string {
  const { place, partner } = first.subject;
  const from = partner === undefined ? '' : `from ${placeName(partner, view.vocabulary)}`;
  const where = place === undefined || place === 'USA' ? '' : placeName(place, view.vocabulary);
  return [propertyName(first.property, view.vocabulary), aspectOf(first, view.vocabulary), where, from]
    .filter((part) => part !== '')
    .join(', ');
}

const only = <T>(items: readonly T[]): T | null => {
  const [first, ...others] = new Set(items);
  return others.length === 0 ? (first ?? null) : null;
};

const measureIn = (value: Value): { readonly unit: Unit; readonly basis: Basis } | null => {
  if ('quantity' in value) return value.quantity;
  return value.kind === 'range' ? (value.low ?? value.high) : null;
};
const unitOf = (value: Value): Unit | null => measureIn(value)?.unit ?? null;
const basisOf = (value: Value): string | null => {
  const basis = measureIn(value)?.basis ?? 'none';
  return basis === 'none' ? null : basisName(basis);
};
