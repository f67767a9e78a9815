import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import { formatValue } from '../../units/format.ts';
import type { Mass } from '../../vocabulary/stock-record.ts';
import type { FigureDto } from '../contract.ts';
import type { StockCellDto, StockReportDto } from '../contract-stock-reports.ts';
import type { Context } from './context.ts';
import { figureDto } from './figure.ts';
import { gramsText, MOST_EVIDENCE, stockMassDto, type Told } from './stock-figure.ts';
import { type Goods, goodsDto } from './stock-goods.ts';

export type ReportTable = StockReportDto['tables'][number];
type Row = ReportTable['rows'][number];

/** Sums of whole grams are known to the gram: seven figures of them are no pretence. */
const DIGITS = 7;

/** A figure of a report: exact where only records were added, to three figures where a formula made it. */
export function reportFigure(figure: Figure): FigureDto {
  const dto = figureDto(figure);
  const text = figure.method === undefined ? formatValue(figure.value, { maxDigits: DIGITS }) : dto.text;
  return { ...dto, text, evidence: dto.evidence.slice(-MOST_EVIDENCE) };
}

/** A cell of words. */
export const textCell = (text: string | null | undefined): StockCellDto => ({
  text: text ?? '',
  figure: null,
  lot: null,
});

/** A cell of a figure, or the words for its absence. */
export function figureCell(figure: Figure | null, absent = 'not known'): StockCellDto {
  if (figure === null) return textCell(absent);
  const dto = reportFigure(figure);
  return { text: dto.text, figure: dto, lot: null };
}

/** A cell that names a lot. */
export const lotCell = (lot: string): StockCellDto => ({ text: lot, figure: null, lot });

/** A cell of a mass: its gross weight, the content behind it in words. */
export function massCell(mass: Mass, contentOf: string | null, told: Told): StockCellDto {
  const { gross, content } = stockMassDto(mass, contentOf, told);
  const text =
    content === null ? gross.text : `${gross.text} (${gramsText(mass.content ?? 0)} ${contentOf ?? 'content'})`;
  // A figure needs evidence: nothing of nothing is words.
  return { text, figure: told.evidence.length === 0 ? null : gross, lot: null };
}

/** A cell that says of what: material, form, grade. */
export function goodsCell(goods: Goods, context: Context): StockCellDto {
  const { materialName, formName, grade } = goodsDto(goods, context);
  return textCell([materialName, formName, ...(grade === null ? [] : [grade])].join(', '));
}

/** A row with the evidence behind all of it. */
export const rowOf = (cells: readonly StockCellDto[], evidence: readonly EvidenceId[]): Row => ({
  cells: [...cells],
  evidence: evidence.slice(-MOST_EVIDENCE),
});

/** A table; a label that begins with `>` stands over numbers. */
export function reportTable(
  title: string,
  labels: readonly string[],
  rows: readonly Row[],
  empty: string,
): ReportTable {
  const columns = labels.map((label) => {
    const plain = label.replace(/^>/, '');
    return {
      id: plain.replaceAll(' ', '-'),
      label: plain,
      align: label.startsWith('>') ? ('right' as const) : ('left' as const),
    };
  });
  return { title, columns, rows: [...rows], empty };
}
