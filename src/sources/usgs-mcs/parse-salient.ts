import type { Value } from '../../units/value.ts';
import type { DecodedRow, DecodedTable, ParseResult } from '../parser.ts';
import { readCell, valueOfCell } from './cell.ts';
import { findColumns, plainName } from './columns.ts';
import { type McsContext, publishedIn } from './edition.ts';
import { meaningKey } from './meaning.ts';
import { periodOf } from './period.ts';
import { unknownUnit, unreadablePeriod } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, settle } from './reading.ts';
import { type SalientColumn, salientColumn } from './salient-headings.ts';

/** Columns every salient file begins with; the first is called `Source` in one. */
export const SALIENT_COLUMNS = ['Commodity', 'Year'] as const;
/** Names of the column that says which edition a row is of. */
export const EDITION_COLUMNS = ['DataSource', 'Source'] as const;

/** A column of figures and how many columns of the same name stand before it. */
interface Heading {
  readonly name: string;
  readonly at: number;
  readonly nth: number;
}

/** Reads one salient-statistics file of the data releases of 2022 to 2025: one row a year, one column a statistic. */
export function parseMcsSalient(table: DecodedTable, context: McsContext): ParseResult {
  const columns = findColumns(table, SALIENT_COLUMNS);
  if (!columns.ok) return columns.result;
  const header = table.header.map(plainName);
  const editionAt = header.indexOf(EDITION_COLUMNS.find((known) => header.includes(known)) ?? '');
  const headings = headingsOf(header, [...Object.values(columns.at), editionAt]);
  const readings = table.rows.flatMap((row) => {
    const cell = (at: number): string => plainName(row.cells[at] ?? '');
    const [chapter, year] = [cell(columns.at.Commodity), cell(columns.at.Year)];
    const edition = /(\d{4})$/.exec(cell(editionAt))?.[1] ?? '';
    return rowReadings(row, { header, headings, chapter, year, edition }, context);
  });
  return settle(readings);
}

function headingsOf(header: readonly string[], heads: readonly number[]): readonly Heading[] {
  return header.flatMap((name, at) => {
    if (heads.includes(at) || name === '') return [];
    return [{ name, at, nth: header.slice(0, at).filter((other) => other === name).length }];
  });
}

interface RowContext {
  readonly header: readonly string[];
  readonly headings: readonly Heading[];
  readonly chapter: string;
  readonly year: string;
  readonly edition: string;
}

/** Readings of a row's cells. A cell where the heading has none tells that the row has slipped: none of it is read. */
function rowReadings({ line, cells }: DecodedRow, row: RowContext, context: McsContext): readonly Reading[] {
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const beyond = filled.filter((at) => (row.header[at] ?? '') === '');
  const file = context.file ?? `mcs${row.edition}-${row.chapter.slice(0, 5).toLowerCase()}_salient.csv`;
  const slipped = [...row.headings.filter(({ at }) => filled.includes(at)), ...beyond.map((at) => ({ at, name: '' }))];
  if (beyond.length > 0) {
    return slipped.map(({ at, name }) => refused(SLIPPED, `${file}, line ${line}, ${name}`, cells[at] ?? ''));
  }
  return row.headings.flatMap((heading): Reading[] => {
    const original = cells[heading.at] ?? '';
    if (original.trim() === '') return [];
    return [readingOf(heading, original, `${file}, line ${line}, ${heading.name}`, row, context)];
  });
}

const SLIPPED: Refusal = {
  code: 'row-beyond-heading',
  message: 'the row has a cell where the heading names no column, so its cells may stand under the wrong headings',
};

function readingOf(
  { name, nth }: Heading,
  original: string,
  locator: string,
  { chapter, year, edition }: RowContext,
  context: McsContext,
): Reading {
  const column = salientColumn(chapter, edition, name, nth);
  if (column === null) return refused(unknownHeading(name, chapter), locator, original);
  const period = periodOf(year);
  if (period === null) return refused(unreadablePeriod(year), locator, original);
  const value = valueIn(original, column, isEstimated(column, year, edition));
  if ('code' in value) return refused(value, locator, original);
  const published = context.published ?? publishedIn(edition);
  if (published === null) return refused(unreadablePeriod(edition), locator, original);
  const subject = { ...column.subject, place: 'USA' };
  const { property } = column;
  const statement = officialStatement({ locator, original, published, subject, property, value, period }, '');
  return { statement, key: `${meaningKey(column)}|${period}`, heading: `${name} ${nth}` };
}

const unknownHeading = (heading: string, chapter: string): Refusal => ({
  code: 'unknown-heading',
  message: `"${heading}" is no heading known for ${chapter}`,
});

function valueIn(original: string, column: SalientColumn, estimated: boolean): Value | Refusal {
  // Some chapters of 2022 write the percent sign again in the cell.
  const read = readCell(column.unit === 'pct' ? original.trim().replace(/%$/, '') : original);
  if (read.kind === 'unreadable') return read;
  return valueOfCell(read, column, estimated) ?? unknownUnit(column.unit);
}

/** The last years of an edition are estimates: the one before it was published, or as many as the metadata say. */
const isEstimated = ({ estimatedYears }: SalientColumn, year: string, edition: string): boolean =>
  edition === '' ? estimatedYears > 1 : Number(year) >= Number(edition) - estimatedYears;
