import type { Period } from '../../units/period.ts';
import type { Value } from '../../units/value.ts';
import { countryByLabel, type LabelIndex } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import type { DecodedTable, ParseResult } from '../parser.ts';
import { openingWords } from './basis.ts';
import { type CellMeaning, readCell, valueOfCell } from './cell.ts';
import { findColumns } from './columns.ts';
import { MCS_PUBLISHED, type McsContext } from './edition.ts';
import { periodOf } from './period.ts';
import { unknownPlace, unknownUnit, unreadablePeriod } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused, type SeriesForms, settle } from './reading.ts';
import { type Footnotes, footnotesOf, type HeadingCells, type Template, templateOf } from './template.ts';

/** Columns of the 2026 data release that carry meaning; chapter and critical-mineral flag repeat what others say. */
export const LONG_COLUMNS = [
  'Section',
  'Commodity',
  'Country',
  'Statistics',
  'Statistics_detail',
  'Unit',
  'Year',
  'Value',
  'Notes',
  'Other notes',
] as const;
type Column = (typeof LONG_COLUMNS)[number];
/** Cells of one row by column name. */
type CellOf = (column: Column) => string;

/** The mica chapter prints scrap and flake, then sheet, under the same headings. */
const SERIES: SeriesForms = {
  mica: {
    imports: ['scrap-and-flake', 'sheet'],
    exports: ['scrap-and-flake', 'sheet'],
    'consumption-apparent': ['scrap-and-flake', 'sheet'],
    'net-import-reliance': ['scrap-and-flake', 'sheet'],
    'sold-or-used': ['sheet'],
  },
};

/** A template under the heading cells it was made for. */
interface Known extends HeadingCells {
  readonly basisCode: string;
  readonly template: Template | Refusal;
}

/** What was read before: the file repeats every heading, place, footnote and many cells. */
interface Memory {
  /** By detail, then commodity. */
  readonly templates: Map<string, Map<string, Known[]>>;
  readonly places: Map<string, string | null>;
  readonly footnotes: Map<string, Footnotes>;
  readonly openings: Map<string, string>;
  readonly cells: Map<string, CellMeaning>;
}

const newMemory = (): Memory => ({
  templates: new Map(),
  places: new Map(),
  footnotes: new Map(),
  openings: new Map(),
  cells: new Map(),
});

function remembered<T>(memory: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}

/** Reads the 2026 data release: one row a figure, all chapters. Data cells are the non-empty ones of `Value`. */
export function parseMcs2026(table: DecodedTable, context: McsContext): ParseResult {
  const columns = findColumns(table, LONG_COLUMNS);
  if (!columns.ok) return columns.result;
  const { at } = columns;
  const memory = newMemory();
  const file = context.file ?? 'MCS2026_Commodities_Data.csv';
  const readings: Reading[] = [];
  for (const { line, cells } of table.rows) {
    const cell: CellOf = (column) => cells[at[column]] ?? '';
    if (cell('Value').trim() !== '') readings.push(readingOf(cell, `${file}, line ${line}`, context, memory));
  }
  return settle(readings, SERIES);
}

function readingOf(cell: CellOf, locator: string, context: McsContext, memory: Memory): Reading {
  const original = cell('Value');
  const answer = answerOf(cell, original, context, memory);
  if ('code' in answer) return refused(answer, locator, original);
  const { template, place, period, value } = answer;
  const published = context.published ?? MCS_PUBLISHED[2026];
  const { property, heading } = template;
  const subject: Subject = { ...template.subject, place };
  const statement = officialStatement(
    { locator, original, published, subject, property, value, period },
    cell('Notes'),
  );
  return { statement, key: `${template.key}|${place}|${period}`, heading };
}

/** What a row says of what, or why it cannot be read. */
interface Answer {
  readonly template: Template;
  readonly place: string;
  readonly period: Period;
  readonly value: Value;
}

function answerOf(cell: CellOf, original: string, { labels }: McsContext, memory: Memory): Answer | Refusal {
  const footnotes = remembered(memory.footnotes, cell('Notes'), footnotesOf);
  const template = templateFor(cell, footnotes, labels, memory);
  if ('code' in template) return template;
  const place = remembered(memory.places, cell('Country'), (name) => countryByLabel(labels, name)?.id ?? null);
  if (place === null) return unknownPlace(cell('Country'));
  const period = periodOf(cell('Year'));
  if (period === null) return unreadablePeriod(cell('Year'));
  const meaning = remembered(memory.cells, original, readCell);
  if (meaning.kind === 'unreadable') return meaning;
  const value = valueOfCell(meaning, template.measure, footnotes.estimated);
  return value === null ? unknownUnit(cell('Unit')) : { template, place, period, value };
}

function templateFor(
  cell: CellOf,
  { basis, code: basisCode }: Footnotes,
  labels: LabelIndex,
  memory: Memory,
): Template | Refusal {
  const opening = remembered(memory.openings, cell('Other notes'), openingWords);
  const [section, statistics, unit] = [cell('Section'), cell('Statistics'), cell('Unit')];
  const [detail, commodity] = [cell('Statistics_detail'), cell('Commodity')];
  const byCommodity = remembered(memory.templates, detail, () => new Map<string, Known[]>());
  const known = remembered(byCommodity, commodity, () => []);
  for (const other of known) {
    const same = other.section === section && other.statistics === statistics && other.unit === unit;
    if (same && other.opening === opening && other.basisCode === basisCode) return other.template;
  }
  const cells = { section, commodity, statistics, detail, unit, opening };
  const template = templateOf(cells, basis, labels);
  known.push({ ...cells, basisCode, template });
  return template;
}
