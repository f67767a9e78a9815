import type { FigureDto } from '../../../api/contract.ts';
import type { DeliverabilityDto, QuarterLineDto } from '../../../api/contract-deliverability.ts';
import { daysOf } from '../../../units/period.ts';
import type { StepBand } from '../../charts/step-bands.ts';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';

type Simulation = NonNullable<DeliverabilityDto['simulation']>;
type Point = QuarterLineDto['points'][number];

/** Lines whose id is one of these, in this order. */
export function linesNamed({ lines }: Simulation, ids: readonly string[]): readonly QuarterLineDto[] {
  return ids.flatMap((id) => lines.find((line) => line.id === id) ?? []);
}

/** Lines whose id begins so: `binding ` gives one for each link. */
export function linesOf({ lines }: Simulation, start: string): readonly QuarterLineDto[] {
  return lines.filter(({ id }) => id.startsWith(start));
}

/** A point of a line as a figure like any other, resting on all the line rests on. */
export function quarterFigure(line: QuarterLineDto, { text, kind, amount, low, high, period }: Point): FigureDto {
  const { unit, basis, asOf, evidence, rule } = line;
  return {
    ...{ text, kind, amount, low: low ?? null, high: high ?? null, unit, basis, period, asOf, evidence, rule },
    ...{ method: null, marking: 'public' },
  };
}

/** Lines as stretches of the calendar; those of `plain` without their bands, where bands would hide each other. */
export function bandsOf(lines: readonly QuarterLineDto[], plain: readonly string[] = []): readonly StepBand[] {
  return lines.flatMap((line, series) =>
    line.points.flatMap((point) => {
      const days = daysOf(point.period);
      if (days === null) return [];
      const hasBand = !plain.includes(line.id);
      return {
        ...{ name: line.label, series, figure: quarterFigure(line, point), amount: point.amount },
        ...{ from: Date.parse(days.start), to: Date.parse(days.end) + 86_400_000 },
        low: hasBand ? (point.low ?? null) : null,
        high: hasBand ? (point.high ?? null) : null,
      };
    }),
  );
}

/** Lines as a table: a row a quarter, oldest first, a column a line. */
export function quarterTable(caption: string, lines: readonly QuarterLineDto[]): TableData {
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  return {
    caption,
    columns: [
      { id: 'period', label: 'By the end of', numeric: false },
      ...lines.map(({ id, label }) => ({ id: id.replaceAll(' ', '-'), label, numeric: true })),
    ],
    rows: periods.map((period) => ({
      key: period,
      cells: [
        textCell(period),
        ...lines.map((line) => {
          const point = line.points.find((one) => one.period === period);
          return figureCell(point === undefined ? null : quarterFigure(line, point));
        }),
      ],
    })),
  };
}

/** Names of lines for a legend. */
export const namesOf = (lines: readonly QuarterLineDto[]): readonly string[] => lines.map(({ label }) => label);
