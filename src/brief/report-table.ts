import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { formatValue } from '../units/format.ts';

/** One cell: its text, the figure it prints, and the lot it names where it names one. */
export interface ReportCell {
  readonly text: string;
  readonly figure: Figure | null;
  readonly lot: string | null;
}

/** One column of a report and how its cell is made of a row. */
export interface ReportColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly align: 'left' | 'right';
  readonly cell: (row: Row) => ReportCell;
}

/** A table of a report, laid out for any screen. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly Omit<ReportColumn<never>, 'cell'>[];
  readonly rows: readonly { readonly cells: readonly ReportCell[]; readonly evidence: readonly EvidenceId[] }[];
  /** What to say where there are no rows. */
  readonly empty: string;
}

/** A table out of rows and columns; a row's evidence is its own and that of its figures. */
export function reportTable<Row extends { readonly evidence: readonly EvidenceId[] }>(
  title: string,
  empty: string,
  columns: readonly ReportColumn<Row>[],
  rows: readonly Row[],
): ReportTable {
  return {
    ...{ title, empty },
    columns: columns.map(({ id, label, align }) => ({ id, label, align })),
    rows: rows.map((row) => {
      const cells = columns.map(({ cell }) => cell(row));
      const shown = cells.flatMap(({ figure }) => figure?.evidence ?? []);
      return { cells, evidence: [...new Set([...row.evidence, ...shown])] };
    }),
  };
}

/** A column of words; null prints as nothing. */
export function words<Row>(id: string, label: string, textOf: (row: Row) => string | null): ReportColumn<Row> {
  return { id, label, align: 'left', cell: (row) => ({ text: textOf(row) ?? '', figure: null, lot: null }) };
}

/** A column that names a lot. */
export function lotColumn<Row>(lotOf: (row: Row) => string): ReportColumn<Row> {
  return {
    ...{ id: 'lot', label: 'Lot', align: 'left' },
    cell: (row) => ({ text: lotOf(row), figure: null, lot: lotOf(row) }),
  };
}

/** A column of figures; where there is none it says why, and never 0. */
export function figures<Row>(
  id: string,
  label: string,
  figureOf: (row: Row) => Figure | null,
  absent = 'not known',
): ReportColumn<Row> {
  return {
    ...{ id, label, align: 'right' },
    cell: (row) => {
      const figure = figureOf(row);
      return { text: figure === null ? absent : formatValue(figure.value), figure, lot: null };
    },
  };
}
