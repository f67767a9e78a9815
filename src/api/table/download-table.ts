import type { Event } from '../../ledger/event.ts';
import { figureOf } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { CsvCell } from '../../units/csv.ts';
import type { FigureDto, SourceRefDto } from '../contract.ts';
import type { Context } from '../present/context.ts';
import { figureDto } from '../present/figure.ts';
import { sourceRef } from '../present/source.ts';
import { recordsOf, type Scalar, type TableRecord } from './record.ts';

/** What a download needs to know besides the answer. */
export interface Lookup {
  readonly context: Context;
  /** Evidence by its id; undefined for what the ledger does not hold, such as a share computed while answering. */
  readonly evidence: (id: string) => Statement | Event | undefined;
}

/** A table ready to be written as CSV or XLSX: one row a figure, and what the rows rest on. */
export interface DownloadTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Footnotes in the order of their numbers, from 1. */
  readonly notes: readonly string[];
  readonly sources: readonly SourceRefDto[];
  /** How the numbers came about, each once. */
  readonly rules: readonly string[];
  /** Formula numbers used, each once. */
  readonly methods: readonly string[];
  readonly marking: string;
}

/** Columns every table ends with, and what each holds. */
export const VALUE_COLUMNS = {
  figure: 'which figure of the item it is, where an item has several',
  printed: 'the value as the screen prints it',
  state: 'reported, estimated, carried, range, zero, withheld, not available, not applicable, net exporter, described',
  amount: 'the number; empty for a range and for whatever is no number: only the state says zero or withheld',
  low: 'lower end of a range; empty where open',
  high: 'upper end of a range; empty where open',
  unit: 'unit of amount, low and high',
  basis: 'what the amount is of: content, gross weight, kind of money',
  estimated: 'e where the source marks it as estimated',
  period: 'the time it speaks of',
  rule: 'how the number came about',
  method: 'formula number, where a formula made it',
  note: 'what the source says besides',
  footnote: 'numbers of the notes, on the sheet Notes',
  evidence: 'ids of the evidence; each leads to /evidence/<id>',
  source: 'ids of the sources, on the sheet Sources',
  edition: 'editions drawn on',
  published: 'when they were published',
  'read directly': 'no where the publication is known only through another that quotes it',
  marking: 'how widely the row may be shown',
} as const;
type ValueColumn = keyof typeof VALUE_COLUMNS;

const NAMES = Object.keys(VALUE_COLUMNS) as readonly ValueColumn[];
/** Fields of answers that fill a value column rather than one of their own. */
const SAME: ReadonlySet<string> = new Set(['period', 'rule', 'note', 'source', 'marking', 'evidence']);
const columnFor = (field: string): string => (field in VALUE_COLUMNS ? `item ${field}` : field);

/** A row with everything looked up. */
interface Row {
  readonly record: TableRecord;
  readonly figure: FigureDto | null;
  readonly notes: readonly string[];
  readonly sources: readonly SourceRefDto[];
  readonly marking: string;
}

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
const sourceKey = ({ id, edition, published }: SourceRefDto): string => `${id} ${edition} ${published}`;
const noteOf = (item: Statement | Event): string | undefined => ('value' in item ? item.note : item.payload.note);

/** A side of a conflict prints its value in words alone; the one statement behind it gives the number. */
function figureFor({ figure, evidence }: TableRecord, items: readonly (Statement | Event)[], { context }: Lookup) {
  const [only] = items;
  if (figure !== null || evidence.length !== 1 || only === undefined || !('value' in only)) return figure;
  return figureDto(figureOf(only, context.asOf, only.rule ?? 'as the source gives it'));
}

