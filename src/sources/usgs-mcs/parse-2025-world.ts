import type { MassBasis } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { countryByLabel, type LabelIndex } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import type { DecodedRow, DecodedTable, ParseResult } from '../parser.ts';
import { basisFor, basisInNotes, basisInWords } from './basis.ts';
import { readCell, valueOfCell } from './cell.ts';
import { findColumns, plainName } from './columns.ts';
import { MCS_PUBLISHED, type McsContext } from './edition.ts';
import { readHeading } from './heading.ts';
import { unknownMaterial, unknownPlace, unknownUnit } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, settle } from './reading.ts';
import { statedBasis } from './stated-basis.ts';
import { type Topic, topicOf } from './subject.ts';
import { unitOfWords } from './unit-words.ts';

/** Columns that say what a row of the world file is about. */
export const WORLD_COLUMNS = ['SOURCE', 'COMMODITY', 'COUNTRY', 'TYPE', 'UNIT_MEAS'] as const;
const NOTE_COLUMNS = { PROD: 'PROD_NOTES', CAP: 'CAP_NOTES', RESERVES: 'RESERVE_NOTES' } as const;
type Group = keyof typeof NOTE_COLUMNS;

/** A column of figures: `PROD_2023`, `PROD_EST_ 2024`, `CAP_2023`, `RESERVES_2024`. */
export const FIGURE_COLUMN = /^(PROD|CAP|RESERVES)_(EST_)? ?(\d{4})$/;

interface FigureColumn {
  readonly at: number;
  readonly name: string;
  readonly group: Group;
  readonly year: string;
  readonly estimated: boolean;
  /** Where the group's footnotes stand, or -1. */
  readonly notesAt: number;
}

/** Reads the world file of the 2025 data release: one row a country and type, one column a year. */
export function parseMcs2025World(table: DecodedTable, context: McsContext): ParseResult {
  const columns = findColumns(table, WORLD_COLUMNS);
  if (!columns.ok) return columns.result;
  const figures = figureColumns(table.header.map(plainName));
  const file = context.file ?? 'MCS2025_World_Data.csv';
  const readings = table.rows.flatMap((row) => {
    const heads = headsOf(row, columns.at);
    return figures.flatMap((figure) => {
      const written = writtenIn(row.cells, figure);
      if (written === null) return [];
      const locator = `${file}, line ${row.line}, ${figure.name}`;
      return [readingOf({ row: heads, figure, locator, ...written }, context)];
    });
  });
  return settle(readings);
}

function figureColumns(header: readonly string[]): readonly FigureColumn[] {
  return header.flatMap((name, at) => {
    const [, group, estimated, year] = FIGURE_COLUMN.exec(name) ?? [];
    if (group === undefined || year === undefined) return [];
    const notesAt = header.indexOf(NOTE_COLUMNS[group as Group]);
    return [{ at, name, group: group as Group, year, estimated: estimated !== undefined, notesAt }];
  });
}

interface Heads {
  readonly commodity: string;
  readonly country: string;
  readonly type: string;
  readonly unit: string;
}

function headsOf({ cells }: DecodedRow, at: Readonly<Record<(typeof WORLD_COLUMNS)[number], number>>): Heads {
  const cell = (column: (typeof WORLD_COLUMNS)[number]): string => plainName(cells[at[column]] ?? '');
  return { commodity: cell('COMMODITY'), country: cell('COUNTRY'), type: cell('TYPE'), unit: cell('UNIT_MEAS') };
}

/** A footnote that stands for an empty cell: `NA`, `Large`, `W for 23-24`, `na for 2023`. */
const STANDS_FOR =
  /^(NA|W|XX|Large|Small|Moderate|Moderate to large|Very small)(?: for (?:20)?(\d\d)(?:-(?:20)?(\d\d))?)?$/i;

/** What is written for a figure: its cell, or the footnote that stands for it; null when neither says anything. */
function writtenIn(cells: readonly string[], figure: FigureColumn): { original: string; note: string } | null {
  const original = cells[figure.at] ?? '';
  const note = figure.notesAt < 0 ? '' : (cells[figure.notesAt] ?? '').trim();
  if (original.trim() !== '') return { original, note };
  const [, word, from, to] = STANDS_FOR.exec(note) ?? [];
  const year = figure.year.slice(2);
  const covered = from === undefined || (year >= from && year <= (to ?? from));
  return word !== undefined && covered ? { original: word, note } : null;
}

