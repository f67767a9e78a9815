import type { Period } from '../../units/period.ts';
import type { Basis, MassBasis } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import { materialByLabel } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import type { Material } from '../../vocabulary/vocabulary.ts';
import type { DecodedTable, ParseResult } from '../parser.ts';
import { basisFor } from './basis.ts';
import { readCell, valueOfCell } from './cell.ts';
import { findColumns, plainName } from './columns.ts';
import { MCS_PUBLISHED, type McsContext } from './edition.ts';
import { readHeading } from './heading.ts';
import { periodOf } from './period.ts';
import { unknownMaterial, unknownUnit, unreadablePeriod } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, settle } from './reading.ts';
import { statedBasis } from './stated-basis.ts';
import { topicOf } from './subject.ts';
import { unitOfCode } from './unit-words.ts';

/** Columns every salient file begins with. */
export const SALIENT_COLUMNS = ['DataSource', 'Commodity', 'Year'] as const;

/** Beginning of a heading, and the statistic of the 2026 edition it is. */
const FAMILIES: Readonly<Record<string, string>> = {
  USprod: 'Production',
  Usprod: 'Production',
  Imports: 'Import',
  Exports: 'Export',
  Consump: 'Consumption',
  Price: 'Price',
  Stocks: 'Stock',
  NIR: 'Net import reliance',
  Employment: 'Employment',
  Shipments: 'Shipment',
  Supply: 'Supply',
};

/** Abbreviations inside headings, in the words of the 2026 edition. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  Apprnt: 'Apparent',
  Rprtd: 'Reported',
  Est: 'Estimated',
};

/** What the release's metadata, not the file itself, say of columns: gross weight, all years estimated, which consumption. */
interface Column {
  readonly gross?: true;
  readonly estimated?: 'all years';
  readonly reads?: string;
}
const METADATA_2025: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  antimony: {
    Imports_Articles_t: { gross: true },
    Imports_Scrap_t: { gross: true },
    Exports_Ore_t: { gross: true },
    Exports_Articles_t: { gross: true },
    Exports_Scrap_t: { gross: true },
    Consump_t: { reads: 'Consumption, apparent' },
  },
  cobalt: {
    USprod_Mine_t: { estimated: 'all years' },
    USprod_Secondary_t: { estimated: 'all years' },
    Consump_Estimated_t: { estimated: 'all years' },
    Stocks_Industry_t: { estimated: 'all years' },
  },
};

/** What a heading means for a material. */
interface Meaning {
  readonly subject: Subject;
  readonly property: string;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly allEstimated: boolean;
}

/** Reads one salient-statistics file of the 2025 data release: one row a year, one column a statistic. */
export function parseMcsSalient(table: DecodedTable, context: McsContext): ParseResult {
  const columns = findColumns(table, SALIENT_COLUMNS);
  if (!columns.ok) return columns.result;
  const { at } = columns;
  const known = new Set<number>(Object.values(at));
  const headings = table.header.flatMap((name, i) => (known.has(i) ? [] : [{ name: plainName(name), at: i }]));
  const memory = new Map<string, Meaning | null>();
  const readings = table.rows.flatMap(({ line, cells }) => {
    const commodity = plainName(cells[at.Commodity] ?? '');
    const row = { commodity, year: cells[at.Year] ?? '', edition: plainName(cells[at.DataSource] ?? '') };
    return headings.flatMap((heading): Reading[] => {
      const original = cells[heading.at] ?? '';
      if (original.trim() === '') return [];
      return [readingOf({ ...row, line, heading: heading.name, original }, context, memory)];
    });
  });
  return settle(readings);
}

interface Cell {
  readonly commodity: string;
  readonly year: string;
  readonly edition: string;
  readonly line: number;
  readonly heading: string;
  readonly original: string;
}

function readingOf(cell: Cell, context: McsContext, memory: Map<string, Meaning | null>): Reading {
  const { commodity, heading, original } = cell;
  const material = materialByLabel(context.labels, commodity);
  const file = context.file ?? `mcs2025-${(material?.id ?? commodity).slice(0, 5)}_salient.csv`;
  const locator = `${file}, line ${cell.line}, ${heading}`;
  const answer = material === null ? unknownMaterial(commodity) : answerOf(cell, material, context, memory);
  if ('code' in answer) return refused(answer, locator, original);
  const { subject, property, value, period } = answer;
  const published = context.published ?? MCS_PUBLISHED[2025];
  const statement = officialStatement({ locator, original, published, subject, property, value, period }, '');
  return { statement, key: [subject.id, subject.form, subject.detail, property, period].join('|'), heading };
}

interface Answer {
  readonly subject: Subject;
  readonly property: string;
  readonly value: Value;
  readonly period: Period;
}

function answerOf(
  cell: Cell,
  material: Material,
  context: McsContext,
  memory: Map<string, Meaning | null>,
): Answer | Refusal {
  const { commodity, heading } = cell;
  const meaning = meaningFor(material, commodity, heading, context, memory);
  if (meaning === null)
    return { code: 'unknown-heading', message: `"${heading}" is no heading known for ${commodity}` };
  const period = periodOf(cell.year);
  if (period === null) return unreadablePeriod(cell.year);
  const read = readCell(cell.original);
  if (read.kind === 'unreadable') return read;
  const value = valueOfCell(read, meaning, meaning.allEstimated || isLatestYear(cell));
  return value === null
    ? unknownUnit(heading)
    : { subject: meaning.subject, property: meaning.property, value, period };
}

/** An edition's last year is its estimate (metadata: all years but the most recent are final). */
function isLatestYear({ edition, year }: Cell): boolean {
  const published = /(\d{4})$/.exec(edition)?.[1];
  return published !== undefined && Number(year) === Number(published) - 1;
}

function meaningFor(
  material: Material,
  commodity: string,
  heading: string,
  context: McsContext,
  memory: Map<string, Meaning | null>,
): Meaning | null {
  const key = `${material.id}|${heading}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const meaning = meaningOf(material, commodity, heading, context);
  memory.set(key, meaning);
  return meaning;
}

function meaningOf(material: Material, commodity: string, name: string, { labels }: McsContext): Meaning | null {
  const [, family = '', middle = '', code = ''] = /^([A-Za-z]+)(?:_(.+))?_([a-z]+)$/.exec(name) ?? [];
  const [statistic, unit] = [FAMILIES[family], unitOfCode(code)];
  if (statistic === undefined || unit === null) return null;
  const column = METADATA_2025[material.id]?.[name] ?? {};
  // Bare "Consump" leaves open which consumption; where the metadata were not read, that is no answer.
  if (family === 'Consump' && middle === '' && column.reads === undefined) return null;
  const heading = readHeading(
    statistic,
    column.reads ?? `${statistic === 'Production' ? 'Production: ' : ''}${wordsOf(middle)}`,
    '',
  );
  const topic = heading === null ? null : topicOf(labels, commodity, heading.words);
  if (heading === null || topic === null) return null;
  const { material: of, ...part } = topic;
  const mass: MassBasis = column.gross ? 'gross' : statistic === 'Price' ? 'gross' : statedBasis(material);
  return {
    subject: { kind: 'material', id: of.id, ...part, place: 'USA' },
    property: heading.property,
    unit,
    basis: basisFor(unit, mass, heading.property),
    allEstimated: column.estimated === 'all years',
  };
}

/** `Smelter-primary` as `Smelter, primary`; `Consump_Reported_Ore` as `Reported, Ore`. */
function wordsOf(middle: string): string {
  return middle
    .split(/[_-]/)
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(', ');
}
