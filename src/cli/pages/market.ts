import type { FigureDto } from '../../api/contract.ts';
import type { ConcentrationDto, ProductionTableDto } from '../../api/contract-market.ts';
import { formatPeriod } from '../../units/format.ts';
import type { MaterialShown } from '../material-shown.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { shareHead } from './share.ts';
import { table } from './style.ts';

const TOP = 5;
type Row = ProductionTableDto['rows'][number];

const size = ({ share, cells }: Row): number => share?.amount ?? cells.at(-1)?.amount ?? -1;

/** The newest edition's tables; earlier editions show as revisions. */
function newestTables({ production }: MaterialShown): readonly ProductionTableDto[] {
  const [newest] = production;
  return production.filter((item) => item.published === newest?.published);
}

const cell = (figure: FigureDto | null): string => figure?.text ?? '';

function rowCells({ placeName, cells, share }: Row): readonly string[] {
  return [placeName, ...cells.map(cell), share?.text ?? ''];
}

function productionTable(item: ProductionTableDto, drawing: Drawing): readonly string[] {
  const { style, notes } = drawing;
  const countries = item.rows.filter((row) => row.placeKind === 'country');
  const top = [...countries].sort((a, b) => size(b) - size(a)).slice(0, TOP);
  const totals = item.rows.filter((row) => row.placeKind !== 'country');
  const evidence = item.rows.flatMap((row) => row.cells.flatMap((figure) => figure?.evidence ?? []));
  const left = countries.length - top.length;
  const more =
    left === 0
      ? []
      : [[style.paint.dim(`${left} more ${left === 1 ? 'country' : 'countries'}`), ...item.periods.map(() => ''), '']];
  const name = `  ${style.paint.bold(item.label)}, ${item.edition} ${style.paint.dim(notes.evidence(evidence))}`;
  const head = ['', ...item.periods.map(formatPeriod), shareHead(item.rows.map(({ share }) => share))];
  const rows = [...top.map(rowCells), ...more, ...totals.map(rowCells)];
  return [name, table(head, rows, ['left', ...item.periods.map(() => 'right' as const), 'right'], style)];
}

/** Production of the newest edition: the five largest countries, then the rows that are no country. */
export function production(brief: MaterialShown, drawing: Drawing): readonly string[] {
  return newestTables(brief).flatMap((item) => productionTable(item, drawing));
}

/** Conventions that give another index, each index once. */
function otherwise({ hhi, variants }: ConcentrationDto): readonly string[] {
  const others = variants.filter((variant) => variant.hhi.text !== hhi.text);
  const texts = [...new Set(others.map((variant) => variant.hhi.text))];
  return texts.map((text) => `${text} (${others.find((variant) => variant.hhi.text === text)?.convention ?? ''})`);
}

function concentrationLine(item: ConcentrationDto, { style, notes }: Drawing): readonly string[] {
  const { paint, width } = style;
  const mark = notes.evidence(item.hhi.evidence);
  const first = `  ${item.label} ${formatPeriod(item.period)}, ${item.edition}: HHI ${paint.bold(item.hhi.text)} ${paint.dim(mark)}`;
  const others = otherwise(item);
  // The convention ends by naming the denominator, which stands in full beside it.
  const [treated = ''] = item.convention.split('; shares of ');
  const more = others.length === 0 ? 'Other conventions give the same.' : `Otherwise ${others.join(', ')}.`;
  return [first, paint.dim(hang('    ', `${treated}; shares of ${item.denominator}. ${more}`, width))];
}

/** Concentration of the newest edition with its convention, and what other conventions would give. */
export function concentration(brief: MaterialShown, drawing: Drawing): readonly string[] {
  const [newest] = brief.concentration;
  return brief.concentration
    .filter((item) => item.edition === newest?.edition)
    .flatMap((item) => concentrationLine(item, drawing));
}
