import { useMemo } from 'react';
import type { ScheduleDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { quarterFigure } from './quarter-line.ts';

interface Props {
  readonly schedules: readonly ScheduleDto[];
  readonly from: string;
}

/** Whether all of it comes, and what would have to be bought elsewhere to keep the schedule, as a share of that market. */
export function BoughtFrame({ schedules, from }: Props) {
  const table = useMemo(() => tableOf(schedules), [schedules]);
  const bars = useMemo(() => schedules.flatMap(barsOf), [schedules]);
  return (
    <>
      <Frame
        id="bought"
        title="All of it, and what would be bought elsewhere"
        note="What deliveries fall behind, bought on the open market so that the schedule is kept: a tenth to nine tenths of the draws, by year."
        table={table}
        from={from}
        chart={<BarsChart bars={bars} series={AMOUNT} unit="t" label="Tonnes bought elsewhere, by schedule and year" />}
      />
      <DataTable id="bought-shares" table={sharesTable(schedules)} />
    </>
  );
}

const AMOUNT = ['bought elsewhere'];

/** Years in which anything is bought, as the range of the draws. */
function barsOf({ label, boughtByYear }: ScheduleDto) {
  return boughtByYear.points
    .filter(({ high }) => (high ?? 0) > 0)
    .map((point) => ({
      label: `${point.period}, ${label.toLowerCase()}`,
      series: 0,
      figure: { ...quarterFigure(boughtByYear, point), amount: null, kind: 'range' },
    }));
}

const nameOf = ({ label, hypothetical }: ScheduleDto): string =>
  hypothetical && !/hypothetical/.test(label) ? `${label} (hypothetical)` : label;

function tableOf(schedules: readonly ScheduleDto[]): TableData {
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: 'Whether all of it comes in time, and what would be bought elsewhere',
    columns: [
      { id: 'schedule', label: 'Schedule', numeric: false },
      { id: 'ends', label: 'Last of it due', numeric: false },
      number('whole', 'Chance all of it comes'),
      number('between', 'By the disagreeing capacities'),
      number('price', 'By the price of orders'),
      { id: 'certain', label: 'Without any draws', numeric: false },
      number('bought', 'Bought elsewhere, mean'),
      number('band', 'P10 to P90'),
    ],
    rows: schedules.map((schedule) => ({
      key: schedule.id,
      cells: [
        textCell(nameOf(schedule)),
        textCell(schedule.ends),
        ...[schedule.whole, schedule.between, schedule.byPrice].map((figure) => figureCell(figure)),
        textCell(schedule.certain),
        ...[schedule.bought, schedule.boughtBand].map((figure) => figureCell(figure)),
      ],
    })),
  };
}

function sharesTable(schedules: readonly ScheduleDto[]): TableData {
  return {
    caption: 'The year of most buying, as a share of the market it would come from',
    columns: [
      { id: 'schedule', label: 'Schedule', numeric: false },
      { id: 'supply', label: 'Of', numeric: false },
      { id: 'form', label: 'Form', numeric: false },
      { id: 'amount', label: 'Which is', numeric: true },
      { id: 'share', label: 'Share', numeric: true },
    ],
    rows: schedules.flatMap((schedule) =>
      schedule.shares.map(({ label, form, supply, share }) => ({
        key: `${schedule.id} ${label}`,
        cells: [textCell(nameOf(schedule)), textCell(label), textCell(form), figureCell(supply), figureCell(share)],
      })),
    ),
  };
}
