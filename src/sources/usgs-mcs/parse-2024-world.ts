import type { Period } from '../../units/period.ts';
import type { DecodedTable, ParseResult } from '../parser.ts';
import { plainName } from './columns.ts';
import { editionNamed, MCS_PUBLISHED, type McsContext, publishedIn } from './edition.ts';
import { type Refusal, refused, settle } from './reading.ts';
import { strayColumns, strayReadings } from './stray.ts';
import { unitOfCode } from './unit-words.ts';
import { knowsChapter, type WorldGroup } from './world-headings.ts';
import { type WorldFigure, worldReading } from './world-reading.ts';

/** Columns every world file of the editions up to 2024 begins with; the third, the type, is named otherwise in one. */
export const COUNTRY_COLUMNS = ['Source', 'Country'] as const;

const GROUPS: Readonly<Record<string, WorldGroup>> = { prod: 'production', cap: 'capacity', reserves: 'reserves' };

/** A column of figures: `Prod_kt_2022`, `Prod_t_est_2023`, `Cap_Pigment_t_2023`, `Reserves_ore_K2O_equiv_kt`. */
export const COUNTRY_FIGURE = /^(Prod|Cap|Reserves)_(?:(.+)_)?(?!est(?:_|$))([a-z]+)(_est)?(?:_(\d{4}))?$/i;

interface FigureColumn {
  readonly at: number;
  readonly name: string;
  readonly group: WorldGroup;
  readonly variant: string;
  readonly unit: WorldFigure['unit'];
  readonly estimated: boolean;
  readonly year: string;
  readonly notesAt: number;
}

/**
 * Reads one world file of the data releases of 2022 to 2024: one row a country and type, unit and year in the heading. The
 * file's name says which chapter it is of, and by it also which files hold another table than they should; the edition is the
 * one it names, else the one of the column `Source`.
 */
export function parseMcs2024World(table: DecodedTable, context: McsContext): ParseResult {
  const header = table.header.map(plainName);
  const countryAt = header.indexOf('Country');
  const typeAt = header.includes('Type') ? header.indexOf('Type') : countryAt + 1;
  const file = context.file ?? 'world.csv';
  const edition = editionNamed(file) || editionNamed(table.rows[0]?.cells[header.indexOf('Source')] ?? '');
  const published = context.published ?? publishedIn(edition) ?? MCS_PUBLISHED[2024];
  const columns = figureColumns(header, published);
  const chapter = /^mcs\d{4}-([a-z]+)_/i.exec(file)?.[1] ?? '';
  const misplaced = misplacement(file, chapter);
  const stray = strayColumns(header, [header.indexOf('Source'), countryAt, typeAt, ...columns.map(({ at }) => at)]);
  const readings = table.rows.flatMap((row) => {
    const { line, cells } = row;
    const heads = { country: plainName(cells[countryAt] ?? ''), type: plainName(cells[typeAt] ?? ''), chapter };
    const figures = columns.flatMap((column) => {
      const original = cells[column.at] ?? '';
      if (original.trim() === '') return [];
      const locator = `${file}, line ${line}, ${column.name}`;
      if (misplaced !== null) return [refused(misplaced, locator, original)];
      const note = (cells[column.notesAt] ?? '').trim();
      const estimated = isEstimated(column, note, original);
      return [worldReading({ ...column, ...heads, estimated, original, note, locator, published }, context)];
    });
    return [...figures, ...strayReadings(row, header, stray, file)];
  });
  return settle(readings);
}

/** Why no row of a file can be trusted, or null. */
function misplacement(file: string, chapter: string): Refusal | null {
  if (/_salient\./i.test(file)) {
    const message = 'a world table stands in a file of salient statistics, with years that are not its own';
    return { code: 'name-contradicts-content', message };
  }
  if (knowsChapter(chapter)) return null;
  return { code: 'unknown-material', message: `the file name "${file}" names no chapter known here` };
}

function figureColumns(header: readonly string[], published: Period): readonly FigureColumn[] {
  const years = header.flatMap((name) => COUNTRY_FIGURE.exec(name)?.[5] ?? []);
  const last = years.toSorted().at(-1) ?? String(Number(published.slice(0, 4)) - 1);
  return header.flatMap((name, at) => {
    const [, kind, variant = '', code = '', estimated, year = last] = COUNTRY_FIGURE.exec(name) ?? [];
    const group = kind === undefined ? undefined : GROUPS[kind.toLowerCase()];
    if (group === undefined || /^notes?$/i.test(code)) return [];
    const unit = unitOfCode(code) ?? { words: code };
    const notesAt = header.findIndex((other, i) => i > at && /_notes?$/i.test(other) && other.startsWith(`${kind}_`));
    const words = variant.replaceAll('_', ' ');
    return [{ at, name, group, variant: words, unit, estimated: estimated !== undefined, year, notesAt }];
  });
}

/** By the heading or a footnote; a footnote that the year was reported stands above the heading. */
function isEstimated({ estimated, year }: FigureColumn, note: string, original: string): boolean {
  const sentences = note.split(/[.;]\s*/);
  const says = (word: RegExp): boolean => sentences.some((s) => word.test(s) && s.includes(year));
  if (says(/\breported\b/i)) return false;
  return estimated || original.trim().startsWith('e') || says(/\bestimated\b/i);
}
