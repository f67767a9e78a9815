import type { DecodedRow, DecodedTable, ParseResult } from '../parser.ts';
import { findColumns, plainName } from './columns.ts';
import { MCS_PUBLISHED, type McsContext } from './edition.ts';
import { settle } from './reading.ts';
import { strayColumns, strayReadings } from './stray.ts';
import { unitOfWords } from './unit-words.ts';
import type { WorldGroup } from './world-headings.ts';
import { worldReading } from './world-reading.ts';

/** Columns that say what a row of the world file is about. */
export const WORLD_COLUMNS = ['SOURCE', 'COMMODITY', 'COUNTRY', 'TYPE', 'UNIT_MEAS'] as const;

/** By the beginning of a figure column's name: its group and the column of its footnotes. */
const GROUPS: Readonly<Record<string, { readonly group: WorldGroup; readonly notes: string }>> = {
  PROD: { group: 'production', notes: 'PROD_NOTES' },
  CAP: { group: 'capacity', notes: 'CAP_NOTES' },
  RESERVES: { group: 'reserves', notes: 'RESERVE_NOTES' },
};

/** A column of figures: `PROD_2023`, `PROD_EST_ 2024`, `CAP_2023`, `RESERVES_2024`. */
export const FIGURE_COLUMN = /^(PROD|CAP|RESERVES)_(EST_)? ?(\d{4})$/;

interface FigureColumn {
  readonly at: number;
  readonly name: string;
  readonly group: WorldGroup;
  readonly year: string;
  readonly estimated: boolean;
  /** Where the group's footnotes stand, or -1. */
  readonly notesAt: number;
}

/** Reads the world file of the 2025 data release: one row a country and type, one column a year. */
export function parseMcs2025World(table: DecodedTable, context: McsContext): ParseResult {
  const columns = findColumns(table, WORLD_COLUMNS);
  if (!columns.ok) return columns.result;
  const header = table.header.map(plainName);
  const figures = figureColumns(header);
  const stray = strayColumns(header, [...Object.values(columns.at), ...figures.map(({ at }) => at)]);
  const file = context.file ?? 'MCS2025_World_Data.csv';
  const published = context.published ?? MCS_PUBLISHED[2025];
  const readings = table.rows.flatMap((row) => {
    const heads = headsOf(row, columns.at);
    const readings = figures.flatMap((figure) => {
      const written = writtenIn(row.cells, figure);
      if (written === null) return [];
      const locator = `${file}, line ${row.line}, ${figure.name}`;
      const said = { ...written, estimated: isEstimated(heads.type, written.note, figure), locator, published };
      const unit = unitIn(heads.unit, written.note);
      return [worldReading({ ...heads, group: figure.group, variant: '', year: figure.year, unit, ...said }, context)];
    });
    return [...readings, ...strayReadings(row, header, stray, file)];
  });
  return settle(readings);
}

function figureColumns(header: readonly string[]): readonly FigureColumn[] {
  return header.flatMap((name, at) => {
    const [, kind = '', estimated, year] = FIGURE_COLUMN.exec(name) ?? [];
    const known = GROUPS[kind];
    if (known === undefined || year === undefined) return [];
    const { group, notes } = known;
    return [{ at, name, group, year, estimated: estimated !== undefined, notesAt: header.indexOf(notes) }];
  });
}

function headsOf({ cells }: DecodedRow, at: Readonly<Record<(typeof WORLD_COLUMNS)[number], number>>) {
  const cell = (column: (typeof WORLD_COLUMNS)[number]): string => plainName(cells[at[column]] ?? '');
  return { chapter: cell('COMMODITY'), country: cell('COUNTRY'), type: cell('TYPE'), unit: cell('UNIT_MEAS') };
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

/** Estimated by the column's heading, by the type, or by a footnote, which may name one year. */
function isEstimated(type: string, note: string, figure: FigureColumn): boolean {
  if (figure.estimated || /\bestimated\b/i.test(type)) return true;
  const [, year] = /^estimated(?: (?:for )?(\d{4}))?/i.exec(note) ?? ['', 'none'];
  return year === undefined || year === figure.year;
}

/** The row's unit, or another one that the footnote names. */
function unitIn(words: string, note: string) {
  const noted = /(thousand|million) metric tons/i.exec(note)?.[0];
  return unitOfWords(noted ?? words)?.unit ?? { words };
}
