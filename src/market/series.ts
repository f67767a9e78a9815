import { groupBy } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { basisName, isMassBasis } from '../units/quantity.ts';
import type { Unit } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import {
  aspectOf,
  byEdition,
  type EditionGroup,
  editionName,
  type MaterialView,
  propertyName,
} from './material-view.ts';

/** One US line over the years as one edition prints it; absences stay points with their kind. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly property: string;
  readonly form: string | null;
  readonly unit: Unit | null;
  readonly source: string;
  readonly edition: string;
  readonly points: readonly { readonly period: Period; readonly figure: Figure }[];
}

/** US lines in the order USGS prints its salient statistics. */
const SERIES_PROPERTIES: readonly string[] = [
  'production-mine',
  'production-smelter-primary',
  'production-smelter-secondary',
  'production-smelter',
  'production-refinery',
  'production-refinery-primary',
  'production-refinery-secondary',
  'production-plant',
  'production-primary',
  'production-secondary',
  'production',
  'shipments',
  'sold-or-used',
  'sales',
  'imports',
  'exports',
  'supply',
  'consumption-apparent',
  'consumption-reported',
  'consumption-estimated',
  'consumption',
  'price',
  'stocks-industry',
  'stocks',
  'employment',
  'net-import-reliance',
];

/** First year of the series of today; the years before are history (history.ts), under definitions of their time. */
export const FIRST_YEAR: Period = '2000';

/** Whether a statement is a point of a US yearly line of today. */
export function isUsYear(s: Statement): boolean {
  return isUsAnnual(s) && s.period >= FIRST_YEAR;
}

/** Whether a statement is a point of a US yearly line of any time. */
export function isUsAnnual(s: Statement): boolean {
  if (s.source === OWN_SERIES) return false;
  const usual = s.subject.place === 'USA' || (s.property === 'price' && s.subject.place === undefined);
  return s.subject.kind === 'material' && usual && s.subject.partner === undefined && /^\d{4}$/.test(s.period);
}

/** US series of every edition, latest edition first; a line needs two years to be one. */
export function usSeries(view: MaterialView): readonly Series[] {
  const lines = view.statements.filter((s) => isUsYear(s) && SERIES_PROPERTIES.includes(s.property));
  return byEdition(lines, view).flatMap((group) =>
    [...groupBy(group.statements, lineOf).values()]
      .filter((line) => line.length > 1)
      .map((line) => series(group, line, view, mainBasis(group.statements)))
      .sort(
        (a, b) =>
          SERIES_PROPERTIES.indexOf(a.property) - SERIES_PROPERTIES.indexOf(b.property) || a.id.localeCompare(b.id),
      ),
  );
}

const lineOf = ({ property, subject }: Statement): string =>
  [property, subject.form, subject.detail].filter((part) => part !== undefined).join('/');

const massBasesOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ value }) => {
    const measured = 'quantity' in value ? value.quantity : value.kind === 'range' ? (value.low ?? value.high) : null;
    return measured !== null && isMassBasis(measured.basis) ? [basisName(measured.basis)] : [];
  });

/** What most masses of an edition's table are masses of; empty where it has none. */
function mainBasis(statements: readonly Statement[]): string {
  const bases = massBasesOf(statements);
  const uses = (basis: string): number => bases.filter((other) => other === basis).length;
  return [...new Set(bases)].sort((a, b) => uses(b) - uses(a))[0] ?? '';
}

/** Name of a line; one that counts another weight than the table's says which. */
function labelOf(first: Statement, line: readonly Statement[], view: MaterialView, main: string): string {
  const name = [propertyName(first.property, view.vocabulary), aspectOf(first, view.vocabulary)]
    .filter((part) => part !== '')
    .join(', ');
  const others = [...new Set(massBasesOf(line))].filter((basis) => basis !== main);
  return others.length === 0 ? name : `${name} (${others.join(', ')})`;
}

function series(group: EditionGroup, line: readonly Statement[], view: MaterialView, main: string): Series {
  const points = [...line].sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period)));
  const [first] = points;
  if (first === undefined) throw new RangeError('a series needs a point');
  const rule = `${editionName(group, view)} as printed`;
  return {
    id: `${group.source}/${group.edition}/${lineOf(first)}`,
    label: labelOf(first, line, view, main),
    property: first.property,
    form: first.subject.form ?? null,
    unit: points.map((s) => unitOf(s.value)).find((unit) => unit !== null) ?? null,
    source: group.source,
    edition: group.edition,
    points: points.map((s) => ({ period: s.period, figure: figureOf(s, view.asOf, rule) })),
  };
}

function unitOf(value: Value): Unit | null {
  if ('quantity' in value) return value.quantity.unit;
  return value.kind === 'range' ? ((value.low ?? value.high)?.unit ?? null) : null;
}

/** The line of the latest edition that has it, preferring the one without a form; null where none. */
export function latestLine(all: readonly Series[], property: string): Series | null {
  const lines = all.filter((line) => line.property === property);
  const edition = lines[0]?.edition;
  return lines.find((l) => l.edition === edition && l.form === null) ?? lines[0] ?? null;
}

/** Its newest point; null where none. */
export function latestOf(all: readonly Series[], property: string): Figure | null {
  return latestLine(all, property)?.points.at(-1)?.figure ?? null;
}
