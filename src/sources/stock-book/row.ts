import type { Found } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';
import { STOCK_BOOK } from '../../ledger/source.ts';
import type { StockEvent } from '../../ledger/stock-event.ts';
import { shortened } from '../../ledger/storable.ts';
import type { Unit } from '../../units/unit.ts';
import type { StockKind } from '../../vocabulary/stock-record.ts';
import { type Asked, readCell } from './cells.ts';
import { SHEET_COLUMNS, type SheetName } from './columns.ts';
import {
  columnNamed,
  columnOf,
  columnsOf,
  kindOf,
  kindOfSheet,
  MASS_COLUMNS,
  type MassGroup,
  MOVEMENT_KINDS,
} from './kinds.ts';
import { balancedLoss, type MassRead, type RoundedColumn, readMass } from './mass.ts';

/** One row of a sheet: its number in it, and its cells by column. */
export interface StockRow {
  readonly sheet: SheetName;
  readonly line: number;
  readonly cell: (column: string) => string;
  /** Unit the heading of a column names. */
  readonly unitOf: (column: string) => Unit | undefined;
}

/** Something wrong with one cell of a row. */
export interface RowProblem {
  readonly column: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly advice: string;
}

/** A row as the record it is, with the columns whose mass was rounded to the gram; or everything that is wrong with it. */
export type RowRead =
  | { readonly record: Found<StockEvent>; readonly rounded: readonly RoundedColumn[] }
  | { readonly problems: readonly RowProblem[] };

type Fields = Readonly<Record<string, unknown>>;

/** Reads one row; every cell that cannot be read is a problem of its own. */
export function readStockRow(row: StockRow, asked: Asked): RowRead {
  const kind = kindOfRow(row);
  if (typeof kind === 'object') return { problems: [kind] };
  const { needs, takes, masses } = kindOf(kind);
  const plain = ['holder', 'number', 'date', ...[...needs, ...takes].map(columnOf), 'note'];
  const fields = readFields(row, plain, asked);
  const mass = readMasses(row, kind, masses);
  const problems = [
    ...missing(row, ['date', ...(row.sheet === 'Movements' ? ['number'] : []), ...needs.map(columnOf)]),
    ...fields.problems,
    ...mass.problems,
    ...strays(row, kind),
  ];
  if (problems.length > 0) return { problems };
  const { holder = 'own', date, number, note, ...values } = fields.values;
  const paper = number ?? defaultNumber(kind, values, String(date));
  const payload = { number: paper, ...values, ...mass.values, ...(note === undefined ? {} : { note }) };
  // The tables of this folder name only fields of the kind's own payload; a test reads every kind back.
  const record = {
    ...{ source: STOCK_BOOK, published: date, stance: 'reported', locator: `${row.sheet}, row ${row.line}` },
    ...{ original: writtenAs(row), holder, kind, date, payload },
  } as unknown as Found<StockEvent>;
  return { record, rounded: mass.rounded };
}

function kindOfRow(row: StockRow): StockKind | RowProblem {
  const only = kindOfSheet(row.sheet);
  if (only !== null) return only;
  const said = row.cell('kind').toLowerCase();
  const advice = `One of: ${MOVEMENT_KINDS.join(', ')}.`;
  if (said === '') return { column: 'kind', code: 'missing-field', message: 'the cell is empty', advice };
  const kind = MOVEMENT_KINDS.find((known) => known === said);
  const message = `"${row.cell('kind').slice(0, 80)}": no kind of movement has this name`;
  return kind ?? { column: 'kind', code: 'unknown-word', message, advice };
}

function missing({ sheet, cell }: StockRow, columns: readonly string[]): readonly RowProblem[] {
  return columns
    .filter((column) => cell(column) === '')
    .map((column) => {
      const { meaning, example } = columnNamed(sheet, column);
      const advice = `Write: ${meaning}${example === '' ? '' : `, for example ${example}`}.`;
      return { column, code: 'missing-field', message: 'the cell is empty', advice };
    });
}

interface FieldsRead {
  readonly values: Fields;
  readonly problems: readonly RowProblem[];
}

function readFields(row: StockRow, columns: readonly string[], asked: Asked): FieldsRead {
  const values: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  for (const column of columns) {
    const text = row.cell(column);
    const { cell } = columnNamed(row.sheet, column);
    if (text === '' || cell === 'percent') continue;
    const material = typeof values.material === 'string' ? values.material : undefined;
    const read = readCell(cell, text, { ...asked, unit: row.unitOf(column), material });
    if (read.ok) values[keyOf(column)] = read.value;
    // One unknown material is one problem, not another for its form.
    else if (cell !== 'form' || row.cell('material') === '' || material !== undefined)
      problems.push({ column, ...read });
  }
  return { values, problems };
}

const keyOf = (column: string): string => column.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

interface MassesRead extends FieldsRead {
  readonly rounded: readonly RoundedColumn[];
}

function readMasses(row: StockRow, kind: StockKind, groups: readonly MassGroup[]): MassesRead {
  const reads = groups.map((group) => ({ group, read: readMass(group, row) }));
  const problems = reads.flatMap(({ read }) => ('refusals' in read ? read.refusals : []));
  const found = new Map(reads.flatMap(({ group, read }) => ('mass' in read && read.mass ? [[group, read.mass]] : [])));
  const absent = groups.filter((group) => group !== 'part' && group !== 'content' && !found.has(group));
  const empty = problems.length > 0 ? [] : absent.flatMap((group) => missing(row, [MASS_COLUMNS[group][0]]));
  const [moved, out, loss] = (['moved', 'out', 'loss'] as const).map((group) => found.get(group));
  if (kind === 'upgrade' && moved && out && loss) found.set('loss', balancedLoss(moved, out, loss));
  const values = Object.assign({}, ...groups.map((group) => fieldsOf(group, found.get(group))));
  return { values, problems: [...problems, ...empty], rounded: [...found.values()].flatMap(({ rounded }) => rounded) };
}

function fieldsOf(group: MassGroup, mass: MassRead | undefined): Fields {
  if (group === 'content') return { content: mass?.content ?? null };
  if (mass === undefined) return {};
  const { gross, content } = mass;
  return group === 'moved' ? { gross, content } : { [group]: { gross, content } };
}

/** Cells filled that this kind of record has no use for: what stands there would be lost. */
function strays({ sheet, cell }: StockRow, kind: StockKind): readonly RowProblem[] {
  const used = new Set(['holder', 'number', 'date', 'kind', 'note', ...columnsOf(kind)]);
  return SHEET_COLUMNS[sheet]
    .filter(({ name }) => !used.has(name) && cell(name) !== '')
    .map(({ name }) => ({
      ...{ column: name, code: 'unknown-field' },
      message: `"${cell(name).slice(0, 80)}": a row of kind ${kind} has no use for this column`,
      advice: `Empty the cell, or write it as a note. ${kind} uses: ${columnsOf(kind).join(', ')}.`,
    }));
}

function defaultNumber(kind: StockKind, values: Fields, date: string): string {
  const [of = ''] = kindOf(kind).needs;
  return [kind, values[of], ...(kind === 'specification' ? [values.revision] : []), date].join(' ');
}

/** The row as it was written, so that a mass rounded to the gram keeps its words. */
function writtenAs({ sheet, cell }: StockRow): string {
  const cells = SHEET_COLUMNS[sheet].filter(({ name }) => cell(name) !== '');
  return shortened(cells.map(({ name }) => `${name} ${cell(name)}`).join('; '), 400);
}
