import type { CsvCell } from '../../units/csv.ts';

/** Types of Table Schema that the package uses. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'object';

/** A column: its name and type as Table Schema writes them, what it holds, and the cell of one item. */
export interface Field<T> {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  readonly cell: (item: T) => CsvCell;
}

/** A foreign key: this column holds names of that column of another resource. */
export interface ForeignKey {
  readonly field: string;
  readonly resource: string;
  readonly to: string;
}

/** A table of the package without its items' type: what the descriptor and the writer need. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Pick<Field<never>, 'name' | 'type' | 'description'>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** How many rows it has. */
  readonly rows: number;
  /** Cells of the rows from one to another, so that no more than a portion of them is ever made at once. */
  readonly cells: (from: number, to: number) => readonly (readonly CsvCell[])[];
}

interface Table<T> extends Omit<Resource, 'fields' | 'rows' | 'cells' | 'foreignKeys'> {
  readonly fields: readonly Field<T>[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** In the order of the rows. */
  readonly items: readonly T[];
}

/** A table as a resource: its items become cells only when they are asked for. */
export function resourceOf<T>({ items, foreignKeys = [], ...table }: Table<T>): Resource {
  return {
    ...table,
    foreignKeys,
    rows: items.length,
    cells: (from, to) => items.slice(from, to).map((item) => table.fields.map(({ cell }) => cell(item))),
  };
}

/** A column of text, where nothing else is said. */
export const text = <T>(name: string, description: string, cell: (item: T) => CsvCell | undefined): Field<T> =>
  column('string', name, description, cell);

/** A column of any type; what is absent is an empty cell. */
export function column<T>(
  type: FieldType,
  name: string,
  description: string,
  cell: (item: T) => CsvCell | boolean | undefined,
): Field<T> {
  return { name, type, description, cell: (item) => plain(cell(item)) };
}

const plain = (cell: CsvCell | boolean | undefined): CsvCell =>
  cell === undefined ? null : typeof cell === 'boolean' ? String(cell) : cell;

/** A list in one cell. */
export const list = (items: readonly string[] | undefined): string | null =>
  items === undefined || items.length === 0 ? null : items.join('; ');

/** The same items by code unit of what they are known by, whatever order they came in. */
export const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
};
