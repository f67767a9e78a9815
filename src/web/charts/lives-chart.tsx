import { useCallback } from 'react';
import type { ProcurementLifeDto } from '../../api/contract-procurements.ts';
import { livesOptions } from './lives-options.ts';
import { PlotView } from './plot-view.tsx';

interface Props {
  readonly lives: readonly ProcurementLifeDto[];
  /** The day whose states stand beside the chart. */
  readonly on: string;
}

/** Procurements over time, a row each: states as bars, steps as marks, silence hatched, the day asked about as a line. */
export function LivesChart({ lives, on }: Props) {
  const options = useCallback((width: number) => livesOptions(lives, on, width), [lives, on]);
  return (
    <>
      <div className="legend">
        <span>
          <i className="swatch swatch-sounding" /> market asked, no demand yet
        </span>
        <span>
          <i className="swatch swatch-force" /> open
        </span>
        <span>
          <i className="swatch swatch-cancelled" /> cancelled or paused
        </span>
        <span>
          <i className="swatch swatch-awarded" /> awarded
        </span>
        <span>
          <i className="swatch swatch-ordering" /> ordering, delivering
        </span>
        <span>
          <i className="swatch swatch-suspended" /> silence: an outcome is due and none is published
        </span>
        <span>○ request</span>
        <span>◆ amendment</span>
        <span>▲ extension</span>
        <span>▏ closing day</span>
        <span>✕ cancellation</span>
        <span>★ award</span>
        <span>• order, delivery, payment</span>
      </div>
      <PlotView options={options} label={`${lives.length} procurements over time, with their states and steps`} />
    </>
  );
}
