import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Figure } from '../ledger/figure.ts';
import { concentrations } from '../market/concentration.ts';
import { type MaterialView, viewOf } from '../market/material-view.ts';
import { productionTables } from '../market/production.ts';
import { latestLine, usSeries } from '../market/series.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { tooFewNamed } from './coverage.ts';
import { leadingTable } from './headline.ts';
import type { LedgerContents } from './material.ts';
import { materialName } from './words.ts';

/** What a small chart may show of every material. */
export const MEASURES = ['producer-share', 'concentration', 'reliance', 'price'] as const;
export type Measure = (typeof MEASURES)[number];

/** A figure of one period. */
export interface DatedFigure {
  readonly period: Period;
  readonly figure: Figure;
}

/** One measure of one material over time; each period as the latest edition that states it has it. */
export interface Multiple {
  readonly material: string;
  readonly name: string;
  /** Whose and of what: `China, mine production`, `net import reliance, sheet`. */
  readonly label: string;
  /** Oldest first. */
  readonly points: readonly DatedFigure[];
}

/** One measure over time for every material that has it, by name. */
export function multiples(measure: Measure, input: LedgerContents): readonly Multiple[] {
  const { vocabulary, sources, knownOn } = input;
  const statements = groupBy(publishedBy(input.statements, knownOn), (s) => materialOf(s.subject) ?? '');
  return [...vocabulary.materials.keys()]
    .flatMap((material) => {
      const view = viewOf(material, statements.get(material) ?? [], vocabulary, sources, knownOn);
      const line = LINES[measure](view);
      if (line === null || line.points.length === 0) return [];
      return [{ material, name: materialName(material, vocabulary), ...line, points: latestPerPeriod(line.points) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

type Line = Pick<Multiple, 'label' | 'points'>;

const LINES: Readonly<Record<Measure, (view: MaterialView) => Line | null>> = {
  'producer-share': producerShare,
  concentration: concentrationLine,
  reliance: (view) => usLine('net-import-reliance', view),
  price: (view) => usLine('price', view),
};

/** The first given of each period, which is the latest edition's, in order of time. */
function latestPerPeriod(points: readonly DatedFigure[]): readonly DatedFigure[] {
  return [...groupBy(points, (point) => point.period).values()]
    .flatMap((same) => same.slice(0, 1))
    .sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period)));
}

/** The leading table's source and stage in all its editions; its leader of the latest year is followed back. */
function indexed(view: MaterialView) {
  const table = leadingTable(productionTables(view));
  if (table === undefined || tooFewNamed(table) !== null) return null;
  const statements = view.statements.filter((s) => s.source === table.source && s.property === table.property);
  return { table, found: concentrations({ ...view, statements }).filter(({ label }) => label === table.label) };
}

function producerShare(view: MaterialView): Line | null {
  const all = indexed(view);
  const leader = all?.table.rows.find((row) => row.placeKind === 'country' && row.share !== null);
  if (all === null || leader === undefined) return null;
  const points = all.found.flatMap(({ period, shares }) => {
    const own = shares.find(({ place }) => place === leader.place);
    return own === undefined ? [] : [{ period, figure: own.share }];
  });
  return { label: `${leader.placeName}, ${lowered(all.table.label)}`, points };
}

function concentrationLine(view: MaterialView): Line | null {
  const all = indexed(view);
  if (all === null) return null;
  return { label: lowered(all.table.label), points: all.found.map(({ period, hhi }) => ({ period, figure: hhi })) };
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One US line through all editions: the latest edition's line, and what earlier editions say of earlier years. */
function usLine(property: string, view: MaterialView): Line | null {
  const series = usSeries(view);
  const line = latestLine(series, property);
  if (line === null) return null;
  const same = series.filter((other) => other.property === property && other.label === line.label);
  return { label: lowered(line.label), points: same.flatMap(({ points }) => points) };
}
