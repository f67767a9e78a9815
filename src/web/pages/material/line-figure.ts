import type { FigureDto } from '../../../api/contract.ts';
import type { LineDto, LinePointDto } from '../../../api/contract-lines.ts';
import type { Point } from '../../charts/points-chart.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { figureCell } from '../../frame/table-data.ts';

/** A point of a line with what the line says for all of them: a figure like any other. */
export function figureOfPoint(line: LineDto, point: LinePointDto): FigureDto {
  const { basis, asOf, rule, marking } = line;
  const { text, kind, amount, low = null, high = null, period, evidence } = point;
  const unit = line.unit ?? point.unit ?? null;
  return {
    text,
    kind,
    amount,
    low,
    high,
    unit,
    basis,
    period,
    asOf,
    evidence: [evidence],
    rule,
    method: null,
    marking,
  };
}

/** A line's name; one that is not public says so wherever it stands. */
export function lineName({ label, marking }: LineDto): string {
  return marking === 'public' ? label : `${label} (${marking})`;
}

/** Points of lines drawn together; a line keeps its place, and with it colour and symbol. */
export function pointsOf(lines: readonly LineDto[]): readonly Point[] {
  return lines.flatMap((line, place) =>
    line.points.map((point) => ({
      period: point.period,
      figure: figureOfPoint(line, point),
      series: lineName(line),
      place,
    })),
  );
}

/** Lines as a table: a row a period, newest first, a column a line. */
export function tableOfLines(caption: string, lines: readonly LineDto[], nameOf: (line: LineDto) => string): TableData {
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort().reverse();
  const byPeriod = lines.map((line) => ({
    line,
    at: new Map(line.points.map((point) => [point.period, point])),
  }));
  return {
    caption,
    columns: [
      { id: 'period', label: 'Period', numeric: false },
      ...lines.map((line) => ({ id: line.id, label: nameOf(line), numeric: true })),
    ],
    rows: periods.map((period) => ({
      key: period,
      cells: [
        { text: period },
        ...byPeriod.map(({ line, at }) => {
          const point = at.get(period);
          return point === undefined ? null : figureCell(figureOfPoint(line, point));
        }),
      ],
    })),
  };
}
