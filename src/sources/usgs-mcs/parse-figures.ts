import { isPeriod, type Period } from '../../units/period.ts';
import type { Value } from '../../units/value.ts';
import type { DecodedRow, DecodedTable, ParseResult } from '../parser.ts';
import { basisFor } from './basis.ts';
import { readCell, valueOfCell } from './cell.ts';
import { plainName } from './columns.ts';
import { editionNamed, type McsContext, publishedIn } from './edition.ts';
import { type FigureColumn, figureColumns, LABEL_COLUMNS, REPEATED } from './figure-columns.ts';
import { figureTopic } from './figure-labels.ts';
import { unknownMaterial, unknownPlace, unknownUnit, unreadablePeriod } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, settle } from './reading.ts';
import { strayColumns, strayReadings } from './stray.ts';
import { worldPlace } from './world-place.ts';

/** A row of a figure or table with all that its cells are read by. */
interface FigureRow {
  readonly row: DecodedRow;
  readonly header: readonly string[];
  readonly label: string;
  readonly file: string;
  readonly published: Period;
}

/**
 * Reads a figure or table of the opening pages of the data releases of 2024 and 2025 that speaks of materials: one row a
 * material. A list of countries counts as one cell a country. A column that repeats other tables, rounded, is
 * not taken, and one problem says so.
 */
export function parseMcsFigure(table: DecodedTable, context: McsContext): ParseResult {
  const header = table.header.map(plainName);
  const file = context.file ?? 'figure.csv';
  const columns = figureColumns(header);
  const labelAt = labelColumn(header);
  const published = context.published ?? editionOf(table, header, file);
  const stray = strayColumns(header, [...columns.map(({ at }) => at), ...besides(header)]);
  const readings = table.rows.flatMap((row) => {
    const said: FigureRow = { row, header, label: plainName(row.cells[labelAt] ?? ''), file, published };
    return [
      ...columns.flatMap((column) => cellReadings(column, said, context)),
      ...strayReadings(row, header, stray, file),
    ];
  });
  return settle([...readings, ...notTaken(table, header, file)]);
}

const isLabelColumn = (name: string): boolean => (LABEL_COLUMNS as readonly string[]).includes(name);

/** Where the labels stand: the first column that is called so, since one heading serves two kinds of tables. */
export const labelColumn = (header: readonly string[]): number => header.findIndex(isLabelColumn);

/** The file's name says the edition; the 2025 release calls a file of its own MCS2024 inside. */
function editionOf(table: DecodedTable, header: readonly string[], file: string): Period {
  const said = table.rows[0]?.cells[header.indexOf('Source')] ?? '';
  const last = header
    .flatMap((name) => /_(\d{4})$/.exec(name)?.[1] ?? [])
    .sort()
    .at(-1);
  const follows = last === undefined ? '' : String(Number(last) + 1);
  return publishedIn(editionNamed(file) || editionNamed(said) || follows) ?? '2025';
}

/** Columns that tell what a row is about, order it or explain it, and those that are not taken. */
const BESIDES = /^(?:Source|Year|Import_Share_Order|Leading_source_country|Category_Note|.*notes?)$/i;
const besides = (header: readonly string[]): readonly number[] =>
  header.flatMap((name, at) => (BESIDES.test(name) || REPEATED.test(name) || isLabelColumn(name) ? [at] : []));

function notTaken(table: DecodedTable, header: readonly string[], file: string): readonly Reading[] {
  const columns = header.flatMap((name, at) => (REPEATED.test(name) ? [{ name, at }] : []));
  return columns.flatMap(({ name, at }) => {
    const filled = table.rows.flatMap(({ cells }) => ((cells[at] ?? '').trim() === '' ? [] : [cells[at] ?? '']));
    return filled.length === 0 ? [] : [refused(repeats(filled.length), `${file}, column ${name}`, filled.join(', '))];
  });
}

