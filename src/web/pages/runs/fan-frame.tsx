import { useMemo } from 'react';
import type { PeriodBand } from '../../charts/bands.ts';
import { Frame } from '../../frame/frame.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { FanChart } from './lazy-charts.ts';
import { type Making, madeFigure } from './made-figure.ts';
import { STAGE_WORDS } from './worst-table.ts';

/** A period with its shortfall before and after release. */
export interface PeriodPair {
  readonly label: string;
  readonly gross: Omit<PeriodBand, 'label'>;
  readonly net: Omit<PeriodBand, 'label'>;
}

interface Props {
  readonly name: string;
  readonly periods: readonly PeriodPair[];
  readonly making: Making;
}

/** The shortfall of each period as a fan, before and after release on one scale. */
export function FanFrame({ name, periods, making }: Props) {
  const table = useMemo(() => tableOf(name, periods, making), [name, periods, making]);
  const fans = useMemo(
    () =>
      (['gross', 'net'] as const).map((stage) => ({
        name: STAGE_WORDS[stage],
        bands: periods.map((period) => ({ ...period[stage], label: period.label })),
      })),
    [periods],
  );
  return (
    <Frame
      id="fan"
      title="Shortfall by period"
      note="Each period by itself: 90 of 100 draws lie within the light band, 50 within the dark one. What is short in two periods adds up only within a draw, so bands do not."
      table={table}
      chart={<FanChart fans={fans} unit="t" label={`Shortfall of ${name} by period`} />}
    />
  );
}

const COLUMNS = [
  ['p5', 'P5', 'not exceeded in 5% of the draws'],
  ['p25', 'P25', 'not exceeded in 25% of the draws'],
  ['p50', 'Median', 'not exceeded in half of the draws'],
  ['p75', 'P75', 'not exceeded in 75% of the draws'],
  ['p95', 'P95', 'not exceeded in 95% of the draws'],
  ['mean', 'Mean', 'mean over all draws'],
] as const;

function tableOf(name: string, periods: readonly PeriodPair[], making: Making): TableData {
  const cell = (amount: number, unit: string, rule: string): Cell => ({
    figure: madeFigure(amount, { ...making, unit, rule }),
  });
  return {
    caption: `Shortfall of ${name} by period`,
    columns: [
      { id: 'period', label: 'Period', numeric: false },
      { id: 'stage', label: 'Stage', numeric: false },
      { id: 'chance', label: 'Chance', numeric: true },
      ...COLUMNS.map(([id, label]) => ({ id, label, numeric: true })),
    ],
    rows: periods.flatMap((period) =>
      (['gross', 'net'] as const).map((stage) => ({
        key: `${period.label} ${stage}`,
        cells: [
          { text: period.label },
          { text: STAGE_WORDS[stage] },
          cell(period[stage].chance, 'share', 'share of draws in which anything is short'),
          ...COLUMNS.map(([id, , rule]) => cell(period[stage][id], 't', rule)),
        ],
      })),
    ),
  };
}
