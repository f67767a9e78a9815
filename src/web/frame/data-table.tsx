import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { choiceIn, withChoice } from '../choices/choices.ts';
import { useChoices } from '../choices/use-choices.ts';
import { CellView } from './cell-view.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import { sortValue, type TableColumn, type TableData, type TableRow } from './table-data.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

/** A dense table, sortable by any column; the sort is in the address under the table's id. Scrolls inside its own frame. */
export function DataTable({ id, table }: { readonly id: string; readonly table: TableData }) {
  const [choices, change] = useChoices();
  const sorting = useMemo(() => sortingOf(choiceIn(choices.sort, id)), [choices.sort, id]);
  const columns = useMemo(() => table.columns.map(columnOf), [table.columns]);
  const grid = useTable({
    features,
    columns,
    data: table.rows,
    getRowId: (row) => row.key,
    state: { sorting },
  });
  const step = (column: TableColumn): void => {
    const next = nextSort(sorting[0], column);
    change({ sort: withChoice(choices.sort, id, next) });
  };
  return (
    <ScrollFrame label={`${table.caption}, table`}>
      <table className="data">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sorting[0]} onSort={() => step(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.getRowModel().rows.map(({ id: key, original }) => (
            <BodyRow key={key} row={original} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface HeaderProps {
  readonly column: TableColumn;
  readonly sort: SortingState[number] | undefined;
  readonly onSort: () => void;
}

function HeaderCell({ column, sort, onSort }: HeaderProps) {
  const sorted = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={column.numeric ? 'num' : undefined} aria-sort={sorted}>
      <button type="button" onClick={onSort}>
        {column.label}
        <span aria-hidden="true">{sorted === 'descending' ? ' ▾' : sorted === 'ascending' ? ' ▴' : ''}</span>
      </button>
    </th>
  );
}

function BodyRow({ row, columns }: { readonly row: TableRow; readonly columns: readonly TableColumn[] }) {
  return (
    <tr data-kind={row.kind}>
      {columns.map((column, n) => {
        const cell = row.cells[n] ?? null;
        const className = column.numeric ? 'num' : undefined;
        return n === 0 ? (
          <th key={column.id} scope="row">
            <CellView cell={cell} />
          </th>
        ) : (
          <td key={column.id} className={className}>
            <CellView cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function columnOf(column: TableColumn, n: number): ColumnDef<typeof features, TableRow, unknown> {
  return {
    id: column.id,
    accessorFn: (row: TableRow) => sortValue(row.cells[n]),
    sortUndefined: 'last',
    sortFn: 'basic',
  };
}

function sortingOf(text: string | undefined): SortingState {
  if (text === undefined) return [];
  return [{ id: text.replace(/-desc$/, ''), desc: text.endsWith('-desc') }];
}

/** Numbers start with the largest, words with the first; a second click turns the order, a third lets it go. */
function nextSort(now: SortingState[number] | undefined, column: TableColumn): string | undefined {
  const name = (desc: boolean): string => (desc ? `${column.id}-desc` : column.id);
  if (now?.id !== column.id) return name(column.numeric);
  return now.desc === column.numeric ? name(!column.numeric) : undefined;
}