const repeats = (cells: number): Refusal => ({
  code: 'not-taken',
  message: `not taken: ${cells} cells repeat the salient or world tables of their chapters, rounded`,
});

function cellReadings(column: FigureColumn, said: FigureRow, context: McsContext): readonly Reading[] {
  const original = said.row.cells[column.at] ?? '';
  if (original.trim() === '') return [];
  const locator = `${said.file}, line ${said.row.line}, ${column.name}`;
  if (fillsIn(column, original, said)) return [refused(FILLED_IN, locator, original)];
  const topic = figureTopic(context.labels, column.labels, said.label);
  if (topic === null) return [refused(unknownMaterial(said.label), locator, original)];
  const period = periodIn(column, said);
  if (period === null) return [refused(unreadablePeriod(wordsOfPeriod(said)), locator, original)];
  const { property, detail } = column;
  const subject = detail === null ? topic : { ...topic, detail };
  const { published } = said;
  const read = (place: Refusal | string, value: Value | Refusal, words: string): Reading => {
    if (typeof place !== 'string') return refused(place, locator, words);
    if ('code' in value) return refused(value, locator, words);
    const of = { ...subject, place };
    const statement = officialStatement(
      { locator, original: words.trim(), published, subject: of, property, value, period },
      '',
    );
    return { statement, key: [JSON.stringify(of), property, period].join('|'), heading: column.name };
  };
  if (column.reads === 'countries' || column.reads === 'first country') {
    return original.split(',').map((name, i) => read(placeNamed(name, context), rank(i + 1), name));
  }
  const place = column.placeIn === null ? 'USA' : placeNamed(cellUnder(column.placeIn, said), context);
  return [read(place, valueIn(original, column), original)];
}

/** A mineral is critical or it is not: where a row has a figure in both columns, a zero only fills the other one in. */
function fillsIn({ name }: FigureColumn, original: string, said: FigureRow): boolean {
  const [, list] = /^Pch_(Critical|Other)_Minerals_/.exec(name) ?? [];
  if (list === undefined || Number(original) !== 0) return false;
  const other = list === 'Critical' ? 'Other' : 'Critical';
  return cellUnder(name.replace(list, other), said).trim() !== '';
}

const FILLED_IN: Refusal = {
  code: 'name-contradicts-content',
  message: 'the row has its figure in the column of the other minerals; this zero only fills the cell',
};

const cellUnder = (name: string, { row, header }: FigureRow): string => row.cells[header.indexOf(name)] ?? '';

const placeNamed = (name: string, { labels }: McsContext): Refusal | string =>
  worldPlace(labels, plainName(name))?.id ?? unknownPlace(name.trim());

const rank = (amount: number): Value => ({ kind: 'reported', quantity: { amount, unit: 'count', basis: 'none' } });

function valueIn(original: string, { reads, unit, property }: FigureColumn): Value | Refusal {
  if (reads === 'words') return { kind: 'described', text: original.trim() };
  const read = readCell(original);
  if (read.kind === 'unreadable') return read;
  return valueOfCell(read, { unit, basis: basisFor(unit, 'unstated', property) }, true) ?? unknownUnit(unit);
}

const wordsOfPeriod = (said: FigureRow): string => cellUnder('Import_source_notes', said) || cellUnder('Year', said);

/** The heading's years, the years of averages a footnote names, the year of the row, or the last of the edition. */
function periodIn(column: FigureColumn, said: FigureRow): Period | null {
  const [, from, to] = /\b(\d{4}) to (\d{4})\b/.exec(cellUnder('Import_source_notes', said)) ?? [];
  const averaged = column.reads === 'first country' ? `${from}/${to}` : null;
  const year = /^\d{4}/.exec(cellUnder('Year', said).trim())?.[0] ?? String(Number(said.published.slice(0, 4)) - 1);
  const period = column.period ?? averaged ?? year;
  return isPeriod(period) ? period : null;
}
