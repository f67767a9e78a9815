import { useCallback } from 'react';
import type { StockIntervalDto, StockPointDto } from '../../api/contract-stockpile-history.ts';
import { PlotView } from './plot-view.tsx';
import { stockOptions } from './stock-options.ts';

interface Props {
  readonly points: readonly StockPointDto[];
  readonly intervals: readonly StockIntervalDto[];
  readonly label: string;
}

/** Published stocks over time as separate points; between two of them an upright bar says how much of the change is told. */
export function StockChart({ points, intervals, label }: Props) {
  const options = useCallback((width: number) => stockOptions(points, intervals, width), [points, intervals]);
  return (
    <>
      <div className="legend">
        <span>● published figure</span>
        <span>○ estimated</span>
        <span>
          <i className="swatch swatch-told" /> change told by evidence
        </span>
        <span>
          <i className="swatch swatch-possible" /> possibly told
        </span>
        <span>
          <i className="swatch swatch-suspended" /> unexplained
        </span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}
