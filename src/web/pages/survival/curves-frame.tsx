import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { SurvivalCurveDto } from '../../../api/contract-survival.ts';
import { formatPercent } from '../../../units/format.ts';
import type { StepBand } from '../../charts/step-bands.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { StepBandsChart } from '../deliverability/lazy-charts.ts';

interface CurvesProps {
  readonly id: string;
  readonly curves: readonly SurvivalCurveDto[];
  readonly reach: number | null;
}

/** The chance of each state by day with its band: steps, held as far as anybody was watched. */
export function CurvesFrame({ id, curves, reach }: CurvesProps) {
  const printed = useMemo(() => curves.filter(({ refused }) => refused === null), [curves]);
  const table = useMemo(() => curvesTable(printed), [printed]);
  const bands = useMemo(() => printed.flatMap((curve, n) => curveBands(curve, n, reach)), [printed, reach]);
  return (
    <Frame
      id={id}
      title="Chance of each state by day"
      note="Steps, since nothing is estimated between two days on which something happened. How many were under watch stands in the table."
      table={table}
      chart={
        <StepBandsChart
          bands={bands}
          series={printed.map(({ state }) => state)}
          unit="%"
          label="Chance of each state by days since the origin"
          along="days"
          bandWords="shaded: pointwise 95 % band"
          most={100}
        />
      }
    />
  );
}

type Point = SurvivalCurveDto['points'][number];

function pointFigure({ rule, evidence }: SurvivalCurveDto, { day, probability, low, high }: Point): FigureDto {
  const band = low === null || high === null ? '' : ` (${formatPercent(low)} to ${formatPercent(high)})`;
  return {
    ...{ text: `${formatPercent(probability)}${band}`, kind: 'estimated', amount: probability * 100, unit: 'pct' },
    ...{ low: low === null ? null : low * 100, high: high === null ? null : high * 100, basis: null },
    ...{ period: `day ${day}`, asOf: '', evidence, rule, method: null, marking: 'public' },
  };
}

/** Each point holds until the next; the last one as far as anybody was watched. */
function curveBands(curve: SurvivalCurveDto, series: number, reach: number | null): readonly StepBand[] {
  return curve.points.map((point, n) => {
    const figure = pointFigure(curve, point);
    const to = curve.points[n + 1]?.day ?? Math.max(point.day, reach ?? point.day);
    const { amount, low, high } = figure;
    return { name: curve.state, series, from: point.day, to, amount, low, high, figure };
  });
}

function curvesTable(curves: readonly SurvivalCurveDto[]): TableData {
  return {
    caption: 'Chance of each state by day, with how many were under watch',
    columns: [
      { id: 'state', label: 'State', numeric: false },
      { id: 'day', label: 'Day', numeric: true },
      { id: 'chance', label: 'Chance and band', numeric: true },
      { id: 'risk', label: 'Under watch', numeric: true },
      { id: 'readings', label: 'By other readings of inexact days', numeric: true },
    ],
    rows: curves.flatMap((curve) =>
      curve.points.map((point) => ({
        key: `${curve.state} ${point.day}`,
        cells: [
          textCell(curve.state),
          { text: String(point.day), sort: point.day },
          figureCell(pointFigure(curve, point)),
          { text: String(point.atRisk), sort: point.atRisk },
          textCell(`${formatPercent(point.readingLow)} to ${formatPercent(point.readingHigh)}`),
        ],
      })),
    ),
  };
}