function rowOf(record: TableRecord, lookup: Lookup): Row {
  const items = record.evidence.flatMap((id) => lookup.evidence(id) ?? []);
  const found = items.map((item) => sourceRef(item, lookup.context));
  const own = record.fields.get('note');
  const notes = [...(typeof own === 'string' ? [own] : []), ...items.flatMap((item) => noteOf(item) ?? [])];
  const figure = figureFor(record, items, lookup);
  const markings = [...items.map(({ marking }) => marking), ...(figure === null ? [] : [figure.marking])];
  return {
    ...{ record, figure },
    notes: distinct(notes, (note) => note),
    sources: distinct(found.length > 0 ? found : record.sources, sourceKey),
    marking: highestMarking(markings),
  };
}

function readDirectly(sources: readonly SourceRefDto[], { context }: Lookup): string {
  const said = new Set(sources.map(({ id }) => context.sources.get(id)?.readDirectly ?? false));
  return said.size === 0 ? '' : said.size === 2 ? 'in part' : said.has(true) ? 'yes' : 'no';
}

const textIn = ({ fields }: TableRecord, name: string): string | null => {
  const value = fields.get(name);
  return value === null || value === undefined ? null : String(value);
};

function valuesOf(row: Row, numbers: ReadonlyMap<string, number>, lookup: Lookup): Record<ValueColumn, CsvCell> {
  const { record, figure, notes, sources, marking } = row;
  const each = (of: (source: SourceRefDto) => string | null): string =>
    distinct(
      sources.flatMap((source) => of(source) ?? []),
      (text) => text,
    ).join('; ');
  return {
    figure: record.name,
    printed: figure?.text ?? null,
    state: figure?.kind ?? null,
    amount: figure?.amount ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    unit: figure?.unit ?? null,
    basis: figure?.basis ?? null,
    estimated: figure !== null && (figure.kind === 'estimated' || figure.text.startsWith('e ')) ? 'e' : null,
    period: textIn(record, 'period') ?? figure?.period ?? null,
    rule: figure?.rule ?? textIn(record, 'rule'),
    method: figure?.method ?? null,
    note: notes.join('\n') || null,
    footnote: notes.map((note) => numbers.get(note)).join(' ') || null,
    evidence: record.evidence.join(' ') || null,
    source: each(({ id }) => id) || textIn(record, 'source'),
    edition: each(({ edition }) => edition) || null,
    published: each(({ published }) => published) || null,
    'read directly': readDirectly(sources, lookup) || null,
    marking,
  };
}

const cellOf = (value: Scalar | undefined): CsvCell =>
  value === undefined || value === null ? null : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

/** Fields in order of first appearance; one that says nothing in any row is no column. */
function fieldsIn(rows: readonly Row[]): readonly string[] {
  const said = rows.flatMap(({ record }) => [...record.fields].filter(([, value]) => value !== null && value !== ''));
  return [...new Set(said.map(([name]) => name))].filter((name) => !SAME.has(name));
}

/** Any answer of the API as a table: words, then value, unit and basis, then where it comes from. */
export function downloadTable(answer: unknown, lookup: Lookup): DownloadTable {
  const rows = recordsOf(answer).map((record) => rowOf(record, lookup));
  const fields = fieldsIn(rows);
  const parts = rows.some(({ record }) => record.part !== '') ? ['part'] : [];
  const notes = distinct(
    rows.flatMap((row) => row.notes),
    (note) => note,
  );
  const numbers = new Map(notes.map((note, i) => [note, i + 1]));
  return {
    header: [...parts, ...fields.map(columnFor), ...NAMES],
    rows: rows.map((row) => {
      const values = valuesOf(row, numbers, lookup);
      const words = fields.map((name) => cellOf(row.record.fields.get(name)));
      return [...parts.map(() => row.record.part), ...words, ...NAMES.map((name) => values[name])];
    }),
    notes,
    sources: distinct(
      rows.flatMap((row) => row.sources),
      sourceKey,
    ),
    rules: distinct(
      rows.flatMap(({ figure }) => (figure === null ? [] : [figure.rule])),
      (rule) => rule,
    ),
    methods: distinct(
      rows.flatMap(({ figure }) => figure?.method ?? []),
      (method) => method,
    ),
    marking: highestMarking(rows.map(({ marking }) => marking)),
  };
}
