import type { ProductionTableDto } from '../../../api/contract-market.ts';
import { figureCell, type TableData } from '../../frame/table-data.ts';

/** A production table with its share column, the printed world total and the computed sum of rows. */
export function productionTable(table: ProductionTableDto): TableData {
  return {
    caption: `${table.label}, ${table.edition}, published ${table.published}`,
    columns: [
      { id: 'place', label: 'Country', numeric: false },
      ...table.periods.map((period) => ({ id: period, label: period, numeric: true })),
      { id: 'share', label: 'Share', numeric: true },
    ],
    rows: [
      ...table.rows.map((row) => ({
        key: row.place,
        kind: row.placeKind === 'world' ? ('total' as const) : undefined,
        cells: [{ text: row.placeName }, ...row.cells.map((cell) => figureCell(cell)), figureCell(row.share)],
      })),
      {
        key: 'sum-listed',
        kind: 'total' as const,
        cells: [{ text: 'Sum of listed rows (computed)' }, ...table.sumListed.map((cell) => figureCell(cell)), null],
      },
    ],
  };
}
