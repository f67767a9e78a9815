import { useCallback } from 'react';
import type { Fan } from './bands.ts';
import { fanOptions } from './fan-options.ts';
import { PlotView } from './plot-view.tsx';
import { colourOf, INK } from './theme.ts';

interface Props {
  /** Side by side on one scale. */
  readonly fans: readonly Fan[];
  readonly unit: string;
  readonly label: string;
}

/** Fans of a shortfall by period, such as before and after the release of stock. */
export function FanChart({ fans, unit, label }: Props) {
  const most = mostOf(fans);
  if (most === 0) return <p className="quiet">Nothing is short in any period of the middle 90% of draws.</p>;
  return (
    <>
      <FanLegend />
      <div className="fans">
        {fans.map((fan, n) => (
          <figure key={fan.name}>
            <figcaption className="panel-unit">{fan.name}</figcaption>
            <FanPanel fan={fan} series={n} unit={unit} most={most} label={`${label}: ${fan.name}`} />
          </figure>
        ))}
      </div>
    </>
  );
}

interface PanelProps {
  readonly fan: Fan;
  readonly series: number;
  readonly unit: string;
  readonly most: number;
  readonly label: string;
}

function FanPanel({ fan, series, unit, most, label }: PanelProps) {
  const options = useCallback(
    (width: number) => fanOptions(fan.bands, { series, unit, most, width }),
    [fan, series, unit, most],
  );
  return <PlotView options={options} label={label} />;
}

const mostOf = (fans: readonly Fan[]): number =>
  Math.max(0, ...fans.flatMap(({ bands }) => bands.map(({ p95 }) => p95)));

function FanLegend() {
  return (
    <div className="legend">
      <Swatch opacity={0.25} words="middle 90% of draws (P5 to P95)" />
      <Swatch opacity={0.55} words="middle 50% (P25 to P75)" />
      <span>
        <svg width="18" height="9" aria-hidden="true">
          <title>median</title>
          <path d="M0 4.5H18" stroke={INK} strokeWidth="2" />
        </svg>
        median
      </span>
    </div>
  );
}

function Swatch({ opacity, words }: { readonly opacity: number; readonly words: string }) {
  return (
    <span>
      <svg width="18" height="9" aria-hidden="true">
        <title>{words}</title>
        <rect width="18" height="9" fill={colourOf(6)} fillOpacity={opacity} />
      </svg>
      {words}
    </span>
  );
}
