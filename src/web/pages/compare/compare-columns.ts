import type { FigureDto } from '../../../api/contract.ts';
import type { ComparedCellDto, ComparedMaterialDto } from '../../../api/contract-compare.ts';
import { convertAmount, dimensionOf } from '../../../units/unit.ts';
import { type Cell, figureCell, type TableColumn, type TableData, textCell } from '../../frame/table-data.ts';

/** A column of the comparison: how its cell is made of a row. */
export interface CompareColumn extends TableColumn {
  readonly cell: (row: ComparedMaterialDto) => Cell;
}

type Field = {
  [K in keyof ComparedMaterialDto]: ComparedMaterialDto[K] extends ComparedCellDto ? K : never;
}[keyof ComparedMaterialDto];

const figure = (id: string, label: string, field: Field, unit?: string): CompareColumn => ({
  id,
  label,
  numeric: true,
  cell: (row) => comparedCell(row[field], unit),
});

/** A count that leads to what it counts; a count of nothing leads nowhere. */
const count = (
  id: string,
  label: string,
  of: (row: ComparedMaterialDto) => number,
  lead: (row: ComparedMaterialDto) => Omit<Extract<Cell, { readonly text: string }>, 'text' | 'sort'>,
): CompareColumn => ({
  id,
  label,
  numeric: true,
  cell: (row) => {
    const n = of(row);
    return n === 0 ? { text: '0', tone: 'quiet', sort: 0 } : { text: String(n), sort: n, ...lead(row) };
  },
});

const pageOf = ({ material }: ComparedMaterialDto): string => `/materials/${material}`;

/** Every column, the name first. */
export const COMPARE_COLUMNS: readonly CompareColumn[] = [
  { id: 'material', label: 'Material', numeric: false, cell: (row) => textCell(row.name, pageOf(row)) },
  {
    id: 'critical',
    label: 'Critical list',
    numeric: false,
    cell: ({ critical }) => ({
      text: critical ?? 'not stated',
      tone: critical === 'not listed' || critical === null ? 'quiet' : undefined,
    }),
  },
  figure('reliance', 'US net import reliance', 'reliance'),
  figure('producer', 'Leading producer', 'producer'),
  figure('hhi', 'Concentration, HHI', 'concentration'),
  figure('imports', 'Top US import source', 'importSource'),
  figure('consumption', 'US apparent consumption', 'consumption', 't'),
  figure('production', 'World production', 'production', 't'),
  figure('price', 'Latest price', 'price', 'USD/kg'),
  figure('inventory', 'NDS inventory', 'inventory', 't'),
  figure('asked', 'Asked for or contracted', 'asked', 't'),
  count(
    'open',
    'Open solicitations',
    (row) => row.open,
    (row) => ({ to: pageOf(row), hash: 'procurements' }),
  ),
  count(
    'events',
    'Events in 12 months',
    (row) => row.events,
    (row) => ({ to: pageOf(row), hash: 'events' }),
  ),
  count(
    'conflicts',
    'Conflicts',
    (row) => row.conflicts,
    (row) => ({ to: '/conflicts', search: { material: row.material } }),
  ),
  count(
    'revisions',
    'Revisions',
    (row) => row.revisions,
    (row) => ({ to: pageOf(row), hash: 'revisions' }),
  ),
];

/** A figure with what it is of, or why there is none; amounts of other units than the column compares in sort last. */
function comparedCell({ figure: found, words, absence }: ComparedCellDto, unit: string | undefined): Cell {
  if (found === null) return { text: absence ?? 'not stated', tone: 'quiet', suffix: words ?? undefined, sort: null };
  const cell = figureCell(found, words ?? undefined);
  return cell === null || unit === undefined ? cell : { ...cell, sort: sortKey(found, unit) };
}

/** The middle of a figure in a unit, a range open at an end by the end it has; null where it has no amount in it. */
export function sortKey({ kind, amount, low, high, unit }: FigureDto, into: string): number | null {
  if (kind === 'zero') return 0;
  const ends = [amount, low, high].filter((end) => end !== null);
  if (unit === null || ends.length === 0 || dimensionOf(unit) !== dimensionOf(into)) return null;
  return convertAmount(ends.reduce((a, b) => a + b, 0) / ends.length, unit, into);
}

/** The chosen columns, the name always among them. */
export function chosenColumns(chosen: string | undefined): readonly CompareColumn[] {
  if (chosen === undefined) return COMPARE_COLUMNS;
  const ids = new Set(['material', ...chosen.split('~')]);
  return COMPARE_COLUMNS.filter(({ id }) => ids.has(id));
}

/** Rows and columns as a table. */
export function compareTable(
  rows: readonly ComparedMaterialDto[],
  columns: readonly CompareColumn[],
  caption: string,
): TableData {
  return {
    caption,
    columns,
    rows: rows.map((row) => ({ key: row.material, cells: columns.map(({ cell }) => cell(row)) })),
  };
}

/** The same table with what each figure is of in a column of its own, for a spreadsheet. */
export function withWords(table: TableData): TableData {
  const worded = table.columns.map((_, n) => table.rows.some(({ cells }) => suffixOf(cells[n]) !== null));
  return {
    ...table,
    columns: table.columns.flatMap((column, n) =>
      worded[n] ? [column, { id: `${column.id}-of`, label: `${column.label}: of`, numeric: false }] : [column],
    ),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell, n) => (worded[n] ? [cell, textCell(suffixOf(cell))] : [cell])),
    })),
  };
}

const suffixOf = (cell: Cell | undefined): string | null => cell?.suffix ?? null;
