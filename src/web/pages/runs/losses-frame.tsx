import { useMemo } from 'react';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { type Making, madeFigure } from './made-figure.ts';

/** Supply that does not come from one source, mean over the draws. */
export interface Loss {
  readonly source: string;
  readonly words: string;
  readonly tonnes: number;
  /** Of all supply lost, 0 to 1. */
  readonly share: number;
}

interface Props {
  readonly name: string;
  readonly losses: readonly Loss[];
  readonly making: Making;
}

const MOST_BARS = 12;

/** Where the loss comes from: tonnes of supply each source no longer delivers, largest first. */
export function LossesFrame({ name, losses, making }: Props) {
  const lost = useMemo(() => losses.filter(({ tonnes }) => tonnes > 0), [losses]);
  const table = useMemo(() => tableOf(name, lost, making), [name, lost, making]);
  const bars = useMemo(
    () => lost.slice(0, MOST_BARS).map((loss) => ({ label: loss.words, series: 0, figure: tonnesOf(loss, making) })),
    [lost, making],
  );
  return (
    <Frame
      id="losses"
      title="Where the loss comes from"
      note="Supply lost is not yet shortfall: stocks of industry, goods under way and supply beyond demand stand between."
      table={table}
      chart={
        bars.length === 0 ? (
          <p className="quiet">No source delivers less than without the shocks.</p>
        ) : (
          <BarsChart bars={bars} series={SERIES} unit="t lost over the horizon" label={`Supply of ${name} lost`} />
        )
      }
    />
  );
}

const SERIES = ['supply lost'];

const tonnesOf = ({ tonnes }: Loss, making: Making) =>
  madeFigure(tonnes, { ...making, unit: 't', rule: 'mean over all draws of what the source no longer delivers' });

function tableOf(name: string, losses: readonly Loss[], making: Making): TableData {
  return {
    caption: `Supply of ${name} lost by source, mean over the horizon`,
    columns: [
      { id: 'source', label: 'Source', numeric: false },
      { id: 'lost', label: 'Lost', numeric: true },
      { id: 'share', label: 'Of all lost', numeric: true },
    ],
    rows: losses.map((loss) => ({
      key: loss.source,
      cells: [
        { text: loss.words },
        { figure: tonnesOf(loss, making) },
        { figure: madeFigure(loss.share, { ...making, unit: 'share', rule: 'of all supply of this material lost' }) },
      ],
    })),
  };
}
