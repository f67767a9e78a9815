import { useCallback } from 'react';
import { barOptions } from './bar-options.ts';
import { type Bar, mostOf } from './extent.ts';
import { PlotView } from './plot-view.tsx';
import { barColourOf } from './theme.ts';

interface Props {
  readonly bars: readonly Bar[];
  /** Names of the series, most recent first. */
  readonly series: readonly string[];
  readonly label: string;
  readonly unit: string;
  /** Right end of the scale; charts side by side share one. Without it the largest bar sets it. */
  readonly most?: number | undefined;
  /** How the axis writes amounts where a plain number would not do; must be stable between renders. */
  readonly axis?: (amount: number) => string;
}

/** Horizontal bars, one row per name, its series one under another; each bar carries its figure's own text. */
export function BarsChart({ bars, series, label, unit, most, axis }: Props) {
  const options = useCallback(
    (width: number) => barOptions(bars, { series, unit, most: most ?? mostOf(bars), width, axis }),
    [bars, series, unit, most, axis],
  );
  return (
    <>
      {series.length > 1 && <BarLegend series={series} hasStated={bars.some(isStated)} />}
      <PlotView options={options} label={label} />
    </>
  );
}

/** Whether a source states it, rather than a run having worked it out. */
const isStated = ({ figure }: Bar): boolean => figure !== null && figure.kind !== 'modelled';

interface LegendProps {
  readonly series: readonly string[];
  readonly hasStated: boolean;
}

function BarLegend({ series, hasStated }: LegendProps) {
  return (
    <div className="legend">
      {series.map((name, n) => (
        <span key={name}>
          <svg width="18" height="9" aria-hidden="true">
            <title>{name}</title>
            <rect x="0.5" y="0.5" width="17" height="8" fill={barColourOf(n)} stroke={barColourOf(n)} />
          </svg>
          {name}
        </span>
      ))}
      {hasStated && <span>solid reported, hollow estimated, hatched withheld</span>}
    </div>
  );
}