interface Cell {
  readonly row: Heads;
  readonly figure: FigureColumn;
  readonly locator: string;
  readonly original: string;
  readonly note: string;
}

const STATISTIC: Readonly<Record<Group, string>> = { PROD: 'Production', CAP: 'Capacity', RESERVES: 'Reserves' };

function readingOf(cell: Cell, context: McsContext): Reading {
  const { row, figure, locator, original, note } = cell;
  const place = placeOf(context.labels, row.country);
  if (place === null) return refused(unknownPlace(row.country), locator, original);
  const heading = readHeading(STATISTIC[figure.group], withoutEstimated(row.type), '');
  const words = [heading?.words ?? '', place.detail].join(',');
  const topic = topicOf(context.labels, row.commodity, words);
  if (heading === null || topic === null) return refused(unknownMaterial(row.commodity), locator, original);
  const value = valueIn(cell, topic, context);
  if ('code' in value) return refused(value, locator, original);
  const { material, ...part } = topic;
  const { property } = heading;
  const [period, published] = [figure.year, context.published ?? MCS_PUBLISHED[2025]];
  const subject: Subject = { kind: 'material', id: material.id, ...part, place: place.id };
  const said = { locator, original, published, subject, property, value, period };
  const key = [material.id, part.form, part.detail, place.id, property, period].join('|');
  return { statement: officialStatement(said, note === original ? '' : note), key, heading: row.type };
}

function valueIn(cell: Cell, topic: Topic, context: McsContext): Value | Refusal {
  const { row, figure, original, note } = cell;
  const meaning = readCell(/^(?:na|xx|w)$/i.test(original) ? original.toUpperCase() : original);
  if (meaning.kind === 'unreadable') return meaning;
  const measure = measureOf(cell, topic, context);
  return valueOfCell(meaning, measure, isEstimated(row.type, note, figure)) ?? unknownUnit(row.unit);
}

const withoutEstimated = (type: string): string => type.replace(/,? *\bestimated *$/i, '');

/** Estimated by the column's heading, by the type, or by a footnote, which may name one year. */
function isEstimated(type: string, note: string, figure: FigureColumn): boolean {
  if (figure.group === 'RESERVES') return false;
  if (figure.estimated || /\bestimated\b/i.test(type)) return true;
  const [, year] = /^estimated(?: (?:for )?(\d{4}))?/i.exec(note) ?? ['', 'none'];
  return year === undefined || year === figure.year;
}

function measureOf({ row, figure, note }: Cell, topic: Topic, { labels }: McsContext) {
  const noted = /(thousand|million) metric tons/i.exec(note)?.[0];
  const unit = unitOfWords(noted ?? row.unit);
  if (unit === null) return null;
  const mass: MassBasis =
    basisInNotes(note) ??
    (/calcined/i.test(row.type) ? { oxide: 'Al2O3' } : null) ??
    basisInWords(labels, row.type) ??
    (unit.dry || /dry tons/i.test(row.type) ? 'dry' : statedBasis(topic.material));
  return { unit: unit.unit, basis: basisFor(unit.unit, mass, STATISTIC[figure.group]) };
}

/** Footnote digits glued to a name: `World total (rounded) 10`, `New Caledonia11`. */
const FOOTNOTE = / ?\d+$/;

/** A country with what its name says besides: `France (crude)`, `World total (rutile, rounded)`. */
function placeOf(labels: LabelIndex, name: string): { readonly id: string; readonly detail: string } | null {
  const plain = name.replace(FOOTNOTE, '');
  const whole = countryByLabel(labels, plain);
  if (whole !== null) return { id: whole.id, detail: '' };
  const [, short, aside] = /^([^(]+)\(([^)]*)\)(.*)$/.exec(plain) ?? [];
  const country = short === undefined ? null : countryByLabel(labels, short);
  if (country === null || aside === undefined) return null;
  const rest = plain.slice(plain.indexOf(')') + 1);
  return { id: country.id, detail: `${aside}${rest}`.replace(/,? ?rounded/, '') };
}
