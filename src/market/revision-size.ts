import { groupBy } from '../ledger/conflict.ts';
import { derivedFigure, type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { quantity, sameBasis } from '../units/quantity.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import { editionName, type MaterialView, placeName } from './material-view.ts';
import { isListed, placeKind, type TableStatements, tableLabel, tablesIn } from './production.ts';

/** A number that two editions or more give of one place and year: what the first said and what the last says. */
export interface RevisedCell {
  readonly label: string;
  readonly place: string;
  readonly placeName: string;
  readonly period: Period;
  readonly first: Figure;
  readonly last: Figure;
  /** Last over first less one: -0.333 is a third less. */
  readonly change: number;
}

/** How much first and last edition differ, without regard to sign. */
export interface RevisionSize {
  readonly of: 'countries' | 'world totals';
  readonly cells: number;
  readonly median: Figure;
  readonly ninthDecile: Figure;
  readonly largest: Figure;
}

/** Sizes of revisions of production and capacity of a material, and the largest of them. */
export interface RevisionSizes {
  readonly sizes: readonly RevisionSize[];
  readonly largest: readonly RevisedCell[];
}

interface Cell {
  readonly table: TableStatements;
  readonly first: Statement;
  readonly last: Statement;
  readonly change: number;
}

/** How many of the largest revisions are listed. */
const LISTED = 10;

/**
 * Relative revisions between the first and the last edition that print a place and year, over all production and capacity
 * tables (our own measure). A first number of zero has no relative revision; absences and ranges have none either.
 */
export function revisionSizes(view: MaterialView): RevisionSizes {
  const cells = cellsIn(view);
  const kind = ({ first }: Cell): string => placeKind(first.subject.place ?? '', view);
  const countries = cells.filter((cell) => kind(cell) === 'country');
  const world = cells.filter((cell) => kind(cell) === 'world');
  return {
    sizes: [...sizeOf('countries', countries, view), ...sizeOf('world totals', world, view)],
    largest: [...countries, ...world]
      .filter(({ change }) => change !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.first.id.localeCompare(b.first.id))
      .slice(0, LISTED)
      .map((cell) => revised(cell, view)),
  };
}

function cellsIn(view: MaterialView): readonly Cell[] {
  const tables = tablesIn(view).filter(({ property }) => property !== 'reserves');
  const said = tables.flatMap((table) =>
    table.statements
      .filter((s) => isListed(s, view) || placeKind(s.subject.place ?? '', view) === 'world')
      .map((statement) => ({ table, statement })),
  );
  const key = ({ table, statement: s }: (typeof said)[number]): string =>
    [s.source, table.property, table.aspect, s.subject.place, s.period].join(' | ');
  return [...groupBy(said, key).values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) =>
      endOfDate(a.statement.published).localeCompare(endOfDate(b.statement.published)),
    );
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined || sorted.length < 2) return [];
    const change = changeBetween(first.statement, last.statement);
    return change === null ? [] : [{ table: last.table, first: first.statement, last: last.statement, change }];
  });
}

/** Relative change; null without two numbers on one basis, or from zero. */
function changeBetween(first: Statement, last: Statement): number | null {
  if (!('quantity' in first.value)) return null;
  const from = first.value.quantity;
  if (last.value.kind === 'zero') return from.amount > 0 ? -1 : null;
  if (!('quantity' in last.value)) return null;
  const to = last.value.quantity;
  if (from.amount <= 0 || dimensionOf(from.unit) !== dimensionOf(to.unit)) return null;
  if (!sameBasis(from.basis, to.basis) && from.basis !== 'unstated' && to.basis !== 'unstated') return null;
  return convertAmount(to.amount, to.unit, from.unit) / from.amount - 1;
}

function sizeOf(of: RevisionSize['of'], cells: readonly Cell[], view: MaterialView): readonly RevisionSize[] {
  if (cells.length === 0) return [];
  const sizes = cells.map(({ change }) => Math.abs(change)).sort((a, b) => a - b);
  const inputs = cells.flatMap(({ first, last }) => [first, last]);
  const figure = (fraction: number, what: string): Figure => {
    const value = { kind: 'reported', quantity: quantity(fraction * 100, 'pct', 'none') } as const;
    const rule = `${what} of ${cells.length} relative revisions between first and last edition, ${of}, without sign`;
    return derivedFigure(value, inputs, view.asOf, rule);
  };
  return [
    {
      of,
      cells: cells.length,
      median: figure(medianOf(sizes), 'median'),
      ninthDecile: figure(ninthDecileOf(sizes), '90th percentile'),
      largest: figure(sizes.at(-1) ?? 0, 'largest'),
    },
  ];
}

/** Middle of sorted sizes, or the mean of the two middle ones. */
export function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/** The size that nine in ten do not exceed: the one at rank 0.9 (n - 1), rounded down, counting from 0. */
export function ninthDecileOf(sorted: readonly number[]): number {
  return sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
}

function revised({ table, first, last, change }: Cell, view: MaterialView): RevisedCell {
  const place = first.subject.place ?? '';
  const printed = (s: Statement): Figure => figureOf(s, view.asOf, `${editionName(s, view)} as printed`);
  return {
    label: tableLabel(table, view),
    place,
    placeName: placeName(place, view.vocabulary),
    period: first.period,
    first: printed(first),
    last: printed(last),
    change,
  };
}
