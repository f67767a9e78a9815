import { useMemo } from 'react';
import type { ScheduleDto } from '../../../api/contract-deliverability.ts';
import type { TornadoBar } from '../../charts/bands.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { TornadoChart } from '../runs/lazy-charts.ts';

/** Points of chance between its ends from which on a range is drawn: the texts of a narrower bar would lie over each other. */
const LEAST_WIDTH = 8;

/** What the chance of the whole hangs on: each supposed range held at its ends alone, on the same luck. */
export function HangsOnFrame({ schedule, from }: { readonly schedule: ScheduleDto; readonly from: string }) {
  const { id, label, whole, hangsOn } = schedule;
  const table = useMemo(() => tableOf(schedule), [schedule]);
  const bars = useMemo(() => hangsOn.flatMap(barOf), [hangsOn]);
  if (hangsOn.length === 0) return null;
  return (
    <Frame
      id={`hangs-on-${id}`}
      title={`What the chance hangs on: ${label.toLowerCase()}`}
      note="Each supposed range held at its low and its high end with all others drawn as before: a wide bar is a number somebody should publish. Ranges that move it by less than 8 points are in the table only."
      table={table}
      from={from}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No range moves it by 8 points or more.</p>
        ) : (
          <TornadoChart
            bars={bars}
            base={whole.amount ?? 0}
            unit="%"
            label={`Chance of the whole, ${label}, by range`}
          />
        )
      }
    />
  );
}

function barOf({ name, atLow, atHigh }: ScheduleDto['hangsOn'][number]): readonly TornadoBar[] {
  if (atLow.amount === null || atHigh.amount === null) return [];
  if (Math.abs(atHigh.amount - atLow.amount) < LEAST_WIDTH) return [];
  return [
    { label: name, low: atLow.text, high: atHigh.text, atLow: atLow.amount, atHigh: atHigh.amount, assumed: true },
  ];
}

function tableOf({ label, hangsOn }: ScheduleDto): TableData {
  return {
    caption: `Chance of the whole with one range held at its ends: ${label.toLowerCase()}`,
    columns: [
      { id: 'range', label: 'Supposed range', numeric: false },
      { id: 'low', label: 'At its low end', numeric: true },
      { id: 'high', label: 'At its high end', numeric: true },
    ],
    rows: hangsOn.map(({ name, atLow, atHigh }) => ({
      key: name,
      cells: [textCell(name), figureCell(atLow), figureCell(atHigh)],
    })),
  };
}
