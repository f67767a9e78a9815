import type { Found } from '../../ledger/evidence.ts';
import type { Statement } from '../../ledger/statement.ts';
import { countryByLabel } from '../../vocabulary/labels.ts';
import type { DecodedTable, ParseResult } from '../parser.ts';
import { openingWords } from './basis.ts';
import { type CellMeaning, readCell, valueOfCell } from './cell.ts';
import { findColumns } from './columns.ts';
import { MCS_PUBLISHED, MCS_SOURCE, type McsContext } from './edition.ts';
import { periodOf } from './period.ts';
import { cellProblem } from './problem.ts';
import { type Reading, type SeriesForms, settle } from './reading.ts';
import { type Footnotes, footnotesOf, type HeadingCells, type Refusal, type Template, templateOf } from './template.ts';

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

/** What was read before: the file repeats every heading, place, footnote and many cells. */
interface Memory {
  readonly templates: Map<string, Template | Refusal>;
  readonly places: Map<string, string | null>;
  readonly footnotes: Map<string, Footnotes>;
  readonly openings: Map<string, string>;
  readonly cells: Map<string, CellMeaning>;
}

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
  const memory: Memory = {
    templates: new Map(),
    places: new Map(),
    footnotes: new Map(),
    openings: new Map(),
    cells: new Map(),
  };
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
  const refuse = (code: string, message: string): Reading => ({
    problem: cellProblem(code, locator, message, original),
  });
  const note = cell('Notes');
  const footnotes = remembered(memory.footnotes, note, footnotesOf);
  const template = templateFor(cell, footnotes, context, memory);
  if ('code' in template) return refuse(template.code, template.message);
  const place = remembered(memory.places, cell('Country'), (name) => countryByLabel(context.labels, name)?.id ?? null);
  if (place === null) return refuse('unknown-place', `no country of the vocabulary is called "${cell('Country')}"`);
  const period = periodOf(cell('Year'));
  if (period === null) return refuse('unreadable-period', `"${cell('Year')}" is no year or span of years`);
  const meaning = remembered(memory.cells, original, readCell);
  if (meaning.kind === 'unreadable') return refuse(meaning.code, meaning.message);
  const value = valueOfCell(meaning, template.measure, footnotes.estimated);
  if (value === null) return refuse('unknown-unit', `"${cell('Unit')}" is no unit this room knows`);
  const statement: Found<Statement> = {
    source: MCS_SOURCE,
    locator,
    original,
    published: context.published ?? MCS_PUBLISHED[2026],
    stance: 'official',
    subject: { ...template.subject, place },
    property: template.property,
    value,
    period,
  };
  const key = `${template.key}|${place}|${period}`;
  return { statement: note === '' ? statement : { ...statement, note }, key, heading: template.heading };
}

function templateFor(cell: CellOf, footnotes: Footnotes, context: McsContext, memory: Memory): Template | Refusal {
  const cells: HeadingCells = {
    section: cell('Section'),
    commodity: cell('Commodity'),
    statistics: cell('Statistics'),
    detail: cell('Statistics_detail'),
    unit: cell('Unit'),
    opening: remembered(memory.openings, cell('Other notes'), openingWords),
  };
  const { section, commodity, statistics, detail, unit, opening } = cells;
  const key = `${detail}|${commodity}|${unit}|${section}|${statistics}|${opening}|${footnotes.code}`;
  return remembered(memory.templates, key, () => templateOf(cells, footnotes.basis, context.labels));
}
