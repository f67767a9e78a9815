import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { StudyDto } from '../../../api/contract-survival.ts';
import { formatNumber } from '../../../units/format.ts';
import type { StepBand } from '../../charts/step-bands.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData } from '../../frame/table-data.ts';
import { StepBandsChart } from '../deliverability/lazy-charts.ts';

type Extensions = NonNullable<NonNullable<StudyDto['estimate']>['extensions']>;

interface Props {
  readonly id: string;
  readonly extensions: Extensions;
  readonly reach: number | null;
}

/** How often a request is extended, on average, by each day since the origin. */
export function ExtensionsFrame({ id, extensions, reach }: Props) {
  const table = useMemo(() => tableOf(extensions), [extensions]);
  const bands = useMemo(() => bandsOf(extensions, reach), [extensions, reach]);
  return (
    <Frame
      id={id}
      title="Extensions by day, on average"
      note={extensions.rule}
      table={table}
      chart={
        <StepBandsChart
          bands={bands}
          series={NAMES}
          unit="extensions"
          label="Mean number of extensions by day"
          along="days"
          bandWords="shaded: 95 % band"
        />
      }
    />
  );
}

const NAMES = ['extensions of a request, on average'];

function figureOf({ rule, evidence }: Extensions, { day, mean, low, high }: Extensions['points'][number]): FigureDto {
  const number = (amount: number): string => formatNumber(amount, { maxDigits: 3 });
  return {
    ...{ text: `${number(mean)} (${number(low)} to ${number(high)})`, kind: 'estimated', amount: mean, low, high },
    ...{ unit: 'count', basis: null, period: `day ${day}`, asOf: '', evidence, rule, method: null, marking: 'public' },
  };
}

function bandsOf(extensions: Extensions, reach: number | null): readonly StepBand[] {
  return extensions.points.map((point, n) => ({
    ...{ name: NAMES[0] ?? '', series: 0, from: point.day, amount: point.mean, low: point.low, high: point.high },
    to: extensions.points[n + 1]?.day ?? Math.max(point.day, reach ?? point.day),
    figure: figureOf(extensions, point),
  }));
}

function tableOf(extensions: Extensions): TableData {
  return {
    caption: 'Mean number of extensions by day',
    columns: [
      { id: 'day', label: 'Day', numeric: true },
      { id: 'mean', label: 'Mean and band', numeric: true },
      { id: 'risk', label: 'Under watch', numeric: true },
    ],
    rows: extensions.points.map((point) => ({
      key: String(point.day),
      cells: [
        { text: String(point.day), sort: point.day },
        figureCell(figureOf(extensions, point)),
        { text: String(point.atRisk), sort: point.atRisk },
      ],
    })),
  };
}
