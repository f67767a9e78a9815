import type { FigureDto } from '../../api/contract.ts';
import type { Choices } from '../choices/choices.ts';

/** A cell: a figure with its evidence, words (perhaps leading somewhere), or null where no source says anything. */
export type Cell =
  | { readonly figure: FigureDto; readonly suffix?: string | undefined; readonly sort?: SortKey }
  | {
      readonly text: string;
      readonly to?: string | undefined;
      /** Address that is no page of the app: a file to take away. */
      readonly href?: string | undefined;
      /** Place on the page that is led to. */
      readonly hash?: string | undefined;
      /** Choices of the page that is led to. */
      readonly search?: Choices | undefined;
      /** `assumed` is what rests on an assumption rather than on evidence. */
      readonly tone?: 'warn' | 'quiet' | 'assumed' | undefined;
      readonly suffix?: string | undefined;
      readonly sort?: SortKey;
    }
  | null;

/** What a cell sorts by where its own amount or words would not do, such as tonnes for pounds; null sorts last. */
export type SortKey = number | null | undefined;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
}

export interface TableRow {
  readonly key: string;
  /** One per column; the first names the row. */
  readonly cells: readonly Cell[];
  /** Totals and remainders stand apart from the rows they sum up. */
  readonly kind?: 'total' | undefined;
}

/** What a chart draws, as a table: the accessible form with the same numbers, and what is downloaded. */
export interface TableData {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A figure as a cell, or null. */
export function figureCell(figure: FigureDto | null | undefined, suffix?: string): Cell {
  return figure === null || figure === undefined ? null : { figure, suffix };
}

/** Words as a cell; null stays null. */
export function textCell(text: string | null, to?: string): Cell {
  return text === null ? null : { text, to };
}

/** Every evidence id behind a table's figures, each once. */
export function evidenceOf(table: TableData): readonly string[] {
  const cells = table.rows.flatMap((row) => row.cells);
  return [...new Set(cells.flatMap((cell) => (cell !== null && 'figure' in cell ? cell.figure.evidence : [])))];
}

/** What a cell sorts by: amount, middle of a range, or words; undefined (last) for absences. */
export function sortValue(cell: Cell | undefined): number | string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell.sort !== undefined) return cell.sort ?? undefined;
  if ('text' in cell) return cell.text.toLowerCase();
  const { amount, low, high, kind } = cell.figure;
  if (amount !== null) return amount;
  const ends = [low, high].filter((end) => end !== null);
  if (ends.length > 0) return ends.reduce((a, b) => a + b, 0) / ends.length;
  return kind === 'zero' ? 0 : undefined;
}
